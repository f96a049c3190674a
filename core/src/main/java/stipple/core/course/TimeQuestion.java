package stipple.core.course;

import java.util.List;
import stipple.core.ink.Habits;
import stipple.core.ink.SkinKind;
import stipple.core.ink.Treatment;

/// Which future of a plan is asked for.
///
/// @param treatment with which ink
/// @param upkeep what is done about fading
/// @param habits sun, care and age
/// @param skin kind of the skin outside scars
/// @param laserDays laser sessions, days from the first session, rising
public record TimeQuestion(
        Treatment treatment, Upkeep upkeep, Habits habits, SkinKind skin, List<Integer> laserDays) {
    public TimeQuestion {
        laserDays = List.copyOf(laserDays);
    }

    /// Usual habits on normal skin without laser.
    public static TimeQuestion of(Treatment treatment, Upkeep upkeep) {
        return new TimeQuestion(treatment, upkeep, Habits.usual(), SkinKind.NORMAL, List.of());
    }
}

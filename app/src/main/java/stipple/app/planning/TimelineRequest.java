package stipple.app.planning;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import stipple.core.ink.Habits;
import stipple.core.ink.SkinKind;
import stipple.core.ink.Treatment;

/// Which future of a plan is asked for, as a person says it.
///
/// @param plan a `plan.json`
/// @param treatment with which ink; empty for the plan's own
/// @param topUpEvery `none`, a number of years, or empty for whenever one is due
/// @param habits sun and care; the age is the plan's
/// @param skin kind of the skin
/// @param laserFrom years after healing at which laser sessions begin
/// @param laserSessions how many; empty for as many as clear the ink
public record TimelineRequest(
        Path plan,
        Optional<Treatment> treatment,
        Optional<String> topUpEvery,
        Habits habits,
        SkinKind skin,
        Optional<Double> laserFrom,
        OptionalInt laserSessions) {}

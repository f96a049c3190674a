package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What holds for one person's course: from when, under which exception, with which reasons to
/// wait.
///
/// @param start first possible day
/// @param travel leave to come back sooner, written down
/// @param allergyHistory whether the person's skin has answered with allergies before
/// @param oldInk whether old ink shows blue or grey where new pigment is to go
/// @param open days on which the clinic works
/// @param holds reasons of health to wait
public record CourseTerms(
        LocalDate start,
        Optional<TravelException> travel,
        boolean allergyHistory,
        boolean oldInk,
        OpenDays open,
        List<HealthHold> holds) {
    public CourseTerms {
        holds = List.copyOf(holds);
    }

    /// From `start`, with nothing special.
    public static CourseTerms from(LocalDate start) {
        return new CourseTerms(start, Optional.empty(), false, false, OpenDays.always(), List.of());
    }
}

package stipple.core.course.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// One visit on its day.
///
/// @param kind what it is for
/// @param number which of its kind, from 1; pigment sessions count together
/// @param date local day
public record Visit(VisitKind kind, int number, LocalDate date) {
    public Visit {
        if (number < 1) {
            throw new IllegalArgumentException("visit number " + number + ", allowed from 1");
        }
    }

    /// The same visit on another day.
    public Visit on(LocalDate day) {
        return new Visit(kind, number, day);
    }

    /// Local days from this visit to a day, negative when it comes before.
    public int daysUntil(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(date, day));
    }
}

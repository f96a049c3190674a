package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.Optional;

/// What one rule says to one visit.
public sealed interface Verdict {
    /// Nothing against it.
    record Allowed() implements Verdict {}

    /// Too early, or on a closed day.
    ///
    /// @param date first day on which this rule has nothing against it
    /// @param since the visit from which the wait is counted, if it is
    /// @param leastDays length of that wait, 0 if none is counted
    record NotBefore(LocalDate date, Optional<Visit> since, int leastDays) implements Verdict {}

    /// No later day helps as things stand.
    record Never() implements Verdict {}
}

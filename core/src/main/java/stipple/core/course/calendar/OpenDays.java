package stipple.core.course.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The days on which the clinic works.
///
/// @param closedWeekdays days of every week on which it does not
/// @param closures holidays and other gaps
public record OpenDays(Set<DayOfWeek> closedWeekdays, List<Closure> closures) {
    /// Longest search for an open day.
    private static final int MOST_DAYS = 3_660;

    /// A stretch of closed days, both ends included.
    public record Closure(LocalDate first, LocalDate last) {
        public Closure {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("closed from " + first + " to " + last);
            }
        }
    }

    public OpenDays {
        closedWeekdays = Set.copyOf(closedWeekdays);
        closures = List.copyOf(closures);
    }

    /// Open on every day.
    public static OpenDays always() {
        return new OpenDays(Set.of(), List.of());
    }

    public boolean isOpen(LocalDate day) {
        return !closedWeekdays.contains(day.getDayOfWeek())
                && closures.stream()
                        .noneMatch(c -> !day.isBefore(c.first()) && !day.isAfter(c.last()));
    }

    /// First open day on or after `from`; empty if there is none within ten years.
    public Optional<LocalDate> nextOpen(LocalDate from) {
        LocalDate day = from;
        for (int i = 0; i < MOST_DAYS; i++) {
            if (isOpen(day)) {
                return Optional.of(day);
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }
}

package stipple.core.course.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/// A time of day as the clock on the clinic's wall shows it. What is kept is the local day, the
/// wall time and the zone; the instant follows from them.
public sealed interface ClockTime {
    /// A time that the clock shows. Where it shows it twice, the earlier one.
    record Shown(ZonedDateTime at) implements ClockTime {}

    /// A time that the clock skips on this day.
    ///
    /// @param after first time that it shows after the gap
    record Skipped(LocalDateTime after) implements ClockTime {}

    /// The wall time on a local day.
    static ClockTime of(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime wall = day.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? new Skipped(change.getDateTimeAfter())
                : new Shown(wall.atZone(zone));
    }
}

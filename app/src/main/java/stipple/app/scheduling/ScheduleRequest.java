package stipple.app.scheduling;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stipple.app.planning.Refusal;
import stipple.core.course.calendar.TravelException;
import stipple.core.ink.Treatment;

/// What a person asked of the calendar, as read from the command line or a form.
///
/// @param start first possible day; empty to take the first of `dates` or the plan's
/// @param zone where the clinic is
/// @param time when visits begin, if days alone are not enough
/// @param treatment permanent or temporary; empty to take the plan's
/// @param sessions how many sessions; empty to take the plan's or the usual number
/// @param travel leave to come back sooner
/// @param lasers laser sessions before the first pigment
/// @param allergyHistory whether the skin has answered with allergies before
/// @param dates days to judge, each `[KIND:]DATE`; none to get a proposal
/// @param closed weekdays, days and stretches of days on which the clinic is closed
/// @param health conditions that apply, each `ID[@DATE]`
/// @param plan a plan file to take sessions, dots and minutes from
/// @param healed a measured photo of the healed scalp that decides on the next session
/// @param course a name by which a calendar program knows this course again
public record ScheduleRequest(
        Optional<LocalDate> start,
        ZoneId zone,
        Optional<LocalTime> time,
        Optional<Treatment> treatment,
        OptionalInt sessions,
        Optional<TravelException> travel,
        int lasers,
        boolean allergyHistory,
        List<String> dates,
        List<String> closed,
        List<String> health,
        Optional<Path> plan,
        Optional<Healed> healed,
        Optional<String> course) {
    /// A measured photo of the healed scalp.
    ///
    /// @param file what `measure --json` printed
    /// @param taken day of the photo, if the file does not say it
    public record Healed(Path file, Optional<LocalDate> taken) {
        public Healed {
            taken.ifPresent(day -> checked(day, "--taken"));
        }
    }

    private static final int LEAST_YEAR = 2000;
    private static final int MOST_YEAR = 2199;

    public ScheduleRequest {
        dates = List.copyOf(dates);
        closed = List.copyOf(closed);
        health = List.copyOf(health);
        start.ifPresent(day -> checked(day, "--start"));
    }

    /// The day, if it is in the years that a calendar is made for.
    ///
    /// @throws Refusal otherwise
    static LocalDate checked(LocalDate day, String option) {
        if (day.getYear() < LEAST_YEAR || day.getYear() > MOST_YEAR) {
            throw new Refusal(option + " " + day + ": allowed 2000-01-01 to 2199-12-31");
        }
        return day;
    }
}

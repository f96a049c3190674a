package stipple.app.scheduling;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stipple.app.planning.Refusal;
import stipple.core.course.calendar.OpenDays;
import stipple.core.course.calendar.VisitKind;
import stipple.core.course.health.HealthAnswer;

/// The small languages of the calendar's options.
final class Arguments {
    private static final int MOST_DATES = 60;
    private static final int LETTERS_OF_A_WEEKDAY = 3;

    private Arguments() {}

    /// A day to judge, with its kind if one was written.
    record WishedDay(Optional<VisitKind> kind, LocalDate date) {}

    /// `2026-01-01,laser:2026-02-01`, rising.
    static List<WishedDay> wishedDays(List<String> dates) {
        List<WishedDay> days = new ArrayList<>();
        for (String part : parts(dates)) {
            int colon = part.indexOf(':');
            Optional<VisitKind> kind =
                    colon < 0 ? Optional.empty() : Optional.of(kind(part.substring(0, colon)));
            LocalDate date = day("--dates", part.substring(colon + 1));
            if (!days.isEmpty() && !date.isAfter(days.getLast().date())) {
                throw new Refusal(
                        date.equals(days.getLast().date())
                                ? "--dates: " + date + " stands twice"
                                : "--dates: "
                                        + date
                                        + " comes after "
                                        + days.getLast().date()
                                        + "; give the days in order");
            }
            days.add(new WishedDay(kind, date));
        }
        if (days.size() > MOST_DATES) {
            throw new Refusal("--dates: " + days.size() + " days, allowed " + MOST_DATES);
        }
        return days;
    }

    /// `sun,2026-12-24..2027-01-02,2026-05-01`.
    static OpenDays openDays(List<String> closed) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        List<OpenDays.Closure> closures = new ArrayList<>();
        for (String part : parts(closed)) {
            Optional<DayOfWeek> weekday = weekday(part);
            if (weekday.isPresent()) {
                weekdays.add(weekday.get());
                continue;
            }
            String[] ends = part.split("\\.\\.", 2);
            LocalDate first = day("--closed", ends[0]);
            LocalDate last = ends.length == 1 ? first : day("--closed", ends[1]);
            if (last.isBefore(first)) {
                throw new Refusal("--closed " + part + ": it ends before it begins");
            }
            closures.add(new OpenDays.Closure(first, last));
        }
        return new OpenDays(weekdays, closures);
    }

    /// `isotretinoin@2026-01-10,diabetes`.
    static List<HealthAnswer> health(List<String> health) {
        List<HealthAnswer> answers = new ArrayList<>();
        for (String part : parts(health)) {
            String[] ends = part.split("@", 2);
            if (answers.stream().anyMatch(a -> a.condition().equals(ends[0]))) {
                throw new Refusal("--health: " + ends[0] + " stands twice");
            }
            answers.add(
                    new HealthAnswer(
                            ends[0],
                            ends.length == 1
                                    ? Optional.empty()
                                    : Optional.of(day("--health", ends[1]))));
        }
        return answers;
    }

    private static List<String> parts(List<String> options) {
        return options.stream()
                .flatMap(option -> Arrays.stream(option.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static LocalDate day(String option, String text) {
        try {
            return ScheduleRequest.checked(LocalDate.parse(text), option);
        } catch (DateTimeException e) {
            throw new Refusal(
                    option + " '" + text + "': allowed days of the calendar as YYYY-MM-DD", e);
        }
    }

    private static VisitKind kind(String text) {
        try {
            return VisitKind.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--dates: " + e.getMessage(), e);
        }
    }

    private static Optional<DayOfWeek> weekday(String text) {
        String start = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        start.length() >= LETTERS_OF_A_WEEKDAY && day.name().startsWith(start))
                .findFirst();
    }
}

package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;

/// A day on which a person is asked back, or to send a photo.
///
/// @param id `healed-photo`, `decision-photo`, `patch-reading`, `top-up` or `trico-redo`
/// @param date the likely day
/// @param from first day of its window
/// @param to last day of its window
/// @param source keys of docs/references.bib
public record Recall(String id, LocalDate date, LocalDate from, LocalDate to, String source) {
    private static final int MONTHS_PER_YEAR = 12;

    /// All recalls of a course, by date.
    public static List<Recall> of(List<Visit> visits, Treatment treatment, Parameters parameters) {
        List<Recall> recalls = new ArrayList<>();
        List<Visit> sessions = visits.stream().filter(v -> v.kind().isPigment()).toList();
        visits.stream()
                .filter(v -> v.kind() == VisitKind.PATCH)
                .forEach(v ->
                        recalls.add(
                                days(
                                        "patch-reading",
                                        v.date(),
                                        parameters.get("b-a17-patch-wait"))));
        if (sessions.size() > 2) {
            recalls.add(decision(sessions.get(1), sessions.get(2), parameters));
        }
        if (!sessions.isEmpty()) {
            LocalDate last = sessions.getLast().date();
            recalls.add(days("healed-photo", last, parameters.get("b-t6-healed-day")));
            recalls.add(
                    switch (treatment) {
                        case PERMANENT, TATTOO ->
                                months(
                                        "top-up",
                                        last,
                                        parameters.get("b-f1-top-up-interval"),
                                        MONTHS_PER_YEAR);
                        case TRICO ->
                                months("trico-redo", last, parameters.get("b-f5-trico-redo"), 1);
                    });
        }
        recalls.sort(Comparator.comparing(Recall::date));
        return List.copyOf(recalls);
    }

    /// A photo shortly before the third session, which decides whether it is still needed.
    private static Recall decision(Visit second, Visit third, Parameters parameters) {
        Parameter window = parameters.get("x-decision-photo");
        LocalDate least = second.date().plusDays(1);
        LocalDate last = third.date().minusDays(1);
        LocalDate from = third.date().minusDays((long) window.value().likely());
        LocalDate first = from.isBefore(least) ? least : from;
        return new Recall("decision-photo", first, first, last, window.source());
    }

    private static Recall days(String id, LocalDate since, Parameter wait) {
        Range days = wait.value();
        return new Recall(
                id,
                since.plusDays((long) days.likely()),
                since.plusDays((long) days.low()),
                since.plusDays((long) days.high()),
                wait.source());
    }

    private static Recall months(String id, LocalDate since, Parameter wait, int monthsPerUnit) {
        Range units = wait.value();
        return new Recall(
                id,
                since.plusMonths(Math.round(units.likely() * monthsPerUnit)),
                since.plusMonths(Math.round(units.low() * monthsPerUnit)),
                since.plusMonths(Math.round(units.high() * monthsPerUnit)),
                wait.source());
    }
}

package stipple.app.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stipple.app.planning.Refusal;
import stipple.core.course.calendar.CourseTerms;
import stipple.core.course.calendar.CourseWish;
import stipple.core.course.calendar.Scheduler;
import stipple.core.course.calendar.Visit;
import stipple.core.course.calendar.VisitKind;

/// Says what each day that a person named is for. A kind that was written beside a day stands. Of
/// the others, when the first is the day on which the course starts, the days are taken in the
/// order of the course: lasers, or else the test patch, then sessions. When it is not, all days are
/// sessions, and lasers and patch are put before them.
final class DayKinds {
    private final Scheduler scheduler;
    private final CourseTerms terms;
    private final CourseWish wish;
    private final Map<VisitKind, Integer> numbers = new EnumMap<>(VisitKind.class);

    DayKinds(Scheduler scheduler, CourseTerms terms, CourseWish wish) {
        this.scheduler = scheduler;
        this.terms = terms;
        this.wish = wish;
    }

    List<Visit> visits(List<Arguments.WishedDay> days) {
        boolean written = days.stream().anyMatch(day -> day.kind().isPresent());
        boolean fromStart = days.getFirst().date().equals(terms.start());
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Arguments.WishedDay day = days.get(i);
            VisitKind kind = day.kind().orElse(VisitKind.of(wish.treatment()));
            if (!written && fromStart && i < wish.lasers()) {
                kind = VisitKind.LASER;
            } else if (!written && fromStart && i == 0 && terms.allergyHistory()) {
                kind = VisitKind.PATCH;
            }
            visits.add(numbered(kind, day.date()));
        }
        return written || fromStart ? visits : withPreparation(visits);
    }

    private List<Visit> withPreparation(List<Visit> sessions) {
        if (wish.lasers() == 0 && !terms.allergyHistory() && !terms.oldInk()) {
            return sessions;
        }
        LocalDate first = sessions.getFirst().date();
        List<Visit> before =
                scheduler
                        .propose(new CourseWish(wish.treatment(), wish.lasers(), 1))
                        .map(judgement ->
                                judgement.visits().stream()
                                        .map(judged -> judged.visit())
                                        .filter(visit -> !visit.kind().isPigment())
                                        .filter(visit ->
                                                visit.kind() == VisitKind.LASER
                                                        || visit.date().isBefore(first))
                                        .toList())
                        .orElse(List.of());
        List<Visit> all = ScheduleService.byDate(Stream.concat(before.stream(), sessions.stream()));
        return apart(all);
    }

    private static List<Visit> apart(List<Visit> visits) {
        Optional<Visit> twice =
                visits.stream()
                        .filter(visit ->
                                visits.stream()
                                        .anyMatch(other ->
                                                !other.equals(visit)
                                                        && other.date().equals(visit.date())))
                        .findFirst();
        twice.ifPresent(visit -> {
            throw new Refusal(
                    "--dates: on "
                            + visit.date()
                            + " there is a "
                            + visit.kind().id()
                            + " visit already; write kinds beside the days, like laser:2026-01-01");
        });
        return visits;
    }

    private Visit numbered(VisitKind kind, LocalDate date) {
        VisitKind counted = kind == VisitKind.TRICO ? VisitKind.SMP : kind;
        return new Visit(kind, numbers.merge(counted, 1, Integer::sum), date);
    }
}

package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stipple.core.parameter.Parameters;

/// Proposes schedules that break no rule.
public final class Scheduler {
    private final RuleBook book;
    private final Recommendation advice;
    private final int patchWaitDays;

    public Scheduler(CourseTerms terms, Parameters parameters) {
        book = RuleBook.of(terms, parameters);
        advice = Recommendation.of(parameters);
        patchWaitDays = (int) parameters.likely("b-a17-patch-wait");
    }

    public Judgement judge(List<Visit> visits) {
        return book.judge(visits, advice);
    }

    /// The recommended course from the first possible day: a patch when one is needed, lasers, then
    /// sessions after the recommended waits, each on an open day. Beside each visit stands its
    /// earliest legal day if all visits before it were as early as allowed.
    ///
    /// @return empty if a reason of health has no end yet, or the clinic never opens
    public Optional<Judgement> propose(CourseWish wish) {
        Optional<List<Visit>> recommended = course(wish, true);
        Optional<List<Visit>> soonest = course(wish, false);
        if (recommended.isEmpty() || soonest.isEmpty()) {
            return Optional.empty();
        }
        Judgement judged = judge(recommended.get());
        List<JudgedVisit> visits = new ArrayList<>();
        for (Visit visit : recommended.get()) {
            visits.add(new JudgedVisit(visit, dateIn(soonest.get(), visit)));
        }
        return Optional.of(
                new Judgement(visits, judged.violations(), judged.exceptions(), judged.notes()));
    }

    /// The legal schedule that moves the visits by the fewest days in all; among equals the one
    /// that keeps the first visits nearest to the wish, then the earlier one. Visits keep their
    /// order and never come before the first possible day. A test patch is not counted: it stays if
    /// it can and is otherwise put on the last day that serves.
    ///
    /// @param wish visits on rising days
    /// @return empty if there is none
    public Optional<List<Visit>> nearest(List<Visit> wish) {
        List<Visit> counted = wish.stream().filter(v -> v.kind() != VisitKind.PATCH).toList();
        return new NearestDays(book, counted)
                .find()
                .flatMap(moved ->
                        withPatch(
                                moved,
                                wish.stream()
                                        .filter(v -> v.kind() == VisitKind.PATCH)
                                        .findFirst()));
    }

    private Optional<List<Visit>> course(CourseWish wish, boolean recommended) {
        List<Visit> visits = new ArrayList<>();
        for (int number = 1; number <= wish.lasers(); number++) {
            if (!add(visits, VisitKind.LASER, number, book.terms().start())) {
                return Optional.empty();
            }
        }
        VisitKind kind = VisitKind.of(wish.treatment());
        for (int number = 1; number <= wish.sessions(); number++) {
            LocalDate from =
                    recommended && number > 1
                            ? visits.getLast().date().plusDays(waitBefore(number))
                            : book.terms().start();
            if (!add(visits, kind, number, from)) {
                return Optional.empty();
            }
        }
        return withPatch(visits, Optional.empty());
    }

    private int waitBefore(int number) {
        return advice.days(number, book.terms().travel().isPresent());
    }

    private boolean add(List<Visit> visits, VisitKind kind, int number, LocalDate from) {
        Optional<LocalDate> day = book.earliest(kind, number, visits, from);
        day.ifPresent(date -> visits.add(new Visit(kind, number, date)));
        return day.isPresent();
    }

    private Optional<List<Visit>> withPatch(List<Visit> visits, Optional<Visit> wished) {
        Optional<Visit> first =
                visits.stream().filter(v -> v.kind().isPigment() && v.number() == 1).findFirst();
        if (first.isEmpty() || !(book.terms().allergyHistory() || wished.isPresent())) {
            return Optional.of(visits);
        }
        if (wished.isPresent()) {
            List<Visit> kept = sorted(visits, wished.get());
            if (isRising(kept) && judge(kept).isLegal()) {
                return Optional.of(kept);
            }
        }
        LocalDate day = first.get().date().minusDays(patchWaitDays);
        while (!day.isBefore(book.terms().start())) {
            List<Visit> tried = sorted(visits, new Visit(VisitKind.PATCH, 1, day));
            if (isRising(tried) && book.allowsAlone(new Visit(VisitKind.PATCH, 1, day))) {
                return Optional.of(tried);
            }
            day = day.minusDays(1);
        }
        return Optional.empty();
    }

    private static List<Visit> sorted(List<Visit> visits, Visit patch) {
        List<Visit> all = new ArrayList<>(visits);
        all.add(patch);
        all.sort(Comparator.comparing(Visit::date));
        return all;
    }

    private static boolean isRising(List<Visit> visits) {
        for (int i = 1; i < visits.size(); i++) {
            if (!visits.get(i).date().isAfter(visits.get(i - 1).date())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> dateIn(List<Visit> visits, Visit like) {
        return visits.stream()
                .filter(v -> v.kind() == like.kind() && v.number() == like.number())
                .map(Visit::date)
                .findFirst();
    }
}

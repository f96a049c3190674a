package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;

/// Proposes schedules that break no rule.
public final class Scheduler {
    /// Days by which a first session is put off, at most, until there is a day for its patch.
    private static final int MOST_SHIFT = 400;

    private final RuleBook book;
    private final Recommendation advice;
    private final int patchWaitDays;
    private final int patchValidDays;
    private final Parameter usualLasers;

    public Scheduler(CourseTerms terms, Parameters parameters) {
        book = RuleBook.of(terms, parameters);
        advice = Recommendation.of(parameters);
        patchWaitDays = (int) parameters.likely("b-a17-patch-wait");
        patchValidDays = (int) parameters.likely("x-patch-valid");
        usualLasers = parameters.get("b-l2-laser-sessions");
    }

    public Judgement judge(List<Visit> visits) {
        return book.judge(visits, advice);
    }

    /// The recommended course from the first possible day: a patch when one is needed, lasers when
    /// they are wished or old ink needs them, then sessions after the recommended waits, each on an
    /// open day. Beside each visit stands its earliest legal day if all visits before it were as
    /// early as allowed.
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
        List<CourseNote> notes = new ArrayList<>(laserFirst(recommended.get()));
        notes.addAll(judged.notes());
        return Optional.of(new Judgement(visits, judged.violations(), judged.exceptions(), notes));
    }

    /// Why a course begins with laser, from the first to the last of them.
    private List<CourseNote> laserFirst(List<Visit> visits) {
        List<Visit> lasers = visits.stream().filter(v -> v.kind() == VisitKind.LASER).toList();
        return !book.terms().oldInk() || lasers.isEmpty()
                ? List.of()
                : List.of(
                        new CourseNote(
                                CourseRule.LaserFirst.ID,
                                lasers.getFirst(),
                                lasers.getFirst().date(),
                                lasers.getLast().date(),
                                usualLasers.source()));
    }

    /// The legal schedule that moves the visits by the fewest days in all; among equals the one
    /// that keeps the first visits nearest to the wish, then the earlier one. Visits keep their
    /// order and never come before the first possible day. A test patch is not counted: it stays if
    /// it can and is otherwise put on the last day that serves.
    ///
    /// @param wish visits on rising days
    /// @return empty if there is none
    public Optional<List<Visit>> nearest(List<Visit> wish) {
        List<Visit> counted =
                withLaser(wish.stream().filter(v -> v.kind() != VisitKind.PATCH).toList());
        Optional<Visit> patch = wish.stream().filter(v -> v.kind() == VisitKind.PATCH).findFirst();
        Optional<List<Visit>> moved = new NearestDays(book, counted).find();
        Optional<List<Visit>> found = moved.flatMap(visits -> withPatch(visits, patch));
        for (int later = 1; moved.isPresent() && found.isEmpty() && later <= MOST_SHIFT; later++) {
            found =
                    new NearestDays(book, sessionsLater(counted, later))
                            .find()
                            .flatMap(visits -> withPatch(visits, patch));
        }
        return found;
    }

    private static List<Visit> sessionsLater(List<Visit> visits, int days) {
        return visits.stream()
                .map(v -> v.kind().isPigment() ? v.on(v.date().plusDays(days)) : v)
                .toList();
    }

    /// Puts lasers before a first session that old ink does not allow without.
    private List<Visit> withLaser(List<Visit> wish) {
        boolean pigmentFirst = !wish.isEmpty() && wish.getFirst().kind().isPigment();
        if (!book.terms().oldInk() || !pigmentFirst || wish.getFirst().number() > 1) {
            return wish;
        }
        List<Visit> visits = new ArrayList<>();
        if (!addLasers(visits, (int) usualLasers.value().likely())) {
            return wish;
        }
        int lasers = visits.size();
        for (Visit visit : wish) {
            visits.add(
                    visit.kind() == VisitKind.LASER
                            ? new Visit(visit.kind(), lasers + visit.number(), visit.date())
                            : visit);
        }
        return visits;
    }

    private boolean addLasers(List<Visit> visits, int lasers) {
        boolean possible = true;
        for (int number = 1; possible && number <= lasers; number++) {
            possible = add(visits, VisitKind.LASER, number, book.terms().start());
        }
        return possible;
    }

    private Optional<List<Visit>> course(CourseWish wish, boolean recommended) {
        List<Visit> visits = new ArrayList<>();
        boolean usual = wish.lasers() == 0 && book.terms().oldInk();
        if (!addLasers(visits, usual ? (int) usualLasers.value().likely() : wish.lasers())) {
            return Optional.empty();
        }
        LocalDate first = book.terms().start();
        for (int tries = 0; tries < MOST_SHIFT; tries++) {
            Optional<List<Visit>> sessions = sessions(visits, wish, first, recommended);
            Optional<List<Visit>> patched =
                    sessions.flatMap(all -> withPatch(all, Optional.empty()));
            if (sessions.isEmpty() || patched.isPresent()) {
                return patched;
            }
            first = sessions.get().get(visits.size()).date().plusDays(1);
        }
        return Optional.empty();
    }

    private Optional<List<Visit>> sessions(
            List<Visit> lasers, CourseWish wish, LocalDate first, boolean recommended) {
        List<Visit> visits = new ArrayList<>(lasers);
        VisitKind kind = VisitKind.of(wish.treatment());
        for (int number = 1; number <= wish.sessions(); number++) {
            LocalDate from =
                    recommended && number > 1
                            ? visits.getLast().date().plusDays(waitBefore(number))
                            : first;
            if (!add(visits, kind, number, from)) {
                return Optional.empty();
            }
        }
        return Optional.of(visits);
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
        LocalDate tooOld = first.get().date().minusDays(patchValidDays + 1L);
        while (!day.isBefore(book.terms().start()) && day.isAfter(tooOld)) {
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

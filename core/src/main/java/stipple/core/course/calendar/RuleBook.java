package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.course.calendar.CourseRule.LeastWait;
import stipple.core.course.calendar.CourseRule.Sort;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;

/// All rules that hold for one person's course, ready to judge schedules and to find the first
/// legal day of the next visit. Waits are counted in local days. Sources stand at the parameters.
public final class RuleBook {
    /// A rule may send a visit to a day that another forbids; so often and it is given up.
    private static final int MOST_MOVES = 1_000;

    private final CourseTerms terms;
    private final List<CourseRule> rules;
    private final int ordinaryDays;
    private final String travelSource;

    private RuleBook(CourseTerms terms, Parameters parameters) {
        this.terms = terms;
        ordinaryDays = days(parameters, "b-a11-least-days-between-sessions");
        travelSource = parameters.get("b-a11-least-days-traveller").source();
        rules = new ArrayList<>();
        rules.add(new CourseRule.NotBeforeStart(terms.start()));
        rules.add(new CourseRule.OpenDay(terms.open()));
        terms.holds().forEach(hold -> rules.add(new CourseRule.Health(hold)));
        addWaits(parameters);
        if (terms.allergyHistory()) {
            addPatch(parameters);
        }
        if (terms.oldInk()) {
            addLaserFirst(parameters);
        }
    }

    public static RuleBook of(CourseTerms terms, Parameters parameters) {
        return new RuleBook(terms, parameters);
    }

    /// Whose course it is for.
    public CourseTerms terms() {
        return terms;
    }

    public List<CourseRule> rules() {
        return List.copyOf(rules);
    }

    private void addWaits(Parameters parameters) {
        boolean travels = terms.travel().isPresent();
        Parameter between =
                parameters.get(
                        travels
                                ? "b-a11-least-days-traveller"
                                : "b-a11-least-days-between-sessions");
        String id = travels ? "five-days-for-travellers" : "seven-days-between-sessions";
        rules.add(wait(id, Sort.PIGMENT, Sort.PIGMENT, between));
        rules.add(
                new CourseRule.CountedFromFirst((int) between.value().likely(), between.source()));
        rules.add(
                wait(
                        "seven-weeks-between-lasers",
                        Sort.LASER,
                        Sort.LASER,
                        parameters.get("b-l3-days-between-lasers")));
        rules.add(
                wait(
                        "six-weeks-after-laser",
                        Sort.LASER,
                        Sort.PIGMENT,
                        parameters.get("b-l4-days-after-laser")));
        rules.add(
                wait(
                        "healed-before-laser",
                        Sort.PIGMENT,
                        Sort.LASER,
                        parameters.get("x-days-before-laser")));
        rules.add(
                wait(
                        "four-weeks-after-patch",
                        Sort.PATCH,
                        Sort.PIGMENT,
                        parameters.get("b-a17-patch-wait")));
        Parameter valid = parameters.get("x-patch-valid");
        rules.add(new CourseRule.PatchStillValid((int) valid.value().likely(), valid.source()));
    }

    private void addPatch(Parameters parameters) {
        Parameter wait = parameters.get("b-a17-patch-wait");
        earliest(VisitKind.PATCH, 1, List.of(), terms.start())
                .ifPresent(patch ->
                        rules.add(
                                new CourseRule.PatchForAllergies(
                                        patch.plusDays((long) wait.value().likely()),
                                        wait.source())));
    }

    private void addLaserFirst(Parameters parameters) {
        Parameter wait = parameters.get("b-l4-days-after-laser");
        earliest(VisitKind.LASER, 1, List.of(), terms.start())
                .ifPresent(laser ->
                        rules.add(
                                new CourseRule.LaserFirst(
                                        laser.plusDays((long) wait.value().likely()),
                                        wait.source())));
    }

    private static LeastWait wait(String id, Sort after, Sort next, Parameter days) {
        return new LeastWait(id, after, next, (int) days.value().likely(), days.source());
    }

    private static int days(Parameters parameters, String id) {
        return (int) parameters.likely(id);
    }

    /// First day on or after `from` on which nothing is against the visit.
    ///
    /// @param before the visits before it, in order of their days
    public Optional<LocalDate> earliest(
            VisitKind kind, int number, List<Visit> before, LocalDate from) {
        LocalDate day = from;
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            LocalDate next = day;
            for (CourseRule rule : rules) {
                switch (rule.verdict(new Visit(kind, number, day), before)) {
                    case Verdict.Allowed() -> {}
                    case Verdict.NotBefore(LocalDate date, Optional<Visit> since, int leastDays) ->
                            next = date.isAfter(next) ? date : next;
                    case Verdict.Never() -> {
                        return Optional.empty();
                    }
                }
            }
            if (next.equals(day)) {
                return Optional.of(day);
            }
            day = next;
        }
        return Optional.empty();
    }

    /// Whether the rules about a single day and nothing else have nothing against it.
    boolean allowsAlone(Visit visit) {
        return earliest(visit.kind(), visit.number(), List.of(), visit.date())
                .filter(visit.date()::equals)
                .isPresent();
    }

    /// Shortest wait between two visits that follow each other, at least one day.
    int leastDays(VisitKind after, VisitKind next) {
        int least = 1;
        for (CourseRule rule : rules) {
            if (rule instanceof LeastWait wait
                    && wait.after().holds(after)
                    && wait.next().holds(next)) {
                least = Math.max(least, wait.leastDays());
            }
        }
        return least;
    }

    /// Judges a whole schedule.
    ///
    /// @param visits with rising dates
    /// @param advice what is better than merely legal
    public Judgement judge(List<Visit> visits, Recommendation advice) {
        List<JudgedVisit> judged = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        List<Visit> before = new ArrayList<>();
        List<Visit> corrected = new ArrayList<>();
        for (Visit visit : visits) {
            if (!before.isEmpty() && !visit.date().isAfter(before.getLast().date())) {
                throw new IllegalArgumentException("visits must be on rising days, " + visits);
            }
            Optional<LocalDate> legal =
                    earliest(visit.kind(), visit.number(), corrected, visit.date());
            judged.add(
                    new JudgedVisit(
                            visit,
                            earliest(visit.kind(), visit.number(), corrected, terms.start())));
            violations.addAll(broken(visit, before, legal));
            before.add(visit);
            corrected.add(legal.map(visit::on).orElse(visit));
        }
        return new Judgement(judged, violations, exceptions(visits), advice.notes(visits));
    }

    private List<Violation> broken(Visit visit, List<Visit> before, Optional<LocalDate> earliest) {
        List<Violation> found = new ArrayList<>();
        for (CourseRule rule : rules) {
            switch (rule.verdict(visit, before)) {
                case Verdict.Allowed() -> {}
                case Verdict.NotBefore(LocalDate date, Optional<Visit> since, int leastDays) ->
                        found.add(
                                new Violation(
                                        rule.id(),
                                        rule.source(),
                                        visit,
                                        since,
                                        leastDays,
                                        earliest));
                case Verdict.Never() ->
                        found.add(
                                new Violation(
                                        rule.id(),
                                        rule.source(),
                                        visit,
                                        Optional.empty(),
                                        0,
                                        Optional.empty()));
            }
        }
        return found;
    }

    private List<UsedException> exceptions(List<Visit> visits) {
        List<UsedException> used = new ArrayList<>();
        List<Visit> sessions = visits.stream().filter(v -> v.kind().isPigment()).toList();
        int allowedDays = leastDays(VisitKind.SMP, VisitKind.SMP);
        for (int i = 1; i < sessions.size(); i++) {
            Visit since = sessions.get(i - 1);
            Visit visit = sessions.get(i);
            int found = since.daysUntil(visit.date());
            if (found < ordinaryDays && found >= allowedDays) {
                terms.travel()
                        .ifPresent(travel ->
                                used.add(
                                        new UsedException(
                                                visit, since, travel, ordinaryDays, travelSource)));
            }
        }
        return used;
    }
}

package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One rule of the trade about when a visit may be. A rule looks at a visit and at the visits
/// before it and answers with a `Verdict`; it never looks ahead, so a schedule can be built in
/// order. Source: guidearticle.
public sealed interface CourseRule {
    /// The source of a rule that comes from what was given with the request.
    String GIVEN = "given";

    /// Stable kebab-case id.
    String id();

    /// Keys of docs/references.bib, or `given`.
    String source();

    /// @param before the visits before it, in order of their days
    Verdict verdict(Visit visit, List<Visit> before);

    /// Nothing is before the first possible day.
    record NotBeforeStart(LocalDate start) implements CourseRule {
        @Override
        public String id() {
            return "not-before-start";
        }

        @Override
        public String source() {
            return GIVEN;
        }

        @Override
        public Verdict verdict(Visit visit, List<Visit> before) {
            return until(visit, start, Optional.empty(), 0);
        }
    }

    /// A visit is on a day on which the clinic works.
    record OpenDay(OpenDays open) implements CourseRule {
        @Override
        public String id() {
            return "clinic-closed";
        }

        @Override
        public String source() {
            return GIVEN;
        }

        @Override
        public Verdict verdict(Visit visit, List<Visit> before) {
            return open.nextOpen(visit.date())
                    .map(day -> until(visit, day, Optional.empty(), 0))
                    .orElse(new Verdict.Never());
        }
    }

    /// So many local days lie between the latest visit of one sort and the next of another.
    ///
    /// @param id its own id; one shape serves several rules
    /// @param after the sort that is waited after
    /// @param next the sort that waits
    /// @param leastDays shortest wait
    /// @param source keys of docs/references.bib
    record LeastWait(String id, Sort after, Sort next, int leastDays, String source)
            implements CourseRule {
        @Override
        public Verdict verdict(Visit visit, List<Visit> before) {
            if (!next.holds(visit.kind())) {
                return new Verdict.Allowed();
            }
            return latest(before, after)
                    .map(last ->
                            until(
                                    visit,
                                    last.date().plusDays(leastDays),
                                    Optional.of(last),
                                    leastDays))
                    .orElse(new Verdict.Allowed());
        }
    }

    /// Day 1, day 8 or later, day 15 or later: each session also counts from the first. It speaks
    /// only where the wait since the session before is long enough; otherwise that rule speaks.
    ///
    /// @param leastDays shortest wait between two sessions
    /// @param source keys of docs/references.bib
    record CountedFromFirst(int leastDays, String source) implements CourseRule {
        @Override
        public String id() {
            return "day-one-eight-fifteen";
        }

        @Override
        public Verdict verdict(Visit visit, List<Visit> before) {
            List<Visit> sessions = before.stream().filter(v -> v.kind().isPigment()).toList();
            if (!visit.kind().isPigment() || sessions.isEmpty()) {
                return new Verdict.Allowed();
            }
            if (sessions.getLast().daysUntil(visit.date()) < leastDays) {
                return new Verdict.Allowed();
            }
            int days = leastDays * sessions.size();
            Visit first = sessions.getFirst();
            return until(visit, first.date().plusDays(days), Optional.of(first), days);
        }
    }

    /// A person with a history of allergies has a test patch before the first session.
    ///
    /// @param earliestSession first day of a session if the patch is made as soon as possible
    /// @param source keys of docs/references.bib
    record PatchForAllergies(LocalDate earliestSession, String source) implements CourseRule {
        @Override
        public String id() {
            return "patch-for-allergies";
        }

        @Override
        public Verdict verdict(Visit visit, List<Visit> before) {
            boolean concerned = visit.kind().isPigment() && visit.number() == 1;
            return !concerned || latest(before, Sort.PATCH).isPresent()
                    ? new Verdict.Allowed()
                    : new Verdict.NotBefore(earliestSession, Optional.empty(), 0);
        }
    }

    /// Old ink that shows through is lasered before the first pigment.
    ///
    /// @param earliestSession first day of a session if a single laser were enough and came as soon
    ///   as possible
    /// @param source keys of docs/references.bib
    record LaserFirst(LocalDate earliestSession, String source) implements CourseRule {
        /// Its id, also that of the note which says so in a proposal.
        static final String ID = "laser-first";

        @Override
        public String id() {
            return ID;
        }

        @Override
        public Verdict verdict(Visit visit, List<Visit> before) {
            boolean concerned = visit.kind().isPigment() && visit.number() == 1;
            return !concerned || latest(before, Sort.LASER).isPresent()
                    ? new Verdict.Allowed()
                    : new Verdict.NotBefore(earliestSession, Optional.empty(), 0);
        }
    }

    /// A test patch says something about the first session only for so many days.
    ///
    /// @param validDays how long it counts
    /// @param source keys of docs/references.bib
    record PatchStillValid(int validDays, String source) implements CourseRule {
        @Override
        public String id() {
            return "patch-expired";
        }

        @Override
        public Verdict verdict(Visit visit, List<Visit> before) {
            boolean concerned = visit.kind().isPigment() && visit.number() == 1;
            return concerned
                            && latest(before, Sort.PATCH)
                                    .filter(p -> p.daysUntil(visit.date()) > validDays)
                                    .isPresent()
                    ? new Verdict.Never()
                    : new Verdict.Allowed();
        }
    }

    /// A reason of health to wait.
    record Health(HealthHold hold) implements CourseRule {
        @Override
        public String id() {
            return "health-" + hold.condition();
        }

        @Override
        public String source() {
            return hold.source();
        }

        @Override
        public Verdict verdict(Visit visit, List<Visit> before) {
            return hold.until()
                    .map(day -> until(visit, day, Optional.empty(), 0))
                    .orElse(new Verdict.Never());
        }
    }

    /// Sorts of visits that rules speak of.
    enum Sort {
        PATCH,
        LASER,
        PIGMENT;

        boolean holds(VisitKind kind) {
            return switch (this) {
                case PATCH -> kind == VisitKind.PATCH;
                case LASER -> kind == VisitKind.LASER;
                case PIGMENT -> kind.isPigment();
            };
        }
    }

    private static Verdict until(Visit visit, LocalDate day, Optional<Visit> since, int leastDays) {
        return visit.date().isBefore(day)
                ? new Verdict.NotBefore(day, since, leastDays)
                : new Verdict.Allowed();
    }

    private static Optional<Visit> latest(List<Visit> before, Sort sort) {
        return before.stream().filter(v -> sort.holds(v.kind())).reduce((a, b) -> b);
    }
}

package stipple.core.course.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;

/// No legal schedule is refused and no illegal one accepted; every earliest day is the first legal
/// one; every proposal is legal and the nearest. Judged by a plain oracle that knows only pairs of
/// days.
class ScheduleOracleTest {
    private static final Seed SEED = new Seed(20261122);

    @Test
    void judgement_agrees_with_the_oracle_over_random_wishes() {
        int legal = 0;
        int many = 6_000;
        for (int i = 0; i < many; i++) {
            Draw draw = new Draw(SEED, i);
            CourseTerms terms = draw.terms();
            List<Visit> visits = draw.visits(terms, 60, draw.upTo(3) == 0);
            boolean expected = Courses.isLegal(terms, visits);
            assertThat(Courses.scheduler(terms).judge(visits).isLegal())
                    .as("%s %s", terms, visits)
                    .isEqualTo(expected);
            legal += expected ? 1 : 0;
        }
        assertThat(legal).as("both sorts are drawn").isBetween(many / 20, many * 19 / 20);
    }

    @Test
    void the_earliest_day_of_the_next_visit_is_the_first_that_the_oracle_allows() {
        for (int i = 0; i < 300; i++) {
            Draw draw = new Draw(SEED.forPurpose("earliest"), i);
            CourseTerms terms = draw.terms();
            List<Visit> visits =
                    Courses.scheduler(terms).nearest(draw.visits(terms, 60, true)).orElseThrow();
            Judgement judged = Courses.scheduler(terms).judge(visits);
            assertThat(judged.isLegal()).as("%s %s", terms, visits).isTrue();
            Visit last = visits.getLast();
            List<Visit> before = visits.subList(0, visits.size() - 1);
            LocalDate after = before.isEmpty() ? terms.start() : before.getLast().date();
            assertThat(judged.visits().getLast().earliest())
                    .as("%s %s", terms, visits)
                    .hasValue(firstLegal(terms, before, last, after));
        }
    }

    @Test
    void the_nearest_schedule_moves_as_few_days_as_any() {
        for (int i = 0; i < 150; i++) {
            Draw draw = new Draw(SEED.forPurpose("nearest"), i);
            CourseTerms terms = draw.shortTerms();
            List<Visit> wish = draw.sessionsOnly(terms, 12);
            List<Visit> found = Courses.scheduler(terms).nearest(wish).orElseThrow();
            assertThat(Courses.isLegal(terms, found)).as("%s", found).isTrue();
            assertThat(moved(wish, found))
                    .as("%s %s %s", terms, wish, found)
                    .isEqualTo(leastMoved(terms, wish, new ArrayList<>(), moved(wish, found)));
        }
    }

    @Test
    void a_legal_wish_is_not_moved_at_all() {
        int unmoved = 0;
        for (int i = 0; i < 600; i++) {
            Draw draw = new Draw(SEED.forPurpose("kept"), i);
            CourseTerms terms = draw.terms();
            List<Visit> wish = draw.visits(terms, 60, true);
            if (Courses.isLegal(terms, wish)) {
                unmoved++;
                assertThat(Courses.scheduler(terms).nearest(wish)).hasValue(wish);
            }
        }
        assertThat(unmoved).isGreaterThan(60);
    }

    @Test
    void every_proposal_is_legal_and_names_the_soonest_course() {
        for (int i = 0; i < 300; i++) {
            Draw draw = new Draw(SEED.forPurpose("propose"), i);
            CourseTerms terms = draw.terms();
            Judgement proposed = Courses.proposal(terms, draw.upTo(4), 1 + draw.upTo(5));
            List<Visit> visits = proposed.visits().stream().map(JudgedVisit::visit).toList();
            List<Visit> soonest =
                    proposed.visits().stream()
                            .map(judged -> judged.visit().on(judged.earliest().orElseThrow()))
                            .sorted(Comparator.comparing(Visit::date))
                            .toList();
            assertThat(Courses.isLegal(terms, visits)).as("%s %s", terms, visits).isTrue();
            assertThat(Courses.isLegal(terms, soonest)).as("%s %s", terms, soonest).isTrue();
            assertThat(proposed.violations()).isEmpty();
        }
    }

    private static LocalDate firstLegal(
            CourseTerms terms, List<Visit> before, Visit visit, LocalDate after) {
        for (LocalDate day = after; ; day = day.plusDays(1)) {
            List<Visit> tried = new ArrayList<>(before);
            tried.add(visit.on(day));
            boolean rises = before.isEmpty() || day.isAfter(before.getLast().date());
            if (rises && Courses.isLegal(terms, tried)) {
                return day;
            }
        }
    }

    private static int moved(List<Visit> wish, List<Visit> found) {
        int days = 0;
        for (int k = 0; k < wish.size(); k++) {
            days += Math.abs(wish.get(k).daysUntil(found.get(k).date()));
        }
        return days;
    }

    /// Tries every combination of days near the wish.
    private static int leastMoved(
            CourseTerms terms, List<Visit> wish, List<Visit> chosen, int allowance) {
        if (chosen.size() == wish.size()) {
            return Courses.isLegal(terms, chosen) ? moved(wish, chosen) : Integer.MAX_VALUE;
        }
        Visit next = wish.get(chosen.size());
        int least = Integer.MAX_VALUE;
        for (int shift = -allowance; shift <= allowance; shift++) {
            Visit tried = next.on(next.date().plusDays(shift));
            List<Visit> longer = new ArrayList<>(chosen);
            longer.add(tried);
            boolean rises = chosen.isEmpty() || tried.date().isAfter(chosen.getLast().date());
            if (rises && Courses.isLegal(terms, longer)) {
                least =
                        Math.min(
                                least,
                                leastMoved(terms, wish, longer, allowance - Math.abs(shift)));
            }
        }
        return least;
    }

    /// Random terms and wishes, by number.
    private static final class Draw {
        private final Seed seed;
        private long counter;

        Draw(Seed seed, int number) {
            this.seed = seed.forPurpose("wish-" + number);
        }

        int upTo(int bound) {
            return (int) (seed.uniform(counter++) * bound);
        }

        CourseTerms terms() {
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(upTo(700));
            return new CourseTerms(
                    start,
                    upTo(3) == 0
                            ? Optional.of(new TravelException("abroad", "A. Sample"))
                            : Optional.empty(),
                    upTo(3) == 0,
                    upTo(4) == 0,
                    upTo(2) == 0 ? OpenDays.always() : open(start),
                    holds(start));
        }

        CourseTerms shortTerms() {
            CourseTerms terms = terms();
            OpenDays open = new OpenDays(terms.open().closedWeekdays(), List.of());
            return new CourseTerms(terms.start(), terms.travel(), false, false, open, List.of());
        }

        private OpenDays open(LocalDate start) {
            Set<DayOfWeek> closed = new HashSet<>();
            for (int i = upTo(3); i > 0; i--) {
                closed.add(DayOfWeek.of(1 + upTo(7)));
            }
            LocalDate holiday = start.plusDays(upTo(40));
            return new OpenDays(
                    closed, List.of(new OpenDays.Closure(holiday, holiday.plusDays(upTo(20)))));
        }

        private List<HealthHold> holds(LocalDate start) {
            return upTo(4) > 0
                    ? List.of()
                    : List.of(
                            new HealthHold(
                                    "peel", Optional.of(start.plusDays(upTo(30))), "assumption"));
        }

        /// One to three sessions.
        List<Visit> sessionsOnly(CourseTerms terms, int spanDays) {
            List<VisitKind> kinds = Collections.nCopies(1 + upTo(3), VisitKind.SMP);
            return onDays(kinds, terms.start().plusDays(upTo(12) - 2L), spanDays);
        }

        /// Visits on rising days, from lone sessions to lasers with a patch between.
        ///
        /// @param ordered lasers before sessions, as a course should be
        List<Visit> visits(CourseTerms terms, int spanDays, boolean ordered) {
            int lasers = upTo(3) == 0 ? 1 + upTo(2) : 0;
            int sessions = 1 + upTo(3);
            List<VisitKind> kinds = new ArrayList<>();
            for (int i = 0; i < lasers; i++) {
                kinds.add(VisitKind.LASER);
            }
            for (int i = 0; i < sessions; i++) {
                int at = ordered ? kinds.size() : upTo(kinds.size() + 1);
                kinds.add(at, VisitKind.SMP);
            }
            if (terms.allergyHistory() && upTo(5) > 0) {
                kinds.add(upTo(kinds.indexOf(VisitKind.SMP) + 1), VisitKind.PATCH);
            }
            return onDays(kinds, terms.start().plusDays(upTo(12) - 2L), spanDays);
        }

        private List<Visit> onDays(List<VisitKind> kinds, LocalDate first, int spanDays) {
            List<Visit> visits = new ArrayList<>();
            Map<VisitKind, Integer> numbers = new EnumMap<>(VisitKind.class);
            LocalDate day = first;
            for (VisitKind kind : kinds) {
                visits.add(new Visit(kind, numbers.merge(kind, 1, Integer::sum), day));
                day = day.plusDays(1 + upTo(spanDays));
            }
            return visits;
        }
    }
}

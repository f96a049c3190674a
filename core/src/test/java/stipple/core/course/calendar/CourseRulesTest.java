package stipple.core.course.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stipple.core.course.calendar.Courses.NEW_YEAR;
import static stipple.core.course.calendar.Courses.sessions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stipple.core.parameter.Parameters;

/// "Day 1, day 8 or later, day 15 or later"; "five days between sessions for those who travel"; "at
/// least six weeks after laser"; "a test patch only for those prone to allergies".
class CourseRulesTest {
    private static final CourseTerms PLAIN = CourseTerms.from(NEW_YEAR);

    /// Golden case 1: "day 1, day 8 or later, day 15 or later".
    @Test
    void second_session_is_not_before_day_8_and_the_third_not_before_day_15() {
        Judgement proposed = Courses.proposal(PLAIN, 0, 3);
        assertThat(Courses.earliest(proposed))
                .containsExactly(NEW_YEAR, LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 15));
        assertThat(judged(PLAIN, "2026-01-01", "2026-01-08", "2026-01-15").isLegal()).isTrue();
        assertThat(rules(judged(PLAIN, "2026-01-01", "2026-01-07", "2026-01-15")))
                .containsExactly("2 seven-days-between-sessions 2026-01-08");
    }

    @Test
    void all_breaches_are_told_at_once_with_days_that_hold_together() {
        assertThat(rules(judged(PLAIN, "2026-01-01", "2026-01-05", "2026-01-12", "2026-01-14")))
                .containsExactly(
                        "2 seven-days-between-sessions 2026-01-08",
                        "3 day-one-eight-fifteen 2026-01-15",
                        "4 seven-days-between-sessions 2026-01-22");
    }

    /// Golden case 2: "five days between sessions are feasible for those who travel".
    @Test
    void a_traveller_may_come_after_five_days_but_never_after_four() {
        CourseTerms travelling = Courses.travelling(NEW_YEAR);
        Judgement five = judged(travelling, "2026-01-01", "2026-01-06", "2026-01-11");
        assertThat(five.isLegal()).isTrue();
        assertThat(five.exceptions())
                .extracting(used -> used.visit().number() + " " + used.travel().by())
                .containsExactly("2 A. Sample", "3 A. Sample");
        assertThat(rules(judged(travelling, "2026-01-01", "2026-01-05", "2026-01-11")))
                .containsExactly("2 five-days-for-travellers 2026-01-06");
        assertThat(Courses.dates(Courses.proposal(travelling, 0, 3)))
                .containsExactly(NEW_YEAR, LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 11));
    }

    @Test
    void an_exception_that_is_not_used_is_not_recorded() {
        assertThat(judged(Courses.travelling(NEW_YEAR), "2026-01-01", "2026-01-08").exceptions())
                .isEmpty();
    }

    @Test
    void an_exception_needs_a_reason_and_a_name() {
        assertThatThrownBy(() -> new TravelException(" ", "A. Sample"))
                .hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> new TravelException("flight", ""))
                .hasMessageContaining("needs a name");
        assertThatThrownBy(() -> new TravelException("x".repeat(501), "A. Sample"))
                .hasMessageContaining("allowed 500");
    }

    /// Golden case 3: "several weeks between the second and the third session, to settle and to
    /// decide whether it is needed".
    @Test
    void the_third_session_is_proposed_four_weeks_after_the_second_behind_a_decision() {
        Judgement proposed = Courses.proposal(PLAIN, 0, 3);
        assertThat(Courses.dates(proposed))
                .containsExactly(NEW_YEAR, LocalDate.of(2026, 1, 11), LocalDate.of(2026, 2, 8));
        assertThat(proposed.notes())
                .extracting(note -> note.visit().number() + " " + note.rule())
                .containsExactly("3 still-needed");
        assertThat(judged(PLAIN, "2026-01-01", "2026-01-08", "2026-01-15").notes())
                .extracting(note -> note.visit().number() + " " + note.rule())
                .containsExactly("2 recommended-wait", "3 recommended-wait", "3 still-needed");
    }

    @Test
    void more_sessions_than_three_are_possible() {
        assertThat(Courses.proposal(PLAIN, 0, 5).visits()).hasSize(5);
        assertThat(Courses.proposal(PLAIN, 0, 5).isLegal()).isTrue();
    }

    /// Golden case 4: "two to three laser sessions", seven weeks apart, and six weeks before
    /// pigment.
    @Test
    void three_lasers_put_the_first_session_20_weeks_after_the_first_of_them() {
        Judgement proposed = Courses.proposal(PLAIN, 3, 3);
        assertThat(Courses.dates(proposed).subList(0, 4))
                .containsExactly(
                        NEW_YEAR,
                        NEW_YEAR.plusWeeks(7),
                        NEW_YEAR.plusWeeks(14),
                        NEW_YEAR.plusWeeks(20));
    }

    /// Golden case 6: "that blue will almost certainly have to be lasered first, because it shows
    /// through new pigment"; "two to three laser sessions"; "at least six weeks" before pigment.
    @Test
    void old_blue_ink_starts_the_course_with_laser() {
        Judgement proposed = Courses.proposal(Courses.withOldInk(NEW_YEAR), 0, 3);
        assertThat(proposed.visits())
                .extracting(judged -> judged.visit().kind() + " " + judged.visit().date())
                .startsWith(
                        "LASER 2026-01-01",
                        "LASER 2026-02-19",
                        "LASER 2026-04-09",
                        "SMP 2026-05-21");
        assertThat(proposed.notes().getFirst().rule()).isEqualTo("laser-first");
        assertThat(proposed.notes().getFirst().source()).contains("guidearticle");
        assertThat(proposed.isLegal()).isTrue();
    }

    @Test
    void a_session_over_old_ink_is_refused_and_the_nearest_legal_course_has_lasers() {
        CourseTerms terms = Courses.withOldInk(NEW_YEAR);
        assertThat(rules(judged(terms, "2026-01-01", "2026-01-15")))
                .containsExactly("1 laser-first 2026-02-12");
        assertThat(Courses.scheduler(terms).nearest(sessions("2026-01-01")).orElseThrow())
                .extracting(visit -> visit.kind() + " " + visit.date())
                .containsExactly(
                        "LASER 2026-01-01",
                        "LASER 2026-02-19",
                        "LASER 2026-04-09",
                        "SMP 2026-05-21");
        assertThat(Courses.scheduler(terms).judge(laserThenSession(42)).isLegal()).isTrue();
    }

    @Test
    void the_number_of_lasers_that_was_asked_for_stands() {
        assertThat(Courses.dates(Courses.proposal(Courses.withOldInk(NEW_YEAR), 1, 1)))
                .containsExactly(NEW_YEAR, NEW_YEAR.plusDays(42));
    }

    /// Golden case 5: "at least six weeks after laser before new pigment".
    @Test
    void pigment_is_refused_41_days_after_laser_and_allowed_after_42() {
        assertThat(rules(Courses.scheduler(PLAIN).judge(laserThenSession(41))))
                .containsExactly("1 six-weeks-after-laser 2026-02-12");
        assertThat(Courses.scheduler(PLAIN).judge(laserThenSession(42)).isLegal()).isTrue();
    }

    @Test
    void lasers_closer_than_seven_weeks_and_before_healing_are_refused() {
        List<Visit> visits =
                List.of(
                        new Visit(VisitKind.SMP, 1, NEW_YEAR),
                        new Visit(VisitKind.LASER, 1, NEW_YEAR.plusDays(41)),
                        new Visit(VisitKind.LASER, 2, NEW_YEAR.plusDays(89)));
        assertThat(rules(Courses.scheduler(PLAIN).judge(visits)))
                .containsExactly(
                        "1 healed-before-laser 2026-02-12",
                        "2 seven-weeks-between-lasers 2026-04-02");
    }

    /// Golden case 7: "test patches are a waste except for those prone to allergic reactions".
    @Test
    void a_patch_is_planned_only_with_a_history_of_allergies() {
        Judgement proposed = Courses.proposal(Courses.allergic(NEW_YEAR), 0, 3);
        assertThat(proposed.visits().getFirst().visit())
                .isEqualTo(new Visit(VisitKind.PATCH, 1, NEW_YEAR));
        assertThat(Courses.dates(proposed).get(1)).isEqualTo(LocalDate.of(2026, 1, 29));
        assertThat(proposed.isLegal()).isTrue();
        assertThat(Courses.proposal(PLAIN, 0, 3).visits())
                .noneMatch(judged -> judged.visit().kind() == VisitKind.PATCH);
        assertThat(rules(judged(Courses.allergic(NEW_YEAR), "2026-03-01")))
                .containsExactly("1 patch-for-allergies 2026-03-01");
    }

    @Test
    void with_lasers_the_patch_is_made_while_the_skin_rests() {
        Judgement proposed = Courses.proposal(Courses.allergic(NEW_YEAR), 1, 2);
        assertThat(proposed.visits())
                .extracting(judged -> judged.visit().kind())
                .containsExactly(VisitKind.LASER, VisitKind.PATCH, VisitKind.SMP, VisitKind.SMP);
        assertThat(Courses.dates(proposed).get(2)).isEqualTo(NEW_YEAR.plusDays(42));
        assertThat(proposed.isLegal()).isTrue();
    }

    @Test
    void sessions_wait_until_there_is_an_open_day_for_the_patch_beside_the_laser() {
        CourseTerms terms =
                new CourseTerms(
                        NEW_YEAR,
                        Optional.empty(),
                        true,
                        false,
                        new OpenDays(
                                Set.of(),
                                List.of(
                                        new OpenDays.Closure(
                                                NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(20)))),
                        List.of());
        Judgement proposed = Courses.proposal(terms, 1, 1);
        assertThat(proposed.visits())
                .extracting(judged -> judged.visit().kind() + " " + judged.visit().date())
                .containsExactly("LASER 2026-01-01", "PATCH 2026-01-22", "SMP 2026-02-19");
        assertThat(proposed.isLegal()).isTrue();
    }

    @Test
    void a_patch_is_not_proposed_so_early_that_it_no_longer_counts() {
        OpenDays open =
                new OpenDays(
                        Set.of(),
                        List.of(
                                new OpenDays.Closure(
                                        NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(200))));
        CourseTerms terms =
                new CourseTerms(NEW_YEAR, Optional.empty(), true, false, open, List.of());
        Judgement proposed = Courses.proposal(terms, 0, 1);
        assertThat(proposed.violations()).isEmpty();
        assertThat(Courses.dates(proposed))
                .containsExactly(NEW_YEAR.plusDays(201), NEW_YEAR.plusDays(229));
    }

    @Test
    void an_old_patch_no_longer_counts_and_no_later_day_helps() {
        List<Visit> visits =
                List.of(
                        new Visit(VisitKind.PATCH, 1, NEW_YEAR),
                        new Visit(VisitKind.SMP, 1, NEW_YEAR.plusDays(181)));
        Judgement judged = Courses.scheduler(Courses.allergic(NEW_YEAR)).judge(visits);
        assertThat(judged.violations()).hasSize(1);
        assertThat(judged.violations().getFirst().rule()).isEqualTo("patch-expired");
        assertThat(judged.violations().getFirst().earliest()).isEmpty();
    }

    @Test
    void closed_days_push_a_visit_to_the_next_open_day() {
        OpenDays open =
                new OpenDays(
                        Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                        List.of(
                                new OpenDays.Closure(
                                        LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 10))));
        CourseTerms terms = Courses.openOn(NEW_YEAR, open);
        assertThat(rules(judged(terms, "2026-01-02", "2026-01-09")))
                .containsExactly("2 clinic-closed 2026-01-13");
        assertThat(Courses.dates(Courses.proposal(terms, 0, 2)))
                .containsExactly(NEW_YEAR, LocalDate.of(2026, 1, 13));
    }

    @Test
    void a_clinic_that_never_opens_has_no_schedule() {
        CourseTerms never =
                Courses.openOn(NEW_YEAR, new OpenDays(Set.of(DayOfWeek.values()), List.of()));
        Scheduler scheduler = Courses.scheduler(never);
        assertThat(scheduler.nearest(sessions("2026-01-05"))).isEmpty();
        assertThat(scheduler.propose(new CourseWish(stipple.core.ink.Treatment.PERMANENT, 0, 3)))
                .isEmpty();
    }

    @Test
    void a_reason_of_health_without_an_end_allows_no_day() {
        CourseTerms terms =
                new CourseTerms(
                        NEW_YEAR,
                        Optional.empty(),
                        false,
                        false,
                        OpenDays.always(),
                        List.of(new HealthHold("infection", Optional.empty(), "assumption")));
        Judgement judged = judged(terms, "2026-01-01");
        assertThat(judged.violations().getFirst().rule()).isEqualTo("health-infection");
        assertThat(judged.violations().getFirst().earliest()).isEmpty();
    }

    @Test
    void seven_local_days_over_a_clock_change_are_enough_though_167_hours() {
        ZoneId london = ZoneId.of("Europe/London");
        LocalDate before = LocalDate.of(2026, 3, 25);
        long hours =
                java.time.Duration.between(
                                before.atTime(10, 0).atZone(london),
                                before.plusDays(7).atTime(10, 0).atZone(london))
                        .toHours();
        assertThat(hours).isEqualTo(167);
        assertThat(judged(CourseTerms.from(before), "2026-03-25", "2026-04-01").isLegal()).isTrue();
    }

    @Test
    void a_time_that_the_clock_skips_is_no_time_and_a_doubled_one_is_the_earlier() {
        ZoneId london = ZoneId.of("Europe/London");
        java.time.LocalTime half = java.time.LocalTime.of(1, 30);
        assertThat(ClockTime.of(LocalDate.of(2026, 3, 29), half, london))
                .isEqualTo(new ClockTime.Skipped(java.time.LocalDateTime.of(2026, 3, 29, 2, 0)));
        assertThat(ClockTime.of(LocalDate.of(2026, 10, 25), half, london))
                .isInstanceOfSatisfying(
                        ClockTime.Shown.class,
                        shown ->
                                assertThat(shown.at().toString())
                                        .isEqualTo("2026-10-25T01:30+01:00[Europe/London]"));
    }

    @Test
    void days_out_of_order_are_no_schedule() {
        assertThatThrownBy(() -> judged(PLAIN, "2026-01-08", "2026-01-01"))
                .hasMessageContaining("rising days");
    }

    @Test
    void every_rule_names_its_source_and_no_two_share_an_id() {
        List<CourseRule> rules =
                RuleBook.of(
                                new CourseTerms(
                                        NEW_YEAR,
                                        Optional.empty(),
                                        true,
                                        true,
                                        OpenDays.always(),
                                        List.of()),
                                Parameters.shipped())
                        .rules();
        assertThat(rules).extracting(CourseRule::id).doesNotHaveDuplicates().hasSize(11);
        assertThat(rules).extracting(CourseRule::source).noneMatch(String::isBlank);
    }

    private static List<Visit> laserThenSession(int days) {
        return List.of(
                new Visit(VisitKind.LASER, 1, NEW_YEAR),
                new Visit(VisitKind.SMP, 1, NEW_YEAR.plusDays(days)));
    }

    private static Judgement judged(CourseTerms terms, String... dates) {
        return Courses.scheduler(terms).judge(new ArrayList<>(sessions(dates)));
    }

    private static List<String> rules(Judgement judgement) {
        return judgement.violations().stream()
                .map(v ->
                        v.visit().number()
                                + " "
                                + v.rule()
                                + " "
                                + v.earliest().map(LocalDate::toString).orElse("never"))
                .toList();
    }
}

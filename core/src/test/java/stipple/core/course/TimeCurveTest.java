package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.color.SrgbColor;
import stipple.core.ink.Fate;
import stipple.core.ink.Habits;
import stipple.core.ink.Healing;
import stipple.core.ink.Laser;
import stipple.core.ink.SkinKind;
import stipple.core.ink.Sun;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;

/// Twenty years of the usual client.
class TimeCurveTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int LAST_SESSION = 38;
    private static final int SETTLED = LAST_SESSION + Healing.SETTLED_DAY;
    private static final Map<Treatment, TimeCurve> LEFT_ALONE = new EnumMap<>(Treatment.class);
    private static final Map<Treatment, TimeCurve> KEPT_UP = new EnumMap<>(Treatment.class);

    @BeforeAll
    static void follow_the_usual_client() {
        for (Treatment treatment : Treatment.values()) {
            LEFT_ALONE.put(treatment, curve(treatment, new Upkeep.None()));
            KEPT_UP.put(treatment, curve(treatment, new Upkeep.WhenDue()));
        }
    }

    private static TimeCurve alone(Treatment treatment) {
        return Objects.requireNonNull(LEFT_ALONE.get(treatment));
    }

    private static TimeCurve keptUp(Treatment treatment) {
        return Objects.requireNonNull(KEPT_UP.get(treatment));
    }

    private static TimeCurve curve(Treatment treatment, Upkeep upkeep) {
        return curve(SamplePlans.FAIR, TimeQuestion.of(treatment, upkeep));
    }

    private static TimeCurve curve(SrgbColor skin, TimeQuestion question) {
        return TimeCurve.of(SamplePlans.plan(skin), question, SHIPPED);
    }

    /// Golden case 18: after one session of trico people see next to nothing, after one of
    /// permanent pigment they see it clearly.
    @Test
    void after_one_session_trico_hardly_shows_and_permanent_pigment_does() {
        int dayBeforeSecond = 9;
        assertThat(shows(alone(Treatment.TRICO), dayBeforeSecond)).isBetween(1.0, 2.0);
        assertThat(shows(alone(Treatment.PERMANENT), dayBeforeSecond)).isGreaterThan(2.0);
    }

    /// Golden case 19: a tenth to a quarter of permanent pigment is left after twenty years and can
    /// be seen; of trico less than a twentieth is left after thirty months.
    @Test
    void permanent_pigment_shows_after_twenty_years_and_trico_has_gone_after_thirty_months() {
        TimePoint last = alone(Treatment.PERMANENT).points().getLast();
        assertThat(last.load().likely()).isBetween(0.10, 0.25);
        assertThat(last.shows().likely()).isGreaterThan(1);
        assertThat(alone(Treatment.PERMANENT).invisibleFromDay()).isEmpty();
        assertThat(at(alone(Treatment.TRICO), yearsAfterHealing(2.5)).load().likely())
                .isLessThan(0.05);
    }

    @Test
    void trico_vanishes_at_reading_distance_12_to_18_months_after_the_third_session() {
        int day = alone(Treatment.TRICO).invisibleFromDay().orElseThrow();
        double months = (day - LAST_SESSION) / DAYS_PER_YEAR * 12;
        assertThat(months).isBetween(12.0, 18.0);
    }

    /// Golden case 20: tattoo ink looks blue on fair skin after eight years; pigment placed well
    /// does not.
    @Test
    void only_tattoo_ink_turns_blue() {
        int day = yearsAfterHealing(8);
        double tattoo = at(alone(Treatment.TATTOO), day).deltaBlue().likely();
        double permanent = at(alone(Treatment.PERMANENT), day).deltaBlue().likely();
        assertThat(tattoo).isGreaterThan(4).isGreaterThan(3 * permanent);
        assertThat(permanent).isLessThan(2.5);
        TimeCurve dark =
                curve(SamplePlans.DARK, TimeQuestion.of(Treatment.TATTOO, new Upkeep.None()));
        assertThat(at(dark, day).deltaBlue().likely()).isLessThan(tattoo / 2);
    }

    /// Golden case 21: trico that was done again five times has not grown its dots.
    @Test
    void five_times_renewed_trico_has_dots_no_wider_than_a_tenth_more() {
        TimeCurve curve = keptUp(Treatment.TRICO);
        TopUp fifth = curve.topUps().list().get(4);
        double first = at(curve, SETTLED).widthMm().likely();
        double now = at(curve, fifth.day() + Healing.SETTLED_DAY).widthMm().likely();
        assertThat(now / first).isBetween(0.9, 1.1);
    }

    @Test
    void what_is_left_of_trico_adds_up_at_each_renewal() {
        List<TopUp> redone = keptUp(Treatment.TRICO).topUps().list();
        assertThat(redone.size()).isGreaterThanOrEqualTo(12);
        assertThat(redone).allMatch(r -> r.shareFraction() > 0.6 && r.shareFraction() < 0.75);
        double months = (redone.get(1).day() - redone.get(0).day()) / DAYS_PER_YEAR * 12;
        assertThat(months).isBetween(12.0, 18.0);
    }

    @Test
    void the_first_top_up_of_permanent_work_is_advised_after_three_to_five_years() {
        TimeCurve curve = keptUp(Treatment.PERMANENT);
        double years = (curve.topUps().days().getFirst() - SETTLED) / DAYS_PER_YEAR;
        assertThat(years).isBetween(3.0, 5.0);
        assertThat((curve.topUpAdvice().likely() - SETTLED) / DAYS_PER_YEAR)
                .isCloseTo(years, within(0.01));
        assertThat(curve.topUpAdvice().low()).isLessThan(curve.topUpAdvice().likely());
    }

    @Test
    void advice_goes_on_to_year_twenty() {
        TopUps topUps = keptUp(Treatment.PERMANENT).topUps();
        double limit = SHIPPED.likely("b-f10-coverage-limit");
        assertThat(topUps.list()).hasSizeBetween(4, 6);
        assertThat(topUps.list()).allMatch(t -> t.coverageFraction() < limit);
        assertThat(topUps.days().getLast()).isGreaterThan(yearsAfterHealing(15));
        assertThat(topUps.finding(SHIPPED)).isEmpty();
        assertThat(keptUp(Treatment.TRICO).topUps().finding(SHIPPED)).isEmpty();
    }

    @Test
    void what_a_laser_takes_away_is_not_renewed() {
        List<Integer> laser = List.of(yearsAfterHealing(5), yearsAfterHealing(5.2));
        TimeQuestion question =
                new TimeQuestion(
                        Treatment.PERMANENT,
                        new Upkeep.WhenDue(),
                        Habits.usual(),
                        SkinKind.NORMAL,
                        laser);
        TopUps topUps = curve(SamplePlans.FAIR, question).topUps();
        assertThat(topUps.days()).hasSize(1).allMatch(day -> day < laser.getFirst());
    }

    @Test
    void top_ups_end_where_dots_would_run_together() {
        TopUps topUps = ofLargeDots(new Upkeep.WhenDue());
        double limit = SHIPPED.likely("b-f10-coverage-limit");
        assertThat(topUps.list()).isNotEmpty().allMatch(t -> t.coverageFraction() <= limit);
        assertThat(topUps.stopCoverageFraction()).isGreaterThan(limit);
        assertThat(topUps.finding(SHIPPED)).isPresent();
        assertThat(keptUp(Treatment.TATTOO).topUps().list()).isEmpty();
    }

    @Test
    void wanted_top_ups_are_made_and_warned_of() {
        TopUps topUps = ofLargeDots(new Upkeep.Every(2));
        assertThat(topUps.list()).hasSize(10);
        assertThat(topUps.finding(SHIPPED)).isPresent();
    }

    /// A quarter of a millimetre wide and 190 a cm2.
    private static TopUps ofLargeDots(Upkeep upkeep) {
        CourseDays sessions = CourseDays.of(List.of(0, 10, LAST_SESSION));
        return TopUps.of(
                upkeep,
                sessions,
                List.of(new SessionDot(1, 1000, 0.25, 0.15, 1, 0.5)),
                190,
                Fate.of(Treatment.PERMANENT, SHIPPED),
                SHIPPED,
                TimeCurve.lastDay(sessions));
    }

    /// Nothing gets darker by itself: contrast rises on the first two days after a session, at the
    /// end of the pale weeks, and never else.
    @ParameterizedTest
    @EnumSource(Treatment.class)
    void contrast_rises_only_with_a_session_or_when_the_pale_weeks_end(Treatment treatment) {
        for (TimeCurve curve : List.of(alone(treatment), keptUp(treatment))) {
            mustOnlyRiseWhileHealing(curve, p -> p.contrast().likely());
            mustOnlyRiseWhileHealing(curve, p -> p.contrast().low());
            mustOnlyRiseWhileHealing(curve, p -> p.contrast().high());
        }
    }

    private static void mustOnlyRiseWhileHealing(
            TimeCurve curve, Function<TimePoint, Double> contrast) {
        List<Integer> sessions = new ArrayList<>(curve.sessionDays());
        sessions.addAll(curve.topUps().days());
        for (int i = 1; i < curve.points().size(); i++) {
            TimePoint point = curve.points().get(i);
            boolean isHealing =
                    sessions.stream()
                            .map(session -> point.day() - session)
                            .anyMatch(d -> (d >= 0 && d <= 2) || (d > 14 && d <= 42));
            if (!isHealing) {
                assertThat(contrast.apply(point))
                        .as("day " + point.day())
                        .isLessThanOrEqualTo(contrast.apply(curve.points().get(i - 1)) + 1e-9);
            }
        }
    }

    @Test
    void sun_and_poor_care_bring_the_first_top_up_forward() {
        TimeQuestion usual = TimeQuestion.of(Treatment.PERMANENT, new Upkeep.WhenDue());
        Habits hard = new Habits(Sun.HIGH, false, true, true, false);
        TimeQuestion sunny =
                new TimeQuestion(
                        usual.treatment(), usual.upkeep(), hard, SkinKind.NORMAL, List.of());
        Range late = keptUp(Treatment.PERMANENT).topUpAdvice();
        Range soon = curve(SamplePlans.FAIR, sunny).topUpAdvice();
        assertThat(soon.likely() - SETTLED).isLessThan(0.6 * (late.likely() - SETTLED));
    }

    @Test
    void oily_skin_keeps_less_and_shows_wider_dots() {
        TimeQuestion oily =
                new TimeQuestion(
                        Treatment.PERMANENT,
                        new Upkeep.None(),
                        Habits.usual(),
                        SkinKind.OILY,
                        List.of());
        TimePoint here = at(curve(SamplePlans.FAIR, oily), SETTLED);
        TimePoint there = at(alone(Treatment.PERMANENT), SETTLED);
        assertThat(here.load().likely()).isCloseTo(0.85 * there.load().likely(), within(1e-9));
        assertThat(here.widthMm().likely()).isGreaterThan(there.widthMm().likely());
        assertThat(here.contrast().likely()).isLessThan(there.contrast().likely());
    }

    @Test
    void three_laser_sessions_clear_scalp_pigment_and_tattoo_ink_takes_more() {
        Laser smp = Laser.on(Treatment.PERMANENT, SHIPPED);
        assertThat(smp.sessionsToClear()).isEqualTo(3);
        assertThat(smp.intervalDays()).isEqualTo(49);
        assertThat(Laser.on(Treatment.TATTOO, SHIPPED).sessionsToClear()).isGreaterThan(5);
        int from = yearsAfterHealing(1);
        TimeQuestion cleared =
                new TimeQuestion(
                        Treatment.PERMANENT,
                        new Upkeep.None(),
                        Habits.usual(),
                        SkinKind.NORMAL,
                        List.of(from, from + 49, from + 98));
        TimeCurve curve = curve(SamplePlans.FAIR, cleared);
        double before = at(curve, from).load().likely();
        double after = at(curve, from + 98 + 42).load().likely();
        assertThat(after / before).isCloseTo(0.35 * 0.35 * 0.35, within(0.003));
    }

    private static int yearsAfterHealing(double years) {
        return SETTLED + (int) Math.round(years * DAYS_PER_YEAR);
    }

    private static double shows(TimeCurve curve, int day) {
        return at(curve, day).shows().likely();
    }

    /// The sampled day nearest to the one asked for.
    private static TimePoint at(TimeCurve curve, int day) {
        TimePoint best = curve.points().getFirst();
        for (TimePoint point : curve.points()) {
            if (Math.abs(point.day() - day) < Math.abs(best.day() - day)) {
                best = point;
            }
        }
        return best;
    }
}

package stipple.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import stipple.core.color.SrgbColor;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.dots.Deposits;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.scalp.Zone;

class PlanReportTest {
    private final PlanReport report = PlanReport.of(plan(), Parameters.shipped());

    @Test
    void dots_are_counted_by_zone_and_empty_zones_are_left_out() {
        assertThat(report.dots()).isEqualTo(3);
        assertThat(report.byZone())
                .containsExactly(new ZoneCount(Zone.FRONTAL, 2), new ZoneCount(Zone.MID, 1));
    }

    @Test
    void minutes_add_up() {
        assertThat(report.totalMinutes()).isEqualTo(new Range(50, 40, 70));
    }

    /// 3 dots on 2 cm2 (1.5 to 3).
    @Test
    void density_carries_the_range_of_the_area() {
        assertThat(report.meanDensityPerCm2()).isEqualTo(new Range(1.5, 1, 2));
    }

    /// Three discs of 0.2 mm on 200 mm2.
    @Test
    void coverage_is_the_share_of_skin_under_dots() {
        assertThat(report.coverageFraction()).isCloseTo(3 * Math.PI * 0.01 / 200, within(1e-12));
    }

    @Test
    void fading_starts_whole_and_never_rises() {
        assertThat(report.fading().getFirst().leftFraction()).isEqualTo(Range.exactly(1));
        for (int year = 1; year < report.fading().size(); year++) {
            Range left = report.fading().get(year).leftFraction();
            assertThat(left.likely())
                    .isLessThan(report.fading().get(year - 1).leftFraction().likely());
        }
    }

    @Test
    void the_numbers_behind_it_have_sources() {
        assertThat(report.parameters())
                .anyMatch(p -> p.id().equals("b-a6-dots-per-minute"))
                .allMatch(p -> !p.source().isBlank());
    }

    private static TreatmentPlan plan() {
        Deposits.Builder dots = new Deposits.Builder();
        add(dots, 1, Zone.FRONTAL);
        add(dots, 1, Zone.MID);
        add(dots, 2, Zone.FRONTAL);
        return new TreatmentPlan(
                new Seed(1),
                LocalDate.of(2026, 3, 2),
                OptionalInt.empty(),
                HeadShape.TEMPLATE,
                565,
                0.03,
                SrgbColor.parseHex("#c99b82"),
                SrgbColor.parseHex("#302824"),
                new Design(
                        "totalis",
                        HairlineStyle.NATURAL,
                        List.of(
                                new ScalpPoint(90, -60),
                                new ScalpPoint(80, 0),
                                new ScalpPoint(90, 60)),
                        160,
                        PatternFamily.FINE,
                        Treatment.PERMANENT,
                        0.5,
                        List.of(0.5, 0.5),
                        List.of(),
                        List.of(),
                        List.of()),
                dots.build(),
                List.of(
                        new PlannedSession(1, LocalDate.of(2026, 3, 2), 2, new Range(30, 25, 40)),
                        new PlannedSession(2, LocalDate.of(2026, 3, 16), 1, new Range(20, 15, 30))),
                List.of(),
                new Range(2, 1.5, 3),
                new Range(520, 450, 600),
                List.of());
    }

    private static void add(Deposits.Builder dots, int session, Zone zone) {
        dots.add(
                session,
                zone.index(),
                new SurfacePoint(new Vec3(0, 100, 0), new Vec3(0, 1, 0)),
                new ScalpPoint(100, 0),
                0.2,
                0.15,
                1,
                0.5);
    }
}

package stipple.core.dots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import stipple.core.design.PatternFamily;
import stipple.core.geometry.PairCorrelation;
import stipple.core.geometry.PointStatistics;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ScalpPoint;

/// The follicle-like pattern on the curved head, with hair around it.
class HeadSurfaceTest {
    private static final double PER_CM2 = 110;
    private static final double INNER_FROM_MM = 80;
    private static final double INNER_TO_MM = 230;
    private static final double INNER_SIDE_MM = 74;
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);
    private static final DotSurface SURFACE = HeadSurface.of(HEAD);
    private static final FollicleField HAIR =
            FollicleField.grow(
                    SURFACE, HeadSurfaceTest::hair, HairGroups.natural(), new Seed(5), 1);
    private static final Sites DOTS = place(1);

    @Test
    void sites_lie_on_the_skin_where_their_scalp_coordinates_say() {
        for (int i = 0; i < DOTS.count(); i += 97) {
            Vec3 position = DOTS.surfacePoint(i).positionMm();
            Vec3 onSkin = HEAD.chart().surfaceAt(DOTS.scalpPoint(i)).positionMm();
            assertThat(position.distanceTo(onSkin)).isLessThan(0.05);
        }
    }

    @Test
    void every_union_of_sessions_stands_like_follicular_units_on_the_head() {
        for (int k = 1; k <= 3; k++) {
            int count = DOTS.countThrough(k);
            double perMm2 = PER_CM2 / 100 * count / DOTS.count();
            double spacing = 1 / Math.sqrt(perMm2);
            double[] xyz = Arrays.copyOf(DOTS.positionsMm(), 3 * count);
            PairCorrelation g =
                    PairCorrelation.onSurface(
                            xyz, deeperThan(2 * spacing), perMm2, 0.05 * spacing, 36);
            assertThat(Patterns.fromUnits(g)).as("sessions 1 to %d", k).isLessThan(0.10);
        }
    }

    @Test
    void the_floor_holds_among_deposits_and_against_hair() {
        double[] dots = DOTS.positionsMm();
        double[] hair = HAIR.units().positionsMm();
        double[] all = Arrays.copyOf(dots, dots.length + hair.length);
        System.arraycopy(hair, 0, all, dots.length, hair.length);
        assertThat(PointStatistics.onSurface(all, 40_000).nnMin()).isGreaterThanOrEqualTo(0.15);
    }

    @Test
    void threads_make_no_difference_on_the_head() {
        assertThat(place(2).positionsMm()).isEqualTo(DOTS.positionsMm());
    }

    @Test
    void the_middle_holds_its_share_of_the_deposits() {
        IntPredicate inner = deeperThan(0);
        long inside = 0;
        for (int i = 0; i < DOTS.count(); i++) {
            inside += inner.test(i) ? 1 : 0;
        }
        double areaMm2 = 0;
        for (double s = INNER_FROM_MM + 0.5; s < INNER_TO_MM; s++) {
            for (double w = 0.5 - INNER_SIDE_MM; w < INNER_SIDE_MM; w++) {
                areaMm2 += cellAreaMm2(s, w);
            }
        }
        assertThat(inside / areaMm2 * 100).isEqualTo(PER_CM2, within(0.03 * PER_CM2));
    }

    private static double cellAreaMm2(double s, double w) {
        Vec3 a = HEAD.chart().surfaceAt(new ScalpPoint(s - 0.5, w)).positionMm();
        Vec3 b = HEAD.chart().surfaceAt(new ScalpPoint(s + 0.5, w)).positionMm();
        Vec3 c = HEAD.chart().surfaceAt(new ScalpPoint(s, w - 0.5)).positionMm();
        Vec3 d = HEAD.chart().surfaceAt(new ScalpPoint(s, w + 0.5)).positionMm();
        return b.minus(a).cross(d.minus(c)).norm();
    }

    private static IntPredicate deeperThan(double marginMm) {
        return i -> {
            ScalpPoint p = DOTS.scalpPoint(i);
            return p.sMm() > INNER_FROM_MM + marginMm
                    && p.sMm() < INNER_TO_MM - marginMm
                    && Math.abs(p.wMm()) < INNER_SIDE_MM - marginMm;
        };
    }

    private static Sites place(int threads) {
        return SitePlacer.place(
                SURFACE,
                HeadSurfaceTest::wanted,
                List.of(0.35, 0.40, 0.25),
                HAIR.asPrior(),
                PatternFamily.FINE,
                new Seed(9),
                threads);
    }

    private static double wanted(ScalpPoint p) {
        double along = Math.min(p.sMm() - 72, 238 - p.sMm());
        return PER_CM2 * fade(Math.min(along, 82 - Math.abs(p.wMm())));
    }

    private static double hair(ScalpPoint p) {
        double behind = Math.max(p.sMm() - INNER_TO_MM, Math.abs(p.wMm()) - INNER_SIDE_MM);
        double inside = Math.min(Math.min(p.sMm() - 70, 300 - p.sMm()), 112 - Math.abs(p.wMm()));
        return 70 * fade(Math.min(behind, inside));
    }

    private static double fade(double insideMm) {
        return Math.clamp(insideMm / 8, 0, 1);
    }
}

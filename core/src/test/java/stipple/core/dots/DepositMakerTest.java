package stipple.core.dots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.design.DensityField;
import stipple.core.design.PatternFamily;
import stipple.core.geometry.PointStatistics;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

class DepositMakerTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final double SIDE_MM = 50;
    private static final Sites SITES =
            SitePlacer.place(
                    DotSurface.plane(SIDE_MM, SIDE_MM),
                    DensityField.uniform(160),
                    List.of(0.35, 0.40, 0.25),
                    PriorSites.none(),
                    PatternFamily.FINE,
                    new Seed(1),
                    1);

    @Test
    void healed_diameters_and_depths_spread_as_the_trained_hand() {
        Deposits deposits = make(TechnicianSkill.trained(PARAMETERS), 100);
        assertThat(deposits.count()).isEqualTo(SITES.count());
        double[] diameter = meanAndSd(deposits, true);
        assertThat(diameter[0]).isEqualTo(0.15, within(0.002));
        assertThat(diameter[1]).isEqualTo(0.025, within(0.002));
        double[] depth = meanAndSd(deposits, false);
        assertThat(depth[0]).isEqualTo(0.15, within(0.004));
        assertThat(depth[1]).isEqualTo(0.04, within(0.004));
    }

    @Test
    void the_untrained_hand_spreads_more() {
        Deposits trained = make(TechnicianSkill.trained(PARAMETERS), 100);
        Deposits untrained = make(TechnicianSkill.untrained(PARAMETERS), 100);
        assertThat(meanAndSd(untrained, false)[1])
                .isGreaterThan(1.5 * meanAndSd(trained, false)[1]);
    }

    @Test
    void the_very_edge_is_finer_and_lighter() {
        Deposits edge = make(TechnicianSkill.trained(PARAMETERS), 0);
        Deposits inner = make(TechnicianSkill.trained(PARAMETERS), 10);
        assertThat(meanAndSd(edge, true)[0]).isLessThan(0.9 * meanAndSd(inner, true)[0]);
        assertThat(edge.load(5)).isLessThan(inner.load(5));
    }

    @Test
    void deposits_of_another_depth_are_not_the_same_but_for_the_ink() {
        Deposits made = make(TechnicianSkill.trained(PARAMETERS), 100);
        assertThat(made.reworked(0.3, made.shade(0)).isPlacedAs(made)).isFalse();
    }

    @Test
    void deposits_given_another_shade_are_those_made_with_it() {
        DepositMaker maker = DepositMaker.of(PARAMETERS, TechnicianSkill.trained(PARAMETERS));
        Deposits light = maker.make(SITES, at -> 3, at -> 2, 0.2, new Seed(9));
        for (double shade : new double[] {0, 0.2, 0.437, 1}) {
            Deposits made = maker.make(SITES, at -> 3, at -> 2, shade, new Seed(9));
            Deposits shaded = maker.shaded(light, SITES.sessions(), shade);
            for (int i = 0; i < made.count(); i++) {
                assertThat(shaded.shade(i)).isEqualTo(made.shade(i));
            }
            assertThat(shaded.count()).isEqualTo(made.count());
            assertThat(shaded.isPlacedAs(light)).isTrue();
            assertThat(made.isPlacedAs(light)).isTrue();
        }
    }

    @Test
    void each_session_is_at_most_one_shade_step_darker_and_the_first_is_lightest() {
        Deposits deposits = make(TechnicianSkill.trained(PARAMETERS), 100);
        assertThat(deposits.shade(deposits.count() - 1)).isEqualTo(0.6);
        assertThat(deposits.shade(0)).isEqualTo(0.6 - 2 / 7.0, within(0.001));
        assertThat(deposits.zone(0)).isEqualTo(3);
    }

    @Test
    void rounding_to_micrometres_keeps_the_floor() {
        Deposits deposits = make(TechnicianSkill.trained(PARAMETERS), 100);
        double[] xyz = new double[3 * deposits.count()];
        for (int i = 0; i < deposits.count(); i++) {
            xyz[3 * i] = deposits.xMm(i);
            xyz[3 * i + 1] = deposits.yMm(i);
            xyz[3 * i + 2] = deposits.zMm(i);
        }
        assertThat(PointStatistics.onSurface(xyz, SIDE_MM * SIDE_MM).nnMin())
                .isGreaterThanOrEqualTo(0.15);
    }

    private static Deposits make(TechnicianSkill skill, double edgeDistanceMm) {
        return DepositMaker.of(PARAMETERS, skill)
                .make(SITES, p -> 3, p -> edgeDistanceMm, 0.6, new Seed(2));
    }

    private static double[] meanAndSd(Deposits deposits, boolean diameter) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < deposits.count(); i++) {
            double value = diameter ? deposits.diameterMm(i) : deposits.depthMm(i);
            sum += value;
            squares += value * value;
        }
        double mean = sum / deposits.count();
        return new double[] {mean, Math.sqrt(squares / deposits.count() - mean * mean)};
    }
}

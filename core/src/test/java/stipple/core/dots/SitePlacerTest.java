package stipple.core.dots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.design.DensityField;
import stipple.core.design.PatternFamily;
import stipple.core.geometry.PairCorrelation;
import stipple.core.geometry.PointStatistics;
import stipple.core.math.Seed;
import stipple.core.scalp.ScalpPoint;

class SitePlacerTest {
    private static final double FLOOR_MM = 0.15;
    private static final List<Double> SHARES = List.of(0.35, 0.40, 0.25);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void every_union_of_sessions_stands_like_follicular_units(long seed) {
        Sites sites = fine(110, 160, SHARES, PriorSites.none(), seed);
        double[] most = {0.10, 0.10, 0.08};
        for (int k = 1; k <= 3; k++) {
            int count = sites.countThrough(k);
            assertThat(Patterns.fromUnits(Patterns.onTorus(sites, count, 110)))
                    .as("sessions 1 to %d", k)
                    .isLessThan(most[k - 1]);
            PointStatistics near = Patterns.neighbours(sites, count, 110);
            assertThat(near.nnCv()).isBetween(0.24, 0.36);
            assertThat(near.nnMin()).isGreaterThanOrEqualTo(FLOOR_MM);
        }
    }

    @Test
    void counts_in_discs_differ_less_than_by_chance_in_every_union() {
        for (List<Double> shares : List.of(SHARES, List.of(0.45, 0.55))) {
            Sites sites = fine(90, 160, shares, PriorSites.none(), 15);
            for (int k = 1; k <= shares.size(); k++) {
                int count = sites.countThrough(k);
                assertThat(Patterns.unevenness(sites, count, 90, 3.8)).isLessThan(0.6);
                assertThat(Patterns.unevenness(sites, count, 90, 7.6)).isLessThan(0.5);
            }
        }
    }

    @Test
    void deposits_in_groups_are_nearly_as_even_as_single_ones_by_chance() {
        Sites sites = place(90, 160, SHARES, PriorSites.none(), PatternFamily.CLUSTERED, 16, 1);
        assertThat(Patterns.unevenness(sites, sites.count(), 90, 3.8)).isLessThan(1.4);
    }

    @Test
    void other_shares_and_one_single_session_do_as_well() {
        for (List<Double> shares :
                List.of(List.of(1.0), List.of(0.5, 0.5), List.of(0.25, 0.35, 0.40))) {
            Sites sites = fine(100, 130, shares, PriorSites.none(), 5);
            for (int k = 1; k <= shares.size(); k++) {
                PairCorrelation g = Patterns.onTorus(sites, sites.countThrough(k), 100);
                assertThat(Patterns.fromUnits(g)).as("%s, %d", shares, k).isLessThan(0.10);
            }
        }
    }

    @Test
    void the_pattern_with_existing_follicles_is_one_good_pattern() {
        DotSurface torus = DotSurface.torus(110, 110);
        FollicleField hair = hair(torus, 40);
        Sites dots = fine(110, 120, SHARES, hair.asPrior(), 3);
        int all = dots.count() + hair.units().count();
        double[] x = new double[all];
        double[] y = new double[all];
        double[][] dotXy = Patterns.xy(dots, dots.count());
        double[][] hairXy = Patterns.xy(hair.units(), hair.units().count());
        for (int axis = 0; axis < 2; axis++) {
            double[] to = axis == 0 ? x : y;
            System.arraycopy(dotXy[axis], 0, to, 0, dots.count());
            System.arraycopy(hairXy[axis], 0, to, dots.count(), hair.units().count());
        }
        double spacing = 110 / Math.sqrt(all);
        PairCorrelation g = PairCorrelation.onTorus(x, y, 110, 110, 0.05 * spacing, 40);
        assertThat(Patterns.fromUnits(g)).isLessThan(0.08);
        PointStatistics near = PointStatistics.onTorus(x, y, 110, 110);
        assertThat(near.nnCv()).isBetween(0.24, 0.36);
        assertThat(near.nnMin()).isGreaterThanOrEqualTo(FLOOR_MM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6})
    void plain_darts_have_the_irregularity_of_their_hardness(double hardness) {
        Sites sites =
                new SitePlacer(PairPotentials.shipped(), hardness, List.of(1))
                        .sites(
                                DotSurface.torus(110, 110),
                                DensityField.uniform(160),
                                SHARES,
                                PriorSites.none(),
                                PatternFamily.DIFFUSE,
                                new Seed(4),
                                1);
        double expected = hardness == 0.5 ? 0.182 : 0.141;
        double whole = Patterns.neighbours(sites, sites.count(), 110).nnCv();
        assertThat(whole).isEqualTo(expected, within(0.01));
        for (int k = 1; k <= 2; k++) {
            double prefix = Patterns.neighbours(sites, sites.countThrough(k), 110).nnCv();
            assertThat(prefix).isEqualTo(whole, within(0.02));
        }
    }

    @Test
    void clustered_deposits_stand_like_hairs() {
        double side = 110;
        Sites sites = place(side, 160, SHARES, PriorSites.none(), PatternFamily.CLUSTERED, 6, 1);
        double units = sites.count() / HairGroups.ofDeposits().mean();
        double spacing = side / Math.sqrt(units);
        double[][] xy = Patterns.xy(sites, sites.count());
        PairCorrelation g = PairCorrelation.onTorus(xy[0], xy[1], side, side, 0.05 * spacing, 40);
        assertThat(Patterns.from(FolliclePattern.hairs(), g, 0.3)).isLessThan(0.15);
        assertThat(g.g(3)).as("groups").isGreaterThan(2);
        assertThat(Patterns.neighbours(sites, sites.count(), side).nnMin())
                .isGreaterThanOrEqualTo(FLOOR_MM);
    }

    /// At the density that the curve was measured at. The floor moves neighbours outwards, not
    /// away.
    @Test
    void clustered_deposits_have_as_many_near_neighbours_as_hairs() {
        double side = 110;
        double unitSpacingMm = 1.195;
        double perMm2 = HairGroups.natural().mean() / (unitSpacingMm * unitSpacingMm);
        Sites sites =
                place(side, 100 * perMm2, SHARES, PriorSites.none(), PatternFamily.CLUSTERED, 8, 1);
        double[][] xy = Patterns.xy(sites, sites.count());
        double binMm = 0.08;
        PairCorrelation g = PairCorrelation.onTorus(xy[0], xy[1], side, side, binMm, 6);
        double placed = 0;
        double grown = 0;
        for (int bin = 0; bin < g.bins(); bin++) {
            double perG = perMm2 * 2 * Math.PI * g.r(bin) * binMm;
            placed += perG * g.g(bin);
            grown += perG * FolliclePattern.hairs().at(g.r(bin) / unitSpacingMm);
        }
        assertThat(placed / grown).isCloseTo(1, within(0.08));
        assertThat(g.g(0)).as("below the floor").isZero();
    }

    @ParameterizedTest
    @EnumSource(PatternFamily.class)
    void any_number_of_threads_gives_the_same_sites(PatternFamily family) {
        double[] one = place(40, 150, SHARES, PriorSites.none(), family, 7, 1).positionsMm();
        for (int threads : new int[] {2, 3}) {
            double[] more =
                    place(40, 150, SHARES, PriorSites.none(), family, 7, threads).positionsMm();
            assertThat(more).isEqualTo(one);
        }
        assertThat(place(40, 150, SHARES, PriorSites.none(), family, 8, 1).positionsMm())
                .isNotEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(PatternFamily.class)
    void counts_are_the_integral_of_the_density_and_follow_the_shares(PatternFamily family) {
        Sites sites = place(50, 140, SHARES, PriorSites.none(), family, 9, 1);
        assertThat(sites.count()).isEqualTo(25 * 140);
        assertThat(sites.countThrough(1)).isEqualTo(1225);
        assertThat(sites.countThrough(2)).isEqualTo(2625);
        assertThat(sites.session(0)).isEqualTo(1);
        assertThat(sites.session(1225)).isEqualTo(2);
        assertThat(sites.session(3499)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(PatternFamily.class)
    void first_session_does_not_depend_on_what_comes_later(PatternFamily family) {
        if (family == PatternFamily.FINE) {
            Sites sites = place(50, 140, List.of(0.5, 0.5), PriorSites.none(), family, 9, 1);
            Sites other = place(50, 140, List.of(0.5, 0.3, 0.2), PriorSites.none(), family, 9, 1);
            double[] first = sites.positionsMm();
            double[] second = other.positionsMm();
            int coordinates = 3 * sites.countThrough(1);
            assertThat(java.util.Arrays.copyOf(second, coordinates))
                    .isEqualTo(java.util.Arrays.copyOf(first, coordinates));
        }
    }

    @ParameterizedTest
    @EnumSource(PatternFamily.class)
    void density_follows_the_field_down_to_nothing(PatternFamily family) {
        DotSurface plane = DotSurface.plane(60, 200);
        Sites sites =
                SitePlacer.place(
                        plane,
                        Patterns.band(150, 0, 30, 20),
                        SHARES,
                        PriorSites.none(),
                        family,
                        new Seed(10),
                        1);
        int[] perCentimetre = new int[6];
        for (int i = 0; i < sites.count(); i++) {
            perCentimetre[(int) (sites.scalpPoint(i).sMm() / 10)]++;
        }
        int[] expected = {3000, 3000, 3000, 2250, 750, 0};
        for (int k = 0; k < 6; k++) {
            assertThat((double) perCentimetre[k])
                    .as("centimetre %d", k)
                    .isCloseTo(expected[k], within(0.06 * expected[k] + 5));
        }
    }

    @ParameterizedTest
    @EnumSource(PatternFamily.class)
    void no_deposit_stands_in_a_follicle(PatternFamily family) {
        DotSurface torus = DotSurface.torus(40, 40);
        FollicleField hair = hair(torus, 70);
        Sites dots = place(40, 60, SHARES, hair.asPrior(), family, 12, 1);
        assertThat(leastDistance(dots, hair.units(), 40)).isGreaterThanOrEqualTo(FLOOR_MM);
    }

    @Test
    void a_sphere_gets_the_same_pattern_as_a_plane() {
        double radius = 90;
        DotSurface cap = DotSurface.sphereCap(radius, 1.5);
        Sites sites =
                SitePlacer.place(
                        cap,
                        DensityField.uniform(160),
                        SHARES,
                        PriorSites.none(),
                        PatternFamily.FINE,
                        new Seed(13),
                        1);
        double z = radius * StrictMath.cos(1.4);
        double[] xyz = sites.positionsMm();
        double spacing = 10 / Math.sqrt(160);
        PairCorrelation g =
                PairCorrelation.onSurface(xyz, i -> xyz[3 * i + 2] > z, 1.6, 0.05 * spacing, 36);
        assertThat(Patterns.fromUnits(g)).isLessThan(0.08);
        double area = 2 * Math.PI * radius * radius * (1 - StrictMath.cos(1.5));
        assertThat(sites.count()).isCloseTo((int) (1.6 * area), within((int) (0.03 * area)));
    }

    @Test
    void densities_beyond_the_cap_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> place(20, 301, SHARES, PriorSites.none(), PatternFamily.FINE, 1, 1))
                .withMessageContaining("301.0 per cm2")
                .withMessageContaining("0-300 per cm2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> place(20, -1, SHARES, PriorSites.none(), PatternFamily.FINE, 1, 1))
                .withMessageContaining("-1.0 per cm2");
    }

    @Test
    void nothing_wanted_anywhere_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place(20, 0, SHARES, PriorSites.none(), PatternFamily.FINE, 1, 1))
                .withMessageContaining("0.0 places");
    }

    @Test
    void shares_that_do_not_add_up_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        place(
                                20,
                                100,
                                List.of(0.5, 0.4),
                                PriorSites.none(),
                                PatternFamily.FINE,
                                1,
                                1))
                .withMessageContaining("together 1");
    }

    @Test
    void the_densest_pattern_keeps_the_floor() {
        Sites sites = fine(60, 300, SHARES, PriorSites.none(), 14);
        assertThat(Patterns.neighbours(sites, sites.count(), 60).nnMin())
                .isGreaterThanOrEqualTo(FLOOR_MM);
    }

    static FollicleField hair(DotSurface surface, double unitsPerCm2) {
        return FollicleField.grow(
                surface, DensityField.uniform(unitsPerCm2), HairGroups.natural(), new Seed(21), 1);
    }

    private static Sites fine(
            double sideMm, double perCm2, List<Double> shares, PriorSites prior, long seed) {
        return place(sideMm, perCm2, shares, prior, PatternFamily.FINE, seed, 2);
    }

    private static Sites place(
            double sideMm,
            double perCm2,
            List<Double> shares,
            PriorSites prior,
            PatternFamily family,
            long seed,
            int threads) {
        DotSurface torus =
                prior.sites().map(Sites::surface).orElse(DotSurface.torus(sideMm, sideMm));
        return SitePlacer.place(
                torus,
                DensityField.uniform(perCm2),
                shares,
                prior,
                family,
                new Seed(seed),
                threads);
    }

    private static double leastDistance(Sites dots, Sites hair, double period) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < dots.count(); i++) {
            for (int j = 0; j < hair.count(); j++) {
                ScalpPoint a = dots.scalpPoint(i);
                ScalpPoint b = hair.scalpPoint(j);
                double ds = CellGrid.wrapped(a.sMm() - b.sMm(), period);
                double dw = CellGrid.wrapped(a.wMm() - b.wMm(), period);
                least = Math.min(least, Math.sqrt(ds * ds + dw * dw));
            }
        }
        return least;
    }
}

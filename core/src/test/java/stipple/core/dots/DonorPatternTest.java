package stipple.core.dots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.design.DensityField;
import stipple.core.design.PatternFamily;
import stipple.core.geometry.PointStatistics;
import stipple.core.math.Seed;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;

class DonorPatternTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final double SIDE_MM = 26;

    /// Places of hair units in a square of donor skin.
    private static final class Units {
        private final double[] x;
        private final double[] y;

        Units(double[] x, double[] y) {
            this.x = x;
            this.y = y;
        }

        static Units of(double evenness, long seed) {
            Sites sites = sites(evenness, 60, 75, seed);
            double[] xyz = sites.positionsMm();
            int[] inside =
                    IntStream.range(0, sites.count())
                            .filter(i -> xyz[3 * i] < SIDE_MM && xyz[3 * i + 1] < SIDE_MM)
                            .toArray();
            return new Units(
                    IntStream.of(inside).mapToDouble(i -> xyz[3 * i]).toArray(),
                    IntStream.of(inside).mapToDouble(i -> xyz[3 * i + 1]).toArray());
        }

        DonorPattern fit() {
            return DonorPattern.of(x, y, SIDE_MM, SIDE_MM, PARAMETERS);
        }
    }

    private static Sites sites(double evenness, double sideMm, double perCm2, long seed) {
        return SitePlacer.shipped()
                .evened(evenness)
                .sites(
                        DotSurface.torus(sideMm, sideMm),
                        DensityField.uniform(perCm2),
                        List.of(0.5, 0.5),
                        PriorSites.none(),
                        PatternFamily.FINE,
                        new Seed(seed),
                        1);
    }

    private static double cv(Sites sites, double sideMm) {
        double[] xyz = sites.positionsMm();
        double[] x = IntStream.range(0, sites.count()).mapToDouble(i -> xyz[3 * i]).toArray();
        double[] y = IntStream.range(0, sites.count()).mapToDouble(i -> xyz[3 * i + 1]).toArray();
        return PointStatistics.onTorus(x, y, sideMm, sideMm).nnCv();
    }

    @Test
    void more_evenness_makes_distances_more_alike() {
        double before = 1;
        for (double evenness : new double[] {-1, 0, 0.25, 0.5, 0.75, 1}) {
            double cv = cv(sites(evenness, 60, 160, 4), 60);
            assertThat(cv).as("evenness " + evenness).isLessThan(before);
            before = cv;
        }
        assertThat(before).isLessThan(0.17);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.9, 0, 0.4, 0.8})
    void the_evenness_of_hair_is_found_again(double evenness) {
        DonorPattern found = Units.of(evenness, 9).fit();
        assertThat(found.evenness().likely()).isCloseTo(evenness, within(0.25));
        assertThat(found.patternCv())
                .isBetween(found.nnCv().low() - 0.02, found.nnCv().high() + 0.02);
        assertThat(found.pairDifference()).isLessThan(2 * found.chanceDifference());
        assertThat(found.isBeyond()).isFalse();
        assertThat(found.unitsPerCm2()).isCloseTo(75, within(5.0));
    }

    @Test
    void dots_placed_by_the_fit_stand_more_like_the_donor_than_the_shipped_pattern() {
        DonorPattern even = Units.of(0.8, 21).fit();
        double fitted = cv(sites(even.evenness().likely(), 60, 160, 3), 60);
        double shipped = cv(sites(0, 60, 160, 3), 60);
        double person = even.nnCv().likely();
        assertThat(Math.abs(fitted - person)).isLessThan(0.3 * Math.abs(shipped - person));
        assertThat(even.pairDifference()).isLessThan(even.usualDifference());
    }

    @Test
    void a_lattice_is_more_even_than_any_pattern_and_says_so() {
        double[] x = new double[400];
        double[] y = new double[400];
        for (int i = 0; i < 400; i++) {
            x[i] = 0.6 + 1.2 * (i % 20);
            int row = i / 20;
            y[i] = 0.6 + 1.2 * row;
        }
        DonorPattern found = DonorPattern.of(x, y, 24, 24, PARAMETERS);
        assertThat(found.evenness().likely()).isEqualTo(1);
        assertThat(found.isBeyond()).isTrue();
        assertThat(found.findings().getFirst().rule()).isEqualTo("donor-pattern-beyond");
        assertThat(found.findings().getFirst().severity()).isEqualTo(Finding.Severity.WARNING);
    }

    @Test
    void too_few_units_or_too_little_skin_are_told_apart() {
        assertThat(DonorPattern.tooLittle(39, 20, 20, PARAMETERS))
                .contains(DonorPattern.TooLittle.UNITS);
        assertThat(DonorPattern.tooLittle(60, 6, 5, PARAMETERS))
                .contains(DonorPattern.TooLittle.AREA);
        assertThat(DonorPattern.tooLittle(60, 9, 8, PARAMETERS)).isEmpty();
        assertThatThrownBy(() -> DonorPattern.of(new double[9], new double[9], 20, 20, PARAMETERS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SitePlacer.shipped().evened(1.2))
                .hasMessageContaining("allowed -1 to 1");
    }
}

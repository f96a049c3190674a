package stipple.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;

/// Golden values are those of R's spatstat 3.0.3 on its public data sets.
class PointStatisticsTest {
    private static final Offset<Double> SIX_DIGITS = within(1e-6);

    @Test
    void cells_stand_as_evenly_as_spatstat_says() throws IOException {
        double[][] cells = points("cells.csv");
        PointStatistics s = PointStatistics.inWindow(cells[0], cells[1], 1, 1);
        assertThat(s.n()).isEqualTo(42);
        assertThat(s.nnMean()).isEqualTo(0.128973, SIX_DIGITS);
        assertThat(s.nnSd()).isEqualTo(0.017650, SIX_DIGITS);
        assertThat(s.nnMin()).isEqualTo(0.083630, SIX_DIGITS);
        assertThat(s.clarkEvans()).isEqualTo(1.671680, SIX_DIGITS);
        assertThat(s.nnCv()).isEqualTo(0.017650 / 0.128973, within(1e-5));
    }

    @Test
    void redwoods_stand_as_clustered_as_spatstat_says() throws IOException {
        double[][] trees = points("redwood.csv");
        PointStatistics s = PointStatistics.inWindow(trees[0], trees[1], 1, 1);
        assertThat(s.n()).isEqualTo(62);
        assertThat(s.nnMean()).isEqualTo(0.039284, SIX_DIGITS);
        assertThat(s.nnSd()).isEqualTo(0.025900, SIX_DIGITS);
        assertThat(s.clarkEvans()).isEqualTo(0.618650, SIX_DIGITS);
    }

    @Test
    void ripley_k_of_cells_has_both_edge_corrections() throws IOException {
        double[][] cells = points("cells.csv");
        RipleyK k = RipleyK.inWindow(cells[0], cells[1], 1, 1, 0.10, 0.15, 0.20, 0.25);
        double[] translate = {0.00130385, 0.04974696, 0.13380985, 0.18661992};
        double[] isotropic = {0.00116144, 0.04794950, 0.12667216, 0.17276527};
        for (int i = 0; i < k.count(); i++) {
            assertThat(k.translate(i)).isEqualTo(translate[i], SIX_DIGITS);
            assertThat(k.isotropic(i)).isEqualTo(isotropic[i], SIX_DIGITS);
        }
    }

    @Test
    void a_square_lattice_on_a_torus_has_one_distance() {
        double[][] lattice = lattice(10);
        PointStatistics s = PointStatistics.onTorus(lattice[0], lattice[1], 10, 10);
        assertThat(s.nnMean()).isEqualTo(1);
        assertThat(s.nnSd()).isZero();
        assertThat(s.clarkEvans()).isEqualTo(2);
        PairCorrelation g = PairCorrelation.onTorus(lattice[0], lattice[1], 10, 10, 0.2, 8);
        double four = 4 / (0.99 * Math.PI * 0.2 * 0.2 * 11);
        assertThat(g.g(5)).isEqualTo(four, within(1e-9));
        assertThat(g.g(4)).isZero();
    }

    @Test
    void nearest_neighbours_equal_those_found_by_looking_at_all() {
        double[][] p = random(500, 20, 15);
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 500; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < 500; j++) {
                double d = StrictMath.hypot(p[0][i] - p[0][j], p[1][i] - p[1][j]);
                nearest = i == j ? nearest : Math.min(nearest, d);
            }
            sum += nearest;
            least = Math.min(least, nearest);
        }
        PointStatistics s = PointStatistics.inWindow(p[0], p[1], 20, 15);
        assertThat(s.nnMean()).isEqualTo(sum / 500, within(1e-12));
        assertThat(s.nnMin()).isEqualTo(least, within(1e-12));
    }

    @Test
    void independent_points_have_pair_correlation_one_by_every_estimator() {
        double[][] p = random(20_000, 100, 100);
        PairCorrelation window = PairCorrelation.inWindow(p[0], p[1], 100, 100, 0.25, 12);
        PairCorrelation torus = PairCorrelation.onTorus(p[0], p[1], 100, 100, 0.25, 12);
        PairCorrelation inside =
                PairCorrelation.onSurface(
                        PointSets.flat(p[0], p[1], 100, 100),
                        i -> Math.min(p[0][i], p[1][i]) > 3 && Math.max(p[0][i], p[1][i]) < 97,
                        2,
                        0.25,
                        12);
        for (PairCorrelation g : List.of(window, torus, inside)) {
            assertThat(g.meanDifference(r -> 1, 0.25, 3)).isLessThan(0.02);
        }
    }

    @Test
    void empty_windows_and_single_points_are_refused() {
        double[] one = {0.5};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointStatistics.inWindow(one, one, 1, 1))
                .withMessageContaining("at least 2");
        double[] two = {0.1, 0.2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointStatistics.inWindow(two, two, 0, 1))
                .withMessageContaining("window");
    }

    private static double[][] random(int n, double width, double height) {
        Seed seed = new Seed(11);
        double[][] p = new double[2][n];
        for (int i = 0; i < n; i++) {
            p[0][i] = width * seed.uniform(2L * i);
            p[1][i] = height * seed.uniform(2L * i + 1);
        }
        return p;
    }

    private static double[][] lattice(int side) {
        double[][] p = new double[2][side * side];
        for (int i = 0; i < side * side; i++) {
            p[0][i] = i % side;
            p[1][i] = Math.floorDiv(i, side);
        }
        return p;
    }

    private static double[][] points(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PointStatisticsTest.class.getResourceAsStream(name), name)) {
            List<String[]> rows =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.matches("[-0-9.].*"))
                            .map(line -> line.split(",", -1))
                            .toList();
            double[][] p = new double[2][rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                p[0][i] = Double.parseDouble(rows.get(i)[0]);
                p[1][i] = Double.parseDouble(rows.get(i)[1]);
            }
            return p;
        }
    }
}

package stipple.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.math.Seed;

class FlatGridTest {
    @ParameterizedTest
    @CsvSource({"2, 1, 0.5", "60, 1, 0.2", "300, 0.02, 0.05", "300, 1, 0.9", "40, 0, 0.3"})
    void pairs_and_nearest_neighbours_are_those_found_by_looking_at_all(
            int n, double high, double reach) {
        double[] x = new double[n];
        double[] y = new double[n];
        Seed seed = new Seed(n);
        for (int i = 0; i < n; i++) {
            x[i] = seed.uniform(2L * i);
            y[i] = high * seed.uniform(2L * i + 1);
        }
        x[n - 1] = x[0];
        y[n - 1] = y[0];
        FlatGrid grid = new FlatGrid(x, y, reach / 2);
        Set<Long> seen = new HashSet<>();
        grid.forEachPair(
                reach,
                (i, j, dx, dy, d2) -> {
                    assertThat(seen.add((long) Math.min(i, j) * n + Math.max(i, j))).isTrue();
                    assertThat(d2).isCloseTo(dx * dx + dy * dy, within(1e-15));
                });
        double[] nearest = grid.nearest();
        Set<Long> all = new HashSet<>();
        for (int i = 0; i < n; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                double d = Math.sqrt((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]));
                least = i == j ? least : Math.min(least, d);
                if (i < j && d <= reach) {
                    all.add((long) i * n + j);
                }
            }
            assertThat(nearest[i]).isCloseTo(least, within(1e-12));
        }
        assertThat(seen).isEqualTo(all);
    }
}

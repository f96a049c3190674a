package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

class EdgeIrregularityTest {
    private static EdgeIrregularity edge(double factor, long seed) {
        return new EdgeIrregularity(250, factor, new Seed(seed), Parameters.shipped());
    }

    private static double rmsMm(EdgeIrregularity edge) {
        double sum = 0;
        for (int arc = 0; arc < 250; arc++) {
            sum += edge.forwardMm(arc) * edge.forwardMm(arc);
        }
        return Math.sqrt(sum / 250);
    }

    @Test
    void natural_edges_stray_a_few_millimetres() {
        for (int seed = 1; seed <= 20; seed++) {
            assertThat(rmsMm(edge(1, seed))).isBetween(1.0, 4.0);
        }
    }

    @Test
    void no_irregularity_is_a_clean_curve() {
        assertThat(rmsMm(edge(0, 5))).isZero();
    }

    @Test
    void the_edge_has_no_jumps() {
        EdgeIrregularity edge = edge(1, 9);
        for (double arc = 0; arc < 250; arc += 0.05) {
            assertThat(edge.forwardMm(arc + 0.05)).isCloseTo(edge.forwardMm(arc), within(0.35));
        }
    }

    @Test
    void another_seed_gives_another_edge() {
        assertThat(edge(1, 1).forwardMm(100)).isNotEqualTo(edge(1, 2).forwardMm(100));
    }
}

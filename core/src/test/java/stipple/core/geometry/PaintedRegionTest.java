package stipple.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Seed;

class PaintedRegionTest {
    private static final PlanePolygon SQUARE = PlanePolygon.of(20, 20, 80, 20, 80, 80, 20, 80);

    private static PaintedRegion empty() {
        return PaintedRegion.empty(0, 0, 100, 100, 1);
    }

    private static double area(List<PlanePolygon> polygons) {
        return polygons.stream().mapToDouble(p -> Math.abs(p.signedArea())).sum();
    }

    @Test
    void a_dab_is_a_disc() {
        List<PlanePolygon> dab = empty().withStroke(new double[] {50, 50}, 20).filled();
        assertThat(dab).hasSize(1);
        assertThat(area(dab)).isCloseTo(Math.PI * 400, within(5.0));
    }

    @Test
    void a_stroke_is_a_capsule() {
        double[] way = {30, 50, 70, 50};
        assertThat(area(empty().withStroke(way, 10).filled()))
                .isCloseTo(Math.PI * 100 + 40 * 20, within(5.0));
    }

    @Test
    void what_is_painted_and_taken_away_is_gone() {
        double[] way = {30, 50, 70, 60};
        assertThat(empty().withStroke(way, 10).withoutStroke(way, 11).filled()).isEmpty();
        assertThat(empty().with(SQUARE).withoutStroke(new double[] {0, 0}, 3).filled()).hasSize(1);
    }

    @Test
    void a_bite_takes_half_a_disc() {
        PaintedRegion bitten = empty().with(SQUARE).withoutStroke(new double[] {80, 50}, 10);
        assertThat(area(bitten.filled())).isCloseTo(3600 - Math.PI * 50, within(6.0));
    }

    @Test
    void an_edge_given_back_comes_back_the_same_again() {
        PaintedRegion once = empty().with(SQUARE).withStroke(new double[] {80, 50}, 15);
        PlanePolygon first = once.filled().getFirst();
        PlanePolygon edge = first;
        for (int k = 0; k < 20; k++) {
            edge = empty().with(edge).filled().getFirst();
        }
        assertThat(Math.abs(edge.signedArea()))
                .isCloseTo(Math.abs(first.signedArea()), within(5.0));
        for (int k = 0; k < edge.corners(); k++) {
            assertThat(first.distance(edge.x(k), edge.y(k))).isLessThan(0.5);
        }
    }

    @Test
    void a_ring_is_cut_into_parts_without_holes_that_overlap() {
        double[] ring = new double[42];
        for (int k = 0; k < 21; k++) {
            ring[2 * k] = 50 + 30 * Math.cos(k * Math.PI / 10);
            ring[2 * k + 1] = 50 + 30 * Math.sin(k * Math.PI / 10);
        }
        PaintedRegion region = empty().withStroke(ring, 8);
        assertThat(region.filled()).hasSize(1);
        List<PlanePolygon> pieces = region.pieces(6);
        assertThat(pieces).hasSize(2);
        assertThat(pieces).noneMatch(p -> p.contains(50, 50));
        for (int k = 0; k < 20; k++) {
            double x = ring[2 * k];
            double y = ring[2 * k + 1];
            assertThat(pieces).as("at " + k).anyMatch(p -> p.contains(x, y));
        }
        assertThat(pieces).allMatch(p -> p.contains(50, 20) && p.contains(50, 80));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void pieces_cover_what_was_painted_and_nothing_else(long seed) {
        RandomGenerator chance = new java.util.SplittableRandom(new Seed(seed).value());
        PaintedRegion region = empty();
        double[][] ways = new double[6][];
        boolean[] adds = new boolean[ways.length];
        for (int n = 0; n < ways.length; n++) {
            ways[n] = chance.doubles(10, 10, 90).toArray();
            adds[n] = n < 3 || chance.nextBoolean();
            region = adds[n] ? region.withStroke(ways[n], 6) : region.withoutStroke(ways[n], 6);
        }
        List<PlanePolygon> pieces = region.pieces(0);
        int wrong = 0;
        for (int n = 0; n < 2000; n++) {
            double x = chance.nextDouble(100);
            double y = chance.nextDouble(100);
            boolean painted = false;
            boolean near = false;
            for (int k = 0; k < ways.length; k++) {
                double off = distance(ways[k], x, y) - 6;
                near |= Math.abs(off) < 1.5;
                painted = off < 0 ? adds[k] : painted;
            }
            boolean covered = pieces.stream().anyMatch(p -> p.contains(x, y));
            wrong += !near && covered != painted ? 1 : 0;
        }
        // Holes and parts of a few steps are left out.
        assertThat(wrong).isLessThan(20);
    }

    private static double distance(double[] way, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k + 3 < way.length; k += 2) {
            PlanePolygon line =
                    PlanePolygon.of(way[k], way[k + 1], way[k + 2], way[k + 3], way[k], way[k + 1]);
            least = Math.min(least, line.distance(x, y));
        }
        return least;
    }

    @Test
    void a_simpler_line_keeps_its_corners() {
        double[] line = {0, 0, 1, 0.01, 2, 0, 3, 0, 3, 1, 3, 2};
        assertThat(SimplerLine.open(line, 0.1)).containsExactly(0, 0, 3, 0, 3, 2);
        double[] box = {0, 0, 1, 0, 2, 0, 2, 1, 2, 2, 1, 2, 0, 2, 0, 1};
        assertThat(SimplerLine.closed(box, 0.1)).containsExactly(0, 0, 2, 0, 2, 2, 0, 2);
    }

    @Test
    void too_fine_a_grid_is_refused() {
        assertThatThrownBy(() -> PaintedRegion.empty(0, 0, 1e6, 1e6, 1))
                .hasMessageContaining("allowed up to 4 million");
    }
}

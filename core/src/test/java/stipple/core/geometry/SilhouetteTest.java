package stipple.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    private static final PlanePolygon SQUARE = PlanePolygon.of(2, 2, 8, 2, 8, 8, 2, 8);

    @Test
    void a_square_of_6_has_36_pixels_and_its_own_contour() {
        Silhouette silhouette = Silhouette.of(SQUARE, 10, 10);
        assertThat(silhouette.areaPx()).isEqualTo(36);
        assertThat(silhouette.contour().signedArea()).isEqualTo(36);
    }

    @Test
    void half_overlapping_squares_share_a_third_of_their_union() {
        PlanePolygon moved = PlanePolygon.of(5, 2, 11, 2, 11, 8, 5, 8);
        double overlap =
                Silhouette.of(SQUARE, 12, 12).intersectionOverUnion(Silhouette.of(moved, 12, 12));
        assertThat(overlap).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void the_contour_of_a_ragged_shape_encloses_its_pixels() {
        PlanePolygon ragged =
                PlanePolygon.of(4, 1, 15, 2, 19, 7, 12, 9, 18, 17, 8, 13, 3, 17, 6, 8);
        Silhouette silhouette = Silhouette.of(ragged, 20, 20);
        PlanePolygon contour = silhouette.contour();
        assertThat(contour.signedArea()).isEqualTo(silhouette.areaPx());
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 20; x++) {
                assertThat(contour.contains(x + 0.5, y + 0.5)).isEqualTo(silhouette.contains(x, y));
            }
        }
    }

    @Test
    void polar_overlap_of_concentric_squares_is_the_ratio_of_areas() {
        PlanePolygon small = PlanePolygon.of(3, 3, 7, 3, 7, 7, 3, 7);
        PolarOutline inner = PolarOutline.of(small, 5, 5, 360);
        PolarOutline outer = PolarOutline.of(SQUARE, 5, 5, 360);
        boolean[] all = new boolean[360];
        Arrays.fill(all, true);
        assertThat(outer.reachPx(0)).isCloseTo(3, within(1e-12));
        assertThat(inner.overlap(outer, all)).isCloseTo(16.0 / 36, within(1e-9));
        assertThat(inner.overlap(inner, all)).isEqualTo(1);
        assertThatThrownBy(() -> inner.overlap(outer, new boolean[360]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_polygon_knows_inside_distance_and_area() {
        assertThat(SQUARE.contains(5, 5)).isTrue();
        assertThat(SQUARE.contains(9, 5)).isFalse();
        assertThat(SQUARE.distance(11, 12)).isCloseTo(5, within(1e-12));
        assertThat(SQUARE.signedArea()).isEqualTo(36);
        assertThatThrownBy(() -> PlanePolygon.of(1, 1, 2, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlanePolygon.of(1, 1, 2, 2, Double.NaN, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

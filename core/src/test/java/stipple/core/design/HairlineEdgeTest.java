package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.math.Seed;
import stipple.core.scalp.ScalpPoint;

class HairlineEdgeTest {
    private static HairlineEdge edge(HairlineStyle style) {
        return HairlineEdge.of(
                Designs.HEAD,
                Designs.proposed(style).design(),
                new Seed(1).forPurpose("design"),
                Designs.PARAMETERS);
    }

    private static double depthMm(HairlineEdge edge, double sMm, double wMm) {
        ScalpPoint at = new ScalpPoint(sMm, wMm);
        return edge.depthMm(at, Designs.HEAD.chart().surfaceAt(at).positionMm());
    }

    @ParameterizedTest
    @CsvSource({
        "NATURAL, 5",
        "SOFT, 7.5",
        "DEFINED, 2.5",
        "STRAIGHT, 1",
        "RECEDED, 6",
        "FORWARD, 5"
    })
    void half_of_the_density_is_reached_at_the_styles_halfway_depth(
            HairlineStyle style, double halfwayMm) {
        assertThat(edge(style).fill(halfwayMm)).isCloseTo(0.5, within(0.02));
    }

    @ParameterizedTest
    @EnumSource
    void density_rises_from_nothing_at_the_edge_to_all(HairlineStyle style) {
        HairlineEdge edge = edge(style);
        assertThat(edge.fill(-1)).isZero();
        assertThat(edge.fill(0)).isZero();
        for (double depth = 0; depth < 30; depth += 0.25) {
            assertThat(edge.fill(depth + 0.25)).isGreaterThanOrEqualTo(edge.fill(depth));
        }
        assertThat(edge.fill(30)).isCloseTo(1, within(1e-4));
        assertThat(edge.fill(1000)).isLessThanOrEqualTo(1);
    }

    @Test
    void the_natural_transition_of_8_mm_holds_nine_tenths_of_the_rise() {
        assertThat(edge(HairlineStyle.NATURAL).fill(8)).isGreaterThan(0.9);
    }

    @Test
    void depth_is_the_distance_behind_the_drawn_line_give_or_take_the_irregularity() {
        HairlineEdge edge = edge(HairlineStyle.STRAIGHT);
        assertThat(depthMm(edge, 100, 0)).isCloseTo(20, within(1.5));
        assertThat(depthMm(edge, 60, 0)).isCloseTo(-20, within(1.5));
    }

    @Test
    void vertex_ears_and_nape_lie_behind_and_the_face_before() {
        HairlineEdge edge = edge(HairlineStyle.NATURAL);
        assertThat(depthMm(edge, 220, 0)).isPositive();
        assertThat(depthMm(edge, 350, 40)).isPositive();
        assertThat(depthMm(edge, 180, -120)).isPositive();
        assertThat(depthMm(edge, 30, 30)).isNegative();
        assertThat(depthMm(edge, 0, -70)).isNegative();
    }

    @Test
    void straight_edges_stray_least_and_soft_ones_most() {
        double straight = edge(HairlineStyle.STRAIGHT).irregularityMm();
        double natural = edge(HairlineStyle.NATURAL).irregularityMm();
        double soft = edge(HairlineStyle.SOFT).irregularityMm();
        assertThat(straight).isLessThan(0.5);
        assertThat(natural).isBetween(1.0, 4.0);
        assertThat(soft).isGreaterThan(natural);
    }

    @Test
    void every_style_has_its_row_and_a_sensible_shape() {
        for (HairlineStyle style : HairlineStyle.values()) {
            StyleShape shape = StyleShape.of(style);
            assertThat(shape.power()).as(style.id()).isGreaterThan(1);
            assertThat(shape.rise(0)).isZero();
            assertThat(shape.rise(1)).isEqualTo(1);
            assertThat(shape.rise(0.5)).isLessThan(0.5);
            assertThat(HairlineStyle.parse(style.id())).isEqualTo(style);
        }
        assertThat(StyleShape.of(HairlineStyle.NATURAL))
                .extracting(StyleShape::halfwayFactor, StyleShape::irregularityFactor)
                .containsExactly(1.0, 1.0);
    }

    @ParameterizedTest
    @EnumSource
    void the_density_of_a_place_is_that_of_its_depth_to_the_last_bit(HairlineStyle style) {
        HairlineEdge edge = edge(style);
        int full = 0;
        for (double s = 20; s < 380; s += 7.3) {
            for (double w = -140; w <= 140; w += 6.1) {
                ScalpPoint at = new ScalpPoint(s, w);
                double fill = edge.fill(depthMm(edge, s, w));
                var place = Designs.HEAD.chart().surfaceAt(at).positionMm();
                assertThat(edge.fillAt(at, place)).isEqualTo(fill);
                full += fill == 1 ? 1 : 0;
            }
        }
        assertThat(full).isPositive();
    }
}

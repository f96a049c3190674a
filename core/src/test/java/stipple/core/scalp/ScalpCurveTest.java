package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.math.Vec3;

class ScalpCurveTest {
    private static final ScalpChart CHART =
            Head.ofCircumference(HeadTemplate.shipped(), 565).chart();

    private static Vec3 position(double sMm, double wMm) {
        return CHART.surfaceAt(new ScalpPoint(sMm, wMm)).positionMm();
    }

    @Test
    void lengths_along_the_midline_and_across_it_are_the_arcs() {
        assertThat(line(80, 0, 180, 0).lengthMm()).isCloseTo(100, within(0.2));
        assertThat(line(200, -40, 200, 60).lengthMm()).isCloseTo(100, within(0.2));
    }

    @Test
    void neighbours_are_no_farther_apart_than_the_step() {
        List<ScalpPoint> points = line(80, 0, 180, 0).points();
        assertThat(points).hasSize(51);
        assertThat(points.getFirst()).isEqualTo(new ScalpPoint(80, 0));
        assertThat(points.getLast()).isEqualTo(new ScalpPoint(180, 0));
    }

    @Test
    void a_place_on_the_curve_is_at_distance_zero_and_knows_its_arc() {
        ScalpCurve.Nearest nearest = line(80, 0, 180, 0).nearest(position(130, 0));
        assertThat(nearest.distanceMm()).isCloseTo(0, within(0.02));
        assertThat(nearest.arcMm()).isCloseTo(50, within(0.2));
    }

    @Test
    void a_place_beside_the_curve_is_as_far_as_its_sideways_arc() {
        ScalpCurve.Nearest nearest = line(80, 0, 180, 0).nearest(position(130, 12));
        assertThat(nearest.distanceMm()).isCloseTo(12, within(0.2));
        assertThat(nearest.arcMm()).isCloseTo(50, within(0.5));
    }

    @Test
    void a_place_beyond_the_end_is_nearest_to_the_end() {
        ScalpCurve curve = line(80, 0, 180, 0);
        ScalpCurve.Nearest nearest = curve.nearest(position(190, 0));
        assertThat(nearest.distanceMm()).isCloseTo(10, within(0.1));
        assertThat(nearest.arcMm()).isEqualTo(curve.lengthMm());
    }

    @Test
    void repeated_points_do_no_harm() {
        ScalpPoint point = new ScalpPoint(100, 0);
        ScalpCurve curve = ScalpCurve.through(CHART, List.of(point, point), 2);
        assertThat(curve.lengthMm()).isZero();
        assertThat(curve.nearest(position(105, 0)).distanceMm()).isCloseTo(5, within(0.05));
    }

    private static ScalpCurve line(double fromS, double fromW, double toS, double toW) {
        return ScalpCurve.through(
                CHART, List.of(new ScalpPoint(fromS, fromW), new ScalpPoint(toS, toW)), 2);
    }

    @Test
    void it_says_far_only_where_the_curve_is_far() {
        ScalpCurve curve = line(80, 0, 180, 0);
        assertThat(curve.isFarther(30, position(130, 60))).isTrue();
        assertThat(curve.isFarther(30, position(130, 20))).isFalse();
    }
}

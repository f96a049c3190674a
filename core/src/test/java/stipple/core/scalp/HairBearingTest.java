package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Vec3;

class HairBearingTest {
    private static final HeadTemplate TEMPLATE = HeadTemplate.shipped();

    @Test
    void area_of_whole_scalp_is_520_cm2_within_10_percent() {
        Head head = Head.ofCircumference(TEMPLATE, 565);
        HairBearing bearing = HairBearing.of(head);
        assertThat(ScalpArea.cm2(head, p -> bearing.contains(p) ? 1 : 0))
                .isCloseTo(520, within(52.0));
    }

    @Test
    void hair_grows_on_top_and_behind_and_not_on_face_ear_and_neck() {
        Head head = Head.of(TEMPLATE, HeadShape.TEMPLATE);
        HairBearing bearing = HairBearing.of(head);
        ScalpChart chart = head.chart();
        assertThat(bearing.contains(new ScalpPoint(150, 0))).isTrue();
        assertThat(bearing.contains(new ScalpPoint(150, 110))).isTrue();
        assertThat(bearing.contains(new ScalpPoint(310, -40))).isTrue();
        assertThat(bearing.contains(new ScalpPoint(60, 0))).isFalse();
        assertThat(bearing.contains(chart.scalpAt(head.landmark(Landmark.EAR_TOP_LEFT)))).isFalse();
        assertThat(bearing.contains(chart.scalpAt(head.landmark(Landmark.NAPE)))).isFalse();
        assertThat(bearing.contains(chart.scalpAt(new Vec3(0, 40, 105)))).isFalse();
        assertThat(bearing.contains(new ScalpPoint(-500, 0))).isFalse();
        assertThat(bearing.contains(new ScalpPoint(Double.NaN, Double.NaN))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {470, 640})
    void outline_keeps_its_place_on_small_and_large_heads(double circumferenceMm) {
        Head template = Head.of(TEMPLATE, HeadShape.TEMPLATE);
        Head head = Head.ofCircumference(TEMPLATE, circumferenceMm);
        HairBearing onTemplate = HairBearing.of(template);
        HairBearing onHead = HairBearing.of(head);
        double factor = circumferenceMm / template.circumferenceMm();
        int differing = 0;
        for (double s = 0; s < 400; s += 5) {
            for (double w = -150; w < 150; w += 5) {
                boolean there = onHead.contains(new ScalpPoint(s * factor, w * factor));
                if (there != onTemplate.contains(new ScalpPoint(s, w))) {
                    differing++;
                }
            }
        }
        assertThat(differing).isLessThan(24);
    }
}

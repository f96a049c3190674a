package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Vec3;

class HeadTest {
    private static final HeadTemplate TEMPLATE = HeadTemplate.shipped();

    @Test
    void template_shape_is_the_template() {
        Head head = Head.of(TEMPLATE, HeadShape.TEMPLATE);
        for (int v = 0; v < head.mesh().vertexCount(); v += 97) {
            assertThat(head.mesh().vertex(v)).isEqualTo(TEMPLATE.mesh().vertex(v));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {480, 540, 565, 620})
    void tape_reads_the_circumference_asked_for(double circumferenceMm) {
        assertThat(Head.ofCircumference(TEMPLATE, circumferenceMm).circumferenceMm())
                .isCloseTo(circumferenceMm, within(0.01));
    }

    @Test
    void tape_lies_between_circles_of_breadth_and_length() {
        Head head = Head.of(TEMPLATE, HeadShape.TEMPLATE);
        double lengthMm = 201.9;
        assertThat(head.circumferenceMm()).isBetween(Math.PI * 146, Math.PI * lengthMm);
    }

    @Test
    void factors_stretch_their_own_axis() {
        Head head = Head.of(TEMPLATE, new HeadShape(1.1, 0.9, 1.2, 0));
        Vec3 ear = TEMPLATE.landmark(Landmark.EAR_CANAL_LEFT);
        Vec3 occiput = TEMPLATE.landmark(Landmark.OCCIPUT);
        Vec3 crown = TEMPLATE.landmark(Landmark.CROWN);
        assertThat(head.landmark(Landmark.EAR_CANAL_LEFT).x())
                .isCloseTo(1.1 * ear.x(), within(1e-9));
        assertThat(head.landmark(Landmark.EAR_CANAL_LEFT).y()).isZero();
        assertThat(head.landmark(Landmark.OCCIPUT).z()).isCloseTo(0.9 * occiput.z(), within(1e-9));
        assertThat(head.landmark(Landmark.CROWN).y()).isCloseTo(1.2 * crown.y(), within(1e-9));
    }

    @Test
    void crown_shift_moves_the_crown_and_leaves_the_ears() {
        Head head = Head.of(TEMPLATE, new HeadShape(1, 1, 1, 12));
        assertThat(head.landmark(Landmark.CROWN).z())
                .isCloseTo(TEMPLATE.landmark(Landmark.CROWN).z() - 12, within(1e-9));
        assertThat(head.landmark(Landmark.EAR_TOP_LEFT))
                .isEqualTo(TEMPLATE.landmark(Landmark.EAR_TOP_LEFT));
    }

    @Test
    void impossible_circumference_is_refused() {
        assertThatThrownBy(() -> Head.ofCircumference(TEMPLATE, 5650))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed 0.6 to 1.6");
    }
}

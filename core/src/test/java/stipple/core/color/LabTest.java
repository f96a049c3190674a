package stipple.core.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabTest {
    @Test
    void white_is_lightness_100_without_hue() {
        Lab white = Lab.of(new LinearRgb(1, 1, 1));
        assertThat(white.lightness()).isCloseTo(100, within(1e-3));
        assertThat(white.chroma()).isLessThan(0.02);
    }

    @Test
    void light_skin_has_the_textbook_value() {
        Lab skin = Lab.of(LinearRgb.ofSrgb8(201, 152, 123));
        assertThat(skin.lightness()).isCloseTo(66.8, within(0.1));
        assertThat(skin.a()).isCloseTo(14.5, within(1.0));
        assertThat(skin.b()).isCloseTo(22.4, within(1.0));
    }

    @Test
    void the_way_to_lab_and_back_is_the_identity() {
        for (int r = 0; r <= 250; r += 50) {
            for (int g = 0; g <= 250; g += 50) {
                LinearRgb colour = LinearRgb.ofSrgb8(r, g, 100);
                LinearRgb back = Lab.of(colour).toXyz().toLinearRgb();
                assertThat(back.red()).isCloseTo(colour.red(), within(1e-5));
                assertThat(back.green()).isCloseTo(colour.green(), within(1e-5));
                assertThat(back.blue()).isCloseTo(colour.blue(), within(1e-5));
            }
        }
    }
}

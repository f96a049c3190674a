package stipple.core.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;

class SrgbTest {
    @Test
    void middle_grey_has_a_fifth_of_the_light() {
        assertThat(Srgb.decode(0.5)).isCloseTo(0.21404, within(1e-5));
        assertThat(Srgb.encode(0.21404)).isCloseTo(0.5, within(1e-5));
    }

    @Test
    void every_8_bit_level_comes_back() {
        for (int level = 0; level < 256; level++) {
            assertThat(Srgb.encode8(Srgb.decode8(level))).isEqualTo(level);
            assertThat(Srgb.encodeLevel(Srgb.decode8(level))).isCloseTo(level, within(0.006f));
        }
    }

    @Test
    void table_follows_the_formula_within_a_two_hundredth_of_a_level() {
        Seed seed = new Seed(1);
        for (int i = 0; i < 10_000; i++) {
            double u = seed.uniform(i);
            float linear = (float) (u * u * u);
            assertThat((double) Srgb.encodeLevel(linear))
                    .isCloseTo(255 * Srgb.encode(linear), within(0.006));
        }
    }

    @Test
    void light_outside_the_range_is_cut_off() {
        assertThat(Srgb.encode8(-1f)).isZero();
        assertThat(Srgb.encode8(Float.NaN)).isZero();
        assertThat(Srgb.encode8(7f)).isEqualTo(255);
    }

    @Test
    void many_levels_at_once_agree_with_the_definition_to_a_thousandth() {
        float[] light = new float[100_001];
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) (i * 1e-5 * (i * 1e-5));
        }
        float[] levels = light.clone();
        Srgb.encodeLevels(levels);
        for (int i = 0; i < light.length; i++) {
            assertThat((double) levels[i]).isCloseTo(255 * Srgb.encode(light[i]), within(1e-3));
        }
        float[] outside = {-0.1f, 1.5f};
        Srgb.encodeLevels(outside);
        assertThat(outside[0]).isCloseTo(0, within(1e-3f));
        assertThat(outside[1]).isCloseTo(255, within(1e-3f));
    }
}

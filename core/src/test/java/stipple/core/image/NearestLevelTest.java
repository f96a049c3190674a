package stipple.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stipple.core.color.Srgb;
import stipple.core.math.Seed;

class NearestLevelTest {
    @Test
    void it_is_what_the_formula_rounds_to() {
        Seed seed = new Seed(31);
        float[] light = new float[1_000_000];
        for (int i = 0; i < light.length; i++) {
            double u = seed.uniform(i);
            light[i] = (float) (i % 2 == 0 ? u * 1.02 - 0.01 : u * u * u);
        }
        assertSame(light);
    }

    @Test
    void light_beside_a_change_of_level_is_told_apart() {
        float[] light = new float[255 * 41];
        for (int level = 1, i = 0; level <= 255; level++) {
            float change = (float) Srgb.decode((level - 0.5) / 255);
            for (int ulps = -20; ulps <= 20; ulps++) {
                light[i++] = change + 50 * ulps * Math.ulp(change);
            }
        }
        assertSame(light);
    }

    @Test
    void black_and_white_are_reached() {
        assertThat(NearestLevel.of(0)).isZero();
        assertThat(NearestLevel.of(-3)).isZero();
        assertThat(NearestLevel.of(1)).isEqualTo(255);
        assertThat(NearestLevel.of(7)).isEqualTo(255);
    }

    private static void assertSame(float[] light) {
        float[] levels = light.clone();
        Srgb.encodeLevels(levels);
        for (int i = 0; i < light.length; i++) {
            assertThat(NearestLevel.of(light[i])).isEqualTo((int) (levels[i] + 0.5f));
        }
    }
}

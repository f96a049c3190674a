package stipple.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurvesTest {
    @Test
    void exp_is_right_to_two_parts_in_a_hundred_thousand() {
        for (float x = -60; x <= 20; x += 0.37f) {
            double right = StrictMath.exp(x);
            assertThat((double) Curves.exp(x)).isCloseTo(right, within(2e-5 * right));
        }
    }

    @Test
    void step_runs_from_0_to_1_in_either_direction() {
        assertThat(Curves.step(2, 4, 1)).isZero();
        assertThat(Curves.step(2, 4, 3)).isEqualTo(0.5f);
        assertThat(Curves.step(2, 4, 5)).isEqualTo(1);
        assertThat(Curves.step(4, 2, 5)).isZero();
    }

    @Test
    void noise_has_mean_0_and_stays_within_about_1() {
        Noise noise = new Noise(5);
        double sum = 0;
        float most = 0;
        for (int k = 0; k < 20000; k++) {
            float value = noise.at(0.731f * k, 0.113f * k, 0.377f * k);
            sum += value;
            most = Math.max(most, Math.abs(value));
        }
        assertThat(sum / 20000).isCloseTo(0, within(0.02));
        assertThat(most).isBetween(0.6f, 2.0f);
    }

    @Test
    void blur_kernel_adds_up_to_1_and_has_the_asked_width() {
        float[] kernel = Blur.kernel(1.3f);
        double sum = kernel[0];
        double variance = 0;
        for (int k = 1; k < kernel.length; k++) {
            sum += 2 * kernel[k];
            variance += 2.0 * k * k * kernel[k];
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        // The kernel is averaged over pixels, which adds a variance of 1/12.
        assertThat(Math.sqrt(variance - 1 / 12.0)).isCloseTo(1.3, within(0.03));
    }
}

package stipple.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FastExpTest {
    @Test
    void the_table_is_right_to_five_digits() {
        for (float x = -10; x <= 10; x += 0.0173f) {
            assertThat(FastExp.of(x) / StrictMath.exp(x)).isCloseTo(1, within(1e-5));
        }
        assertThat(FastExp.of(0)).isEqualTo(1);
        assertThat(FastExp.of(10)).isCloseTo((float) StrictMath.exp(10), within(0.1f));
    }

    @Test
    void the_fine_one_keeps_its_word_in_a_high_power() {
        for (double x = -40; x <= 40; x += 0.0173) {
            assertThat(FastExp.fine(x) / StrictMath.exp(x)).isCloseTo(1, within(3e-7));
        }
        assertThat(FastExp.fine(0)).isEqualTo(1);
        assertThat(Math.pow(FastExp.fine(-0.01), 648) / StrictMath.exp(-6.48))
                .isCloseTo(1, within(1e-4));
    }

    @Test
    void many_negative_ones_at_once_are_right_where_it_matters() {
        float[] values = new float[801];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 100f;
        }
        FastExp.ofNegative(values);
        assertThat(values[0]).isEqualTo(1);
        for (int i = 0; i < values.length; i++) {
            double exact = StrictMath.exp(-i / 100.0);
            assertThat(values[i] / exact).isCloseTo(1, within(i <= 200 ? 5e-6 : 0.01));
        }
    }
}

package stipple.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTableTest {
    @Test
    void textbook_quantiles_are_met() {
        assertThat(NormalTable.below(0)).isCloseTo(0.5, within(1e-9));
        assertThat(NormalTable.below(1)).isCloseTo(0.8413447460685429, within(1e-6));
        assertThat(NormalTable.below(-1.959963984540054)).isCloseTo(0.025, within(1e-6));
        assertThat(NormalTable.below(0.7131)).isCloseTo(0.762105, within(2e-5));
    }

    @Test
    void both_ends_are_exact() {
        assertThat(NormalTable.below(-100)).isZero();
        assertThat(NormalTable.below(100)).isEqualTo(1);
        assertThat(NormalTable.below(Double.NaN)).isZero();
    }

    @Test
    void left_and_right_add_up_to_one() {
        Seed seed = new Seed(7);
        for (int i = 0; i < 1000; i++) {
            double x = 5 * seed.uniform(i);
            assertThat(NormalTable.below(x) + NormalTable.below(-x)).isCloseTo(1, within(1e-9));
        }
    }
}

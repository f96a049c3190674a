package stipple.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeedTest {
    private static final int DRAWS = 200_000;

    @Test
    void first_bits_are_those_of_splitmix64_started_at_the_same_value() {
        // Published first outputs of SplitMix64 for the seed 1234567.
        Seed seed = new Seed(1234567);
        assertThat(seed.bits(0)).isEqualTo(6457827717110365317L);
        assertThat(seed.bits(1)).isEqualTo(3203168211198807973L);
        assertThat(seed.bits(2)).isEqualTo(-8629252141511181193L);
    }

    @Test
    void uniform_numbers_fill_the_unit_interval_evenly() {
        int[] bins = new int[20];
        for (int i = 0; i < DRAWS; i++) {
            bins[(int) (new Seed(7).uniform(i) * bins.length)]++;
        }
        double expected = (double) DRAWS / bins.length;
        double chiSquare = 0;
        for (int count : bins) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        // 99.9 % point of chi-square with 19 degrees of freedom.
        assertThat(chiSquare).isLessThan(43.8);
    }

    @Test
    void normal_numbers_have_mean_0_and_variance_1() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = new Seed(11).normal(i);
            sum += x;
            squares += x * x;
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(0.01));
        assertThat(squares / DRAWS).isCloseTo(1, within(0.02));
    }

    @Test
    void purposes_give_unrelated_streams() {
        double product = 0;
        for (int i = 0; i < DRAWS; i++) {
            product +=
                    (new Seed(1).forPurpose("dots").uniform(i) - 0.5)
                            * (new Seed(1).forPurpose("noise").uniform(i) - 0.5);
        }
        assertThat(product / DRAWS * 12).isCloseTo(0, within(0.01));
    }
}

package stipple.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Hash32Test {
    @Test
    void one_changed_bit_changes_half_of_all_bits() {
        for (int bit = 0; bit < 32; bit++) {
            long flipped = 0;
            for (int x = 0; x < 4000; x++) {
                flipped += Integer.bitCount(Hash32.of(x) ^ Hash32.of(x ^ 1 << bit));
            }
            assertThat(flipped / 4000.0).as("bit " + bit).isCloseTo(16, within(0.4));
        }
    }
}

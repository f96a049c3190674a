package stipple.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void relative_range_spreads_one_sigma_to_both_sides() {
        assertThat(Range.relative(50, 0.1)).isEqualTo(new Range(50, 45, 55));
    }

    @Test
    void ends_out_of_order_are_refused() {
        assertThatThrownBy(() -> new Range(1, 2, 3)).hasMessageContaining("low <= likely <= high");
        assertThatThrownBy(() -> new Range(Double.NaN, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sums_and_multiples_act_on_all_three_numbers() {
        assertThat(new Range(2, 1, 4).times(2).plus(new Range(1, 0, 1)))
                .isEqualTo(new Range(5, 2, 9));
    }
}

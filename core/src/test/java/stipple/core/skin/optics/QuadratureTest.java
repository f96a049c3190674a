package stipple.core.skin.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 32, 64})
    void gauss_integrates_powers_up_to_degree_2n_minus_1(int count) {
        Quadrature rule = Quadrature.gauss(count, 0, 1);
        assertThat(integral(rule, 2 * count - 1)).isCloseTo(1.0 / (2 * count), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 32, 64})
    void radau_integrates_powers_up_to_degree_2n_minus_2_and_ends_at_the_end(int count) {
        Quadrature rule = Quadrature.radau(count, 0.25, 1);
        double exact = (1 - StrictMath.pow(0.25, 2 * count - 1)) / (2 * count - 1);
        assertThat(integral(rule, 2 * count - 2)).isCloseTo(exact, within(1e-13));
        assertThat(rule.nodes()[count - 1]).isEqualTo(1);
        assertThat(rule.nodes()).isSorted();
    }

    private static double integral(Quadrature rule, int power) {
        double sum = 0;
        for (int i = 0; i < rule.nodes().length; i++) {
            sum += rule.weights()[i] * StrictMath.pow(rule.nodes()[i], power);
        }
        return sum;
    }
}

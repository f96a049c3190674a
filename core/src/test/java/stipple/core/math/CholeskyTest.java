package stipple.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
    /// 4x + 2y = 10 and 2x + 3y = 11 meet at (1, 3).
    @Test
    void two_equations_by_hand() {
        double[] x = Cholesky.solve(new double[] {4, 2, 2, 3}, new double[] {10, 11});

        assertThat(x).containsExactly(new double[] {1, 3}, within(1e-12));
    }

    @Test
    void only_the_lower_triangle_is_read_and_nothing_is_changed() {
        double[] matrix = {4, Double.NaN, 2, 3};
        double[] right = {10, 11};

        assertThat(Cholesky.solve(matrix, right))
                .containsExactly(new double[] {1, 3}, within(1e-12));
        assertThat(matrix).containsExactly(4, Double.NaN, 2, 3);
        assertThat(right).containsExactly(10, 11);
    }

    /// A random matrix times its transpose is positive; its product with the answer is the right
    /// side.
    @Test
    void answers_fulfil_the_equations() {
        Seed seed = new Seed(5);
        int n = 8;
        double[] root = new double[n * n];
        for (int i = 0; i < root.length; i++) {
            root[i] = seed.normal(i);
        }
        double[] matrix = new double[n * n];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                for (int k = 0; k < n; k++) {
                    matrix[r * n + c] += root[r * n + k] * root[c * n + k];
                }
            }
        }
        double[] right = {1, -2, 3, -4, 5, -6, 7, -8};

        double[] x = Cholesky.solve(matrix, right);

        for (int r = 0; r < n; r++) {
            double sum = 0;
            for (int c = 0; c < n; c++) {
                sum += matrix[r * n + c] * x[c];
            }
            assertThat(sum).isCloseTo(right[r], within(1e-7));
        }
    }
}

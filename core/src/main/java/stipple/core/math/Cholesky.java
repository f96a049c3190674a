package stipple.core.math;

/// Solves small symmetric systems, as those of least squares. What is not quite positive is taken
/// as barely so: the caller damps a system that may be singular.
public final class Cholesky {
    private static final double LEAST = 1e-18;

    private Cholesky() {}

    /// The x of matrix * x = right.
    ///
    /// @param matrix symmetric and positive, row by row; only its lower triangle is read
    public static double[] solve(double[] matrix, double[] right) {
        int n = right.length;
        double[] a = matrix.clone();
        for (int r = 0; r < n; r++) {
            for (int c = 0; c <= r; c++) {
                double sum = a[r * n + c];
                for (int k = 0; k < c; k++) {
                    sum -= a[r * n + k] * a[c * n + k];
                }
                a[r * n + c] = r == c ? Math.sqrt(Math.max(LEAST, sum)) : sum / a[c * n + c];
            }
        }
        double[] x = right.clone();
        for (int r = 0; r < n; r++) {
            for (int k = 0; k < r; k++) {
                x[r] -= a[r * n + k] * x[k];
            }
            x[r] /= a[r * n + r];
        }
        for (int r = n - 1; r >= 0; r--) {
            for (int k = r + 1; k < n; k++) {
                x[r] -= a[k * n + r] * x[k];
            }
            x[r] /= a[r * n + r];
        }
        return x;
    }
}

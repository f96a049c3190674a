package stipple.core.outcome;

/// Solves small symmetric systems of least squares.
final class Cholesky {
    private Cholesky() {}

    /// @param matrix symmetric and positive, row by row
    static double[] solve(double[] matrix, double[] right) {
        int n = right.length;
        double[] a = matrix.clone();
        for (int r = 0; r < n; r++) {
            a[r * n + r] += 1e-12 * Math.max(1e-12, Math.abs(a[r * n + r]));
            for (int c = 0; c <= r; c++) {
                double sum = a[r * n + c];
                for (int k = 0; k < c; k++) {
                    sum -= a[r * n + k] * a[c * n + k];
                }
                a[r * n + c] = r == c ? Math.sqrt(Math.max(1e-18, sum)) : sum / a[c * n + c];
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

package stipple.core.skin.optics;

/// Arithmetic on small square matrices, stored row after row.
final class Dense {
    private Dense() {}

    /// a * b.
    static double[] times(double[] a, double[] b, int n) {
        double[] c = new double[n * n];
        for (int i = 0; i < n; i++) {
            int row = i * n;
            for (int k = 0; k < n; k++) {
                double factor = a[row + k];
                int source = k * n;
                for (int j = 0; j < n; j++) {
                    c[row + j] += factor * b[source + j];
                }
            }
        }
        return c;
    }

    /// The x of a * x = b, by elimination with row pivots; `a` and `b` are used up, `b` becomes x.
    /// An unknown that no equation holds is 0: light trapped between mirrors, which nobody sends.
    static void solve(double[] a, double[] b, int n) {
        for (int k = 0; k < n; k++) {
            int pivot = pivot(a, n, k);
            if (pivot != k) {
                swapRows(a, n, pivot, k);
                swapRows(b, n, pivot, k);
            }
            double inverse = inverse(a[k * n + k]);
            for (int i = k + 1; i < n; i++) {
                double factor = a[i * n + k] * inverse;
                subtractRow(a, n, i, k, factor, k + 1);
                subtractRow(b, n, i, k, factor, 0);
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double inverse = inverse(a[k * n + k]);
            for (int j = 0; j < n; j++) {
                b[k * n + j] *= inverse;
            }
            for (int i = 0; i < k; i++) {
                subtractRow(b, n, i, k, a[i * n + k], 0);
            }
        }
    }

    private static double inverse(double pivot) {
        return pivot == 0 ? 0 : 1 / pivot;
    }

    private static int pivot(double[] a, int n, int k) {
        int best = k;
        for (int i = k + 1; i < n; i++) {
            if (Math.abs(a[i * n + k]) > Math.abs(a[best * n + k])) {
                best = i;
            }
        }
        return best;
    }

    private static void swapRows(double[] a, int n, int i, int k) {
        for (int j = 0; j < n; j++) {
            double kept = a[i * n + j];
            a[i * n + j] = a[k * n + j];
            a[k * n + j] = kept;
        }
    }

    private static void subtractRow(double[] a, int n, int i, int k, double factor, int from) {
        int target = i * n;
        int source = k * n;
        for (int j = from; j < n; j++) {
            a[target + j] -= factor * a[source + j];
        }
    }
}

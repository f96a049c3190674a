package stipple.core.skin.optics;

import java.util.Arrays;

/// Arithmetic on many small square matrices at once, one in each lane. A matrix is an array of its
/// elements, row after row, each with the values of all lanes, so that the innermost loops run over
/// lanes with one index and become vector instructions.
final class LaneMatrices {
    private final int n;
    private final int lanes;

    /// @param n rows and columns of each matrix
    /// @param lanes number of matrices
    LaneMatrices(int n, int lanes) {
        this.n = n;
        this.lanes = lanes;
    }

    double[][] zero() {
        return new double[n * n][lanes];
    }

    static void copy(double[][] from, double[][] to) {
        for (int at = 0; at < to.length; at++) {
            System.arraycopy(from[at], 0, to[at], 0, to[at].length);
        }
    }

    static void clear(double[][] matrix) {
        for (double[] element : matrix) {
            Arrays.fill(element, 0);
        }
    }

    /// to = factor * from + diagonal on the diagonal.
    void scaleAndAdd(double[][] from, double factor, double diagonal, double[][] to) {
        for (int at = 0; at < to.length; at++) {
            double[] source = from[at];
            double[] target = to[at];
            double added = at / n == at % n ? diagonal : 0;
            for (int lane = 0; lane < target.length; lane++) {
                target[lane] = source[lane] * factor + added;
            }
        }
    }

    /// c = a * b.
    void multiply(double[][] a, double[][] b, double[][] c) {
        clear(c);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                add(c[i * n + j], a, i * n, 1, b, j, n, n);
            }
        }
    }

    /// c = y' * y, a symmetric matrix.
    void gram(double[][] y, double[][] c) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double[] here = c[i * n + j];
                Arrays.fill(here, 0);
                add(here, y, i, n, y, j, n, n);
                System.arraycopy(here, 0, c[j * n + i], 0, lanes);
            }
        }
    }

    /// The lower Cholesky factor of a symmetric matrix takes its place; the diagonal holds the
    /// inverse of the factor's, or 0 where nothing is left.
    void factor(double[][] m) {
        for (int j = 0; j < n; j++) {
            double[] diagonal = m[j * n + j];
            subtract(diagonal, m, j * n, 1, m, j * n, 1, j);
            for (int lane = 0; lane < diagonal.length; lane++) {
                diagonal[lane] = 1 / Math.sqrt(diagonal[lane]);
            }
            for (int lane = 0; lane < diagonal.length; lane++) {
                diagonal[lane] = diagonal[lane] < Double.POSITIVE_INFINITY ? diagonal[lane] : 0;
            }
            for (int i = j + 1; i < n; i++) {
                subtract(m[i * n + j], m, i * n, 1, m, j * n, 1, j);
                scale(m[i * n + j], diagonal);
            }
        }
    }

    /// y = l^-1 * y for a factor of [#factor].
    void halfSolve(double[][] l, double[][] y) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                subtract(y[i * n + j], l, i * n, 1, y, j, n, i);
                scale(y[i * n + j], l[i * n + i]);
            }
        }
    }

    /// The inverse of a positive symmetric matrix, which is used up; `work` too.
    void invert(double[][] m, double[][] work, double[][] inverse) {
        factor(m);
        clear(work);
        scaleAndAdd(work, 1, 1, work);
        halfSolve(m, work);
        gram(work, inverse);
    }

    /// The x of a * x = b for the first columns of b, which become x, by elimination without
    /// pivots; a is used up. For matrices near enough to 1.
    void solve(double[][] a, double[][] b, int columns) {
        double[][] factor = new double[1][lanes];
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                divide(a[i * n + k], a[k * n + k], factor[0]);
                for (int j = k + 1; j < n; j++) {
                    subtract(a[i * n + j], factor, 0, 0, a, k * n + j, 0, 1);
                }
                for (int j = 0; j < columns; j++) {
                    subtract(b[i * n + j], factor, 0, 0, b, k * n + j, 0, 1);
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = 0; j < columns; j++) {
                double[] here = b[i * n + j];
                subtract(here, a, i * n + i + 1, 1, b, (i + 1) * n + j, n, n - 1 - i);
                divide(here, a[i * n + i], here);
            }
        }
    }

    private static void divide(double[] above, double[] below, double[] to) {
        for (int lane = 0; lane < to.length; lane++) {
            to[lane] = above[lane] / below[lane];
        }
    }

    private static void scale(double[] to, double[] by) {
        for (int lane = 0; lane < to.length; lane++) {
            to[lane] *= by[lane];
        }
    }

    /// c += a0 b0 + a1 b1 + ..., in all lanes.
    private static void add(
            double[] c,
            double[][] a,
            int a0,
            int stepA,
            double[][] b,
            int b0,
            int stepB,
            int count) {
        gather(c, 1, a, a0, stepA, b, b0, stepB, count);
    }

    /// c -= a0 b0 + a1 b1 + ..., in all lanes.
    private static void subtract(
            double[] c,
            double[][] a,
            int a0,
            int stepA,
            double[][] b,
            int b0,
            int stepB,
            int count) {
        gather(c, -1, a, a0, stepA, b, b0, stepB, count);
    }

    /// c += sign * (a0 b0 + a1 b1 + ...), in all lanes, two products at a time.
    private static void gather(
            double[] c,
            double sign,
            double[][] a,
            int a0,
            int stepA,
            double[][] b,
            int b0,
            int stepB,
            int count) {
        int p = a0;
        int q = b0;
        int k = 0;
        for (; k + 2 <= count; k += 2) {
            double[] u = a[p];
            double[] v = b[q];
            double[] w = a[p + stepA];
            double[] x = b[q + stepB];
            for (int lane = 0; lane < c.length; lane++) {
                c[lane] += sign * (u[lane] * v[lane] + w[lane] * x[lane]);
            }
            p += 2 * stepA;
            q += 2 * stepB;
        }
        if (k < count) {
            double[] u = a[p];
            double[] v = b[q];
            for (int lane = 0; lane < c.length; lane++) {
                c[lane] += sign * (u[lane] * v[lane]);
            }
        }
    }
}

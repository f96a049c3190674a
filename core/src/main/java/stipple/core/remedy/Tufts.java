package stipple.core.remedy;

import java.util.Arrays;
import stipple.core.dots.Deposits;
import stipple.core.geometry.PointStatistics;

/// Points of a flat piece with those that stand too close to be told apart taken as one.
final class Tufts {
    private static final double ONE_MM = 0.35;

    private Tufts() {}

    /// How the tufts of what lies inside the square stand.
    static PointStatistics of(Deposits flat) {
        double[] x = new double[flat.count()];
        double[] y = new double[flat.count()];
        int n = 0;
        for (int i = 0; i < flat.count(); i++) {
            if (FlatPiece.isInside(flat.xMm(i), flat.yMm(i))) {
                x[n] = flat.xMm(i);
                y[n++] = flat.yMm(i);
            }
        }
        return of(x, y, n);
    }

    /// How the tufts of the first `n` points stand.
    static PointStatistics of(double[] x, double[] y, int n) {
        int[] tuft = tufts(x, y, n);
        double[] sumX = new double[n];
        double[] sumY = new double[n];
        int[] size = new int[n];
        for (int i = 0; i < n; i++) {
            int to = root(tuft, i);
            sumX[to] += x[i];
            sumY[to] += y[i];
            size[to]++;
        }
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (size[i] > 0) {
                sumX[count] = sumX[i] / size[i];
                sumY[count++] = sumY[i] / size[i];
            }
        }
        return PointStatistics.inWindow(
                Arrays.copyOf(sumX, count),
                Arrays.copyOf(sumY, count),
                FlatPiece.SIDE_MM,
                FlatPiece.SIDE_MM);
    }

    /// For each point another one of its tuft, or itself; points sorted across need only look at
    /// those close by.
    private static int[] tufts(double[] x, double[] y, int n) {
        Integer[] order = new Integer[n];
        int[] tuft = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
            tuft[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        for (int k = 0; k < n; k++) {
            int i = order[k];
            for (int m = k + 1; m < n && x[order[m]] - x[i] < ONE_MM; m++) {
                int j = order[m];
                if (Math.hypot(x[j] - x[i], y[j] - y[i]) < ONE_MM) {
                    tuft[root(tuft, j)] = root(tuft, i);
                }
            }
        }
        return tuft;
    }

    private static int root(int[] tuft, int i) {
        int at = i;
        while (tuft[at] != at) {
            at = tuft[at];
        }
        return at;
    }
}

package stipple.core.remedy;

import java.util.Arrays;
import stipple.core.dots.Deposits;

/// Sums over what stands near each deposit of a head: deposits sorted into cubes as wide as the
/// reach.
final class Neighbourhood {
    private static final int SIDE = 256;

    private Neighbourhood() {}

    /// The amount within `reachMm` of each deposit, its own included, over the area of that circle.
    static float[] density(Deposits all, float[] amount, double reachMm) {
        int n = all.count();
        long[] cells = new long[n];
        for (int i = 0; i < n; i++) {
            cells[i] = (key(all, i, reachMm) << 32) | i;
        }
        Arrays.sort(cells);
        float[] density = new float[n];
        double area = Math.PI * reachMm * reachMm;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            long own = key(all, i, reachMm);
            for (int dx = -1; dx <= 1; dx++) {
                for (int dy = -1; dy <= 1; dy++) {
                    long row = own + ((long) dx * SIDE + dy) * SIDE;
                    sum += near(all, amount, cells, row - 1, row + 1, i, reachMm);
                }
            }
            density[i] = (float) (sum / area);
        }
        return density;
    }

    private static double near(
            Deposits all,
            float[] amount,
            long[] cells,
            long first,
            long last,
            int i,
            double reachMm) {
        int at = Arrays.binarySearch(cells, first << 32);
        double sum = 0;
        for (int k = at < 0 ? -at - 1 : at; k < cells.length && cells[k] >> 32 <= last; k++) {
            int j = (int) cells[k];
            double dx = all.xMm(j) - all.xMm(i);
            double dy = all.yMm(j) - all.yMm(i);
            double dz = all.zMm(j) - all.zMm(i);
            if (dx * dx + dy * dy + dz * dz <= reachMm * reachMm) {
                sum += amount[j];
            }
        }
        return sum;
    }

    private static long key(Deposits all, int i, double reachMm) {
        return (cell(all.xMm(i), reachMm) * SIDE + cell(all.yMm(i), reachMm)) * SIDE
                + cell(all.zMm(i), reachMm);
    }

    private static long cell(double mm, double reachMm) {
        return (long) Math.floor(mm / reachMm) + SIDE / 2;
    }
}

package stipple.core.scalp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Points of space sorted into cubes, to find the nearest one within a limit.
final class PointBins {
    private static final int BITS = 20;
    private static final long MASK = (1L << BITS) - 1;

    private final double cubeMm;
    private final Map<Long, List<double[]>> cubes = new HashMap<>();

    PointBins(List<double[]> points, double cubeMm) {
        this.cubeMm = cubeMm;
        for (double[] p : points) {
            cubes.computeIfAbsent(
                            key(index(p[0]), index(p[1]), index(p[2])), k -> new ArrayList<>())
                    .add(p);
        }
    }

    /// Distance to the nearest point, or `limitMm` if none is nearer.
    double nearestMm(double x, double y, double z, double limitMm) {
        int reach = (int) Math.ceil(limitMm / cubeMm);
        double best = limitMm * limitMm;
        for (int i = index(x) - reach; i <= index(x) + reach; i++) {
            for (int j = index(y) - reach; j <= index(y) + reach; j++) {
                for (int k = index(z) - reach; k <= index(z) + reach; k++) {
                    for (double[] p : cubes.getOrDefault(key(i, j, k), List.of())) {
                        double dx = p[0] - x;
                        double dy = p[1] - y;
                        double dz = p[2] - z;
                        best = Math.min(best, dx * dx + dy * dy + dz * dz);
                    }
                }
            }
        }
        return Math.sqrt(best);
    }

    private int index(double mm) {
        return (int) Math.floor(mm / cubeMm);
    }

    private static long key(int i, int j, int k) {
        return ((i & MASK) << (2 * BITS)) | ((j & MASK) << BITS) | (k & MASK);
    }
}

package stipple.core.geometry;

import java.util.Arrays;

/// Points sorted into cubes, to find the neighbours of each without looking at all. Flat patterns
/// have z = 0; with a period the x or y axis is closed to a ring.
final class NearPairs {
    /// Sees one neighbour: its number and the way to it.
    @FunctionalInterface
    interface Visitor {
        void see(int neighbour, double dx, double dy, double dz);
    }

    private static final int MOST_CELLS_PER_POINT = 64;

    private final double[] xyz;
    private final double[] low = new double[3];
    private final double[] period;
    private final double[] side = new double[3];
    private final int[] cells = new int[3];
    private final int[] start;
    private final int[] order;

    /// @param xyz three coordinates a point
    /// @param cell wished side of a cube, about the reach of the questions to come
    /// @param period length of the ring along x, y and z; 0 for an open axis. Points of a ring lie
    ///   in [0, period)
    NearPairs(double[] xyz, double cell, double... period) {
        this.xyz = xyz;
        this.period = period;
        double[] extent = extents();
        double size = cell;
        while (cellsOf(extent, size) > MOST_CELLS_PER_POINT * (xyz.length / 3.0 + 1000)) {
            size *= 1.5;
        }
        for (int axis = 0; axis < 3; axis++) {
            cells[axis] = Math.max(1, (int) (extent[axis] / size));
            side[axis] = extent[axis] > 0 ? extent[axis] / cells[axis] : 1;
        }
        start = new int[cells[0] * cells[1] * cells[2] + 1];
        order = new int[xyz.length / 3];
        sort();
    }

    private double[] extents() {
        double[] extent = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            if (period[axis] > 0) {
                extent[axis] = period[axis];
                continue;
            }
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = axis; i < xyz.length; i += 3) {
                least = Math.min(least, xyz[i]);
                most = Math.max(most, xyz[i]);
            }
            low[axis] = xyz.length == 0 ? 0 : least;
            extent[axis] = xyz.length == 0 ? 0 : most - least;
        }
        return extent;
    }

    private static double cellsOf(double[] extent, double size) {
        double cells = 1;
        for (double length : extent) {
            cells *= Math.max(1, Math.floor(length / size));
        }
        return cells;
    }

    private void sort() {
        int[] cellOf = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            cellOf[i] = cellOf(i);
            start[cellOf[i] + 1]++;
        }
        for (int c = 1; c < start.length; c++) {
            start[c] += start[c - 1];
        }
        int[] next = Arrays.copyOf(start, start.length - 1);
        for (int i = 0; i < order.length; i++) {
            order[next[cellOf[i]]++] = i;
        }
    }

    private int cellOf(int i) {
        int cell = 0;
        for (int axis = 2; axis >= 0; axis--) {
            int along = (int) ((xyz[3 * i + axis] - low[axis]) / side[axis]);
            cell = cell * cells[axis] + Math.clamp(along, 0, cells[axis] - 1);
        }
        return cell;
    }

    /// Shows every other point within `reach` of point `i`.
    void forEachNear(int i, double reach, Visitor visitor) {
        double square = reach * reach;
        int[] from = new int[3];
        int[] to = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            window(axis, xyz[3 * i + axis], reach, from, to);
        }
        for (int c = from[2]; c <= to[2]; c++) {
            for (int b = from[1]; b <= to[1]; b++) {
                int line = Math.floorMod(c, cells[2]) * cells[1] + Math.floorMod(b, cells[1]);
                for (int a = from[0]; a <= to[0]; a++) {
                    int cell = line * cells[0] + Math.floorMod(a, cells[0]);
                    scan(cell, i, square, visitor);
                }
            }
        }
    }

    private void window(int axis, double at, double reach, int[] from, int[] to) {
        from[axis] = (int) Math.floor((at - reach - low[axis]) / side[axis]);
        to[axis] = (int) Math.floor((at + reach - low[axis]) / side[axis]);
        if (period[axis] > 0) {
            to[axis] = Math.min(to[axis], from[axis] + cells[axis] - 1);
        } else {
            from[axis] = Math.max(0, from[axis]);
            to[axis] = Math.min(cells[axis] - 1, Math.max(0, to[axis]));
        }
    }

    private void scan(int cell, int i, double square, Visitor visitor) {
        for (int k = start[cell]; k < start[cell + 1]; k++) {
            int j = order[k];
            double dx = way(0, i, j);
            double dy = way(1, i, j);
            double dz = way(2, i, j);
            if (j != i && dx * dx + dy * dy + dz * dz <= square) {
                visitor.see(j, dx, dy, dz);
            }
        }
    }

    private double way(int axis, int i, int j) {
        double d = xyz[3 * j + axis] - xyz[3 * i + axis];
        if (period[axis] > 0) {
            double half = period[axis] / 2;
            return d > half ? d - period[axis] : d < -half ? d + period[axis] : d;
        }
        return d;
    }

    /// Distance from point `i` to the nearest other one, infinite if there is none. Looks in rings
    /// that start at `guess`.
    double nearest(int i, double guess) {
        double[] least = {Double.POSITIVE_INFINITY};
        for (double reach = guess; order.length > 1; reach *= 2) {
            forEachNear(
                    i,
                    reach,
                    (j, dx, dy, dz) -> least[0] = Math.min(least[0], dx * dx + dy * dy + dz * dz));
            if (least[0] < Double.POSITIVE_INFINITY || reach > widest()) {
                break;
            }
        }
        return Math.sqrt(least[0]);
    }

    private double widest() {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += side[axis] * cells[axis];
        }
        return sum;
    }
}

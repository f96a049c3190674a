package stipple.core.geometry;

/// Points of a rectangle sorted into square cells, row by row, so that neighbours lie close in
/// memory: a row of cells is one run of points.
final class FlatGrid {
    /// Sees one pair of points, in no order, by their numbers.
    @FunctionalInterface
    interface PairVisitor {
        void see(int i, int j, double dx, double dy, double distance2);
    }

    private static final int MOST_CELLS_PER_POINT = 16;

    private final double cell;
    private final int columns;
    private final int rows;
    private final double lowX;
    private final double lowY;
    private final int[] start;
    private final int[] number;
    private final double[] x;
    private final double[] y;

    /// @param wishedCell side of a cell; it is made larger where there would be too many
    FlatGrid(double[] fromX, double[] fromY, double wishedCell) {
        int n = fromX.length;
        lowX = least(fromX);
        lowY = least(fromY);
        double width = most(fromX) - lowX;
        double height = most(fromY) - lowY;
        double least = Math.sqrt(width * height / (MOST_CELLS_PER_POINT * (n + 16.0)));
        double longest = Math.max(width, height) / (MOST_CELLS_PER_POINT * (n + 16.0));
        cell = Math.max(Math.max(wishedCell, least), Math.max(longest, Double.MIN_NORMAL));
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        start = new int[columns * rows + 1];
        int[] cellOf = new int[n];
        for (int i = 0; i < n; i++) {
            cellOf[i] = row(fromY[i]) * columns + column(fromX[i]);
            start[cellOf[i] + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        number = new int[n];
        x = new double[n];
        y = new double[n];
        for (int i = 0; i < n; i++) {
            int to = next[cellOf[i]]++;
            number[to] = i;
            x[to] = fromX[i];
            y[to] = fromY[i];
        }
    }

    /// Shows every pair of points that are at most `reach` apart once.
    void forEachPair(double reach, PairVisitor visitor) {
        double reach2 = reach * reach;
        int far = (int) Math.ceil(reach / cell);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int end = start[row * columns + column + 1];
                int right = Math.min(columns - 1, column + far);
                int left = Math.max(0, column - far);
                for (int a = start[row * columns + column]; a < end; a++) {
                    scan(a, a + 1, start[row * columns + right + 1], reach2, visitor);
                    for (int up = row + 1; up <= Math.min(rows - 1, row + far); up++) {
                        int first = start[up * columns + left];
                        scan(a, first, start[up * columns + right + 1], reach2, visitor);
                    }
                }
            }
        }
    }

    private void scan(int a, int from, int to, double reach2, PairVisitor visitor) {
        double ax = x[a];
        double ay = y[a];
        for (int b = from; b < to; b++) {
            double dx = x[b] - ax;
            double dy = y[b] - ay;
            double distance2 = dx * dx + dy * dy;
            if (distance2 <= reach2) {
                visitor.see(number[a], number[b], dx, dy, distance2);
            }
        }
    }

    /// Distance from each point, by its number, to the nearest other one; infinite if there is
    /// none.
    double[] nearest() {
        double[] nearest = new double[number.length];
        for (int a = 0; a < number.length; a++) {
            nearest[number[a]] = Math.sqrt(nearest2(a));
        }
        return nearest;
    }

    private double nearest2(int a) {
        int column = column(x[a]);
        int row = row(y[a]);
        double best = Double.POSITIVE_INFINITY;
        for (int far = 1; ; far++) {
            int left = Math.max(0, column - far);
            int right = Math.min(columns - 1, column + far);
            int low = Math.max(0, row - far);
            int high = Math.min(rows - 1, row + far);
            for (int r = low; r <= high; r++) {
                best = nearest2(a, start[r * columns + left], start[r * columns + right + 1], best);
            }
            boolean all = left == 0 && low == 0 && right == columns - 1 && high == rows - 1;
            double seen = seenAround(a, column, row, far);
            if (all || best <= seen * seen) {
                return best;
            }
        }
    }

    private double nearest2(int a, int from, int to, double least) {
        double best = least;
        double ax = x[a];
        double ay = y[a];
        for (int b = from; b < to; b++) {
            double dx = x[b] - ax;
            double dy = y[b] - ay;
            double distance2 = dx * dx + dy * dy;
            if (distance2 < best && b != a) {
                best = distance2;
            }
        }
        return best;
    }

    /// How far around a point everything has been looked at.
    private double seenAround(int a, int column, int row, int far) {
        double toLeft = x[a] - lowX - (column - far) * cell;
        double toLow = y[a] - lowY - (row - far) * cell;
        double side = (2 * far + 1) * cell;
        return Math.min(Math.min(toLeft, side - toLeft), Math.min(toLow, side - toLow));
    }

    private int column(double at) {
        return Math.min(columns - 1, (int) ((at - lowX) / cell));
    }

    private int row(double at) {
        return Math.min(rows - 1, (int) ((at - lowY) / cell));
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return values.length == 0 ? 0 : least;
    }

    private static double most(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return values.length == 0 ? 0 : most;
    }
}

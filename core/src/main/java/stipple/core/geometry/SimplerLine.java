package stipple.core.geometry;

import java.util.Arrays;

/// Lines with fewer points: of the points of a line those stay without which it would move by more
/// than an allowance (Ramer-Douglas-Peucker).
public final class SimplerLine {
    private final double[] xy;
    private final double most;
    private final boolean[] kept;

    private SimplerLine(double[] xy, double most) {
        this.xy = xy;
        this.most = most;
        this.kept = new boolean[xy.length / 2];
    }

    /// @param xy points, x and y in turn
    /// @param most how far the line may move, in the unit of the points
    public static double[] open(double[] xy, double most) {
        int points = xy.length / 2;
        if (points < 3) {
            return xy.clone();
        }
        SimplerLine line = new SimplerLine(xy, most);
        line.keep(0, points - 1);
        return line.left();
    }

    /// The same for a line whose last point joins the first: the two points that lie farthest apart
    /// along it stay.
    public static double[] closed(double[] xy, double most) {
        int points = xy.length / 2;
        if (points < 4) {
            return xy.clone();
        }
        double[] round = Arrays.copyOf(xy, xy.length + 2);
        round[xy.length] = xy[0];
        round[xy.length + 1] = xy[1];
        int far = 0;
        for (int k = 1; k < points; k++) {
            if (squared(xy, 0, k) > squared(xy, 0, far)) {
                far = k;
            }
        }
        SimplerLine line = new SimplerLine(round, most);
        line.keep(0, far);
        line.keep(far, points);
        double[] left = line.left();
        return Arrays.copyOf(left, left.length - 2);
    }

    private void keep(int first, int last) {
        kept[first] = true;
        kept[last] = true;
        int worst = first;
        double off = most;
        for (int k = first + 1; k < last; k++) {
            double here = offLine(first, last, k);
            if (here > off) {
                off = here;
                worst = k;
            }
        }
        if (worst > first) {
            keep(first, worst);
            keep(worst, last);
        }
    }

    private double offLine(int first, int last, int at) {
        double ex = xy[2 * last] - xy[2 * first];
        double ey = xy[2 * last + 1] - xy[2 * first + 1];
        double length = Math.sqrt(ex * ex + ey * ey);
        double dx = xy[2 * at] - xy[2 * first];
        double dy = xy[2 * at + 1] - xy[2 * first + 1];
        return length == 0 ? Math.sqrt(dx * dx + dy * dy) : Math.abs(ex * dy - ey * dx) / length;
    }

    private double[] left() {
        double[] out = new double[xy.length];
        int count = 0;
        for (int k = 0; k < kept.length; k++) {
            if (kept[k]) {
                out[count++] = xy[2 * k];
                out[count++] = xy[2 * k + 1];
            }
        }
        return Arrays.copyOf(out, count);
    }

    private static double squared(double[] xy, int a, int b) {
        double dx = xy[2 * a] - xy[2 * b];
        double dy = xy[2 * a + 1] - xy[2 * b + 1];
        return dx * dx + dy * dy;
    }
}

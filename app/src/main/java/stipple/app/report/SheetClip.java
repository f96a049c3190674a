package stipple.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts lines at the border of a rectangle.
final class SheetClip {
    private SheetClip() {}

    /// The parts of a line `x, y, x, y, ...` that lie inside, in order.
    static List<double[]> inside(
            double[] line, double left, double top, double right, double bottom) {
        List<double[]> parts = new ArrayList<>();
        double[] part = new double[line.length];
        int count = 0;
        for (int k = 0; k + 3 < line.length; k += 2) {
            double[] cut = cut(Arrays.copyOfRange(line, k, k + 4), left, top, right, bottom);
            if (cut.length == 0) {
                continue;
            }
            boolean goesOn = count > 0 && part[count - 2] == cut[0] && part[count - 1] == cut[1];
            if (!goesOn) {
                keep(parts, part, count);
                part[0] = cut[0];
                part[1] = cut[1];
                count = 2;
            }
            part[count++] = cut[2];
            part[count++] = cut[3];
        }
        keep(parts, part, count);
        return parts;
    }

    private static void keep(List<double[]> parts, double[] part, int count) {
        if (count > 0) {
            parts.add(Arrays.copyOf(part, count));
        }
    }

    /// The inner part of one segment, empty when it misses the rectangle.
    private static double[] cut(
            double[] segment, double left, double top, double right, double bottom) {
        double[] low = {left, top};
        double[] high = {right, bottom};
        double from = 0;
        double to = 1;
        for (int axis = 0; axis < 2; axis++) {
            double start = segment[axis];
            double way = segment[axis + 2] - start;
            if (way == 0) {
                if (start < low[axis] || start > high[axis]) {
                    return new double[0];
                }
                continue;
            }
            double a = (low[axis] - start) / way;
            double b = (high[axis] - start) / way;
            from = Math.max(from, Math.min(a, b));
            to = Math.min(to, Math.max(a, b));
        }
        return from < to ? part(segment, from, to) : new double[0];
    }

    private static double[] part(double[] s, double from, double to) {
        double dx = s[2] - s[0];
        double dy = s[3] - s[1];
        return new double[] {
            from == 0 ? s[0] : s[0] + from * dx,
            from == 0 ? s[1] : s[1] + from * dy,
            to == 1 ? s[2] : s[0] + to * dx,
            to == 1 ? s[3] : s[1] + to * dy
        };
    }
}

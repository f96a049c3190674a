package stipple.core.preview;

import java.util.Arrays;

/// Deposits as one camera sees them, whatever their age: for each visible one its place in the
/// picture, how a small round patch of its skin is foreshortened, and how freely it is seen. One
/// primitive array a property, sorted by place, so that the order they came in leaves no trace.
final class DotField {
    /// Positions are sorted on a grid of this many steps a pixel.
    private static final int SORT_STEPS = 64;

    private final int size;

    /// Number of the deposit in its plan.
    final int[] deposit;

    /// Centre, pixels.
    final float[] x;

    final float[] y;

    /// Picture covariance of a round Gaussian of one millimetre sigma on the skin, px2 per mm2.
    final float[] xx;

    final float[] xy;
    final float[] yy;

    /// How freely it is seen, (0, 1].
    final float[] open;

    private DotField(Builder b) {
        size = b.size;
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            long row = Math.clamp((long) ((b.y[i] + 64) * SORT_STEPS), 0L, (1L << 21) - 1);
            long column = Math.clamp((long) ((b.x[i] + 64) * SORT_STEPS), 0L, (1L << 21) - 1);
            order[i] = (row << 21 | column) << 21 | i;
        }
        Arrays.sort(order);
        int[] from = new int[size];
        for (int i = 0; i < size; i++) {
            from[i] = (int) (order[i] & (1 << 21) - 1);
        }
        deposit = new int[size];
        for (int i = 0; i < size; i++) {
            deposit[i] = b.deposit[from[i]];
        }
        x = picked(b.x, from);
        y = picked(b.y, from);
        xx = picked(b.xx, from);
        xy = picked(b.xy, from);
        yy = picked(b.yy, from);
        open = picked(b.open, from);
    }

    int size() {
        return size;
    }

    /// Square pixels that one square millimetre of skin covers at dot `i`.
    double areaPxPerMm2(int i) {
        return Math.sqrt(Math.max(0, (double) xx[i] * yy[i] - (double) xy[i] * xy[i]));
    }

    private static float[] picked(float[] values, int[] from) {
        float[] out = new float[from.length];
        for (int i = 0; i < from.length; i++) {
            out[i] = values[from[i]];
        }
        return out;
    }

    /// Gathers dots in any order.
    static final class Builder {
        private static final int MOST = 1 << 21;

        private int size;
        private int[] deposit = new int[1024];
        private float[] x = new float[1024];
        private float[] y = new float[1024];
        private float[] xx = new float[1024];
        private float[] xy = new float[1024];
        private float[] yy = new float[1024];
        private float[] open = new float[1024];

        Builder add(
                int depositNumber,
                double xPx,
                double yPx,
                double xxPx2,
                double xyPx2,
                double yyPx2,
                double openShare) {
            if (size == x.length) {
                grow();
            }
            deposit[size] = depositNumber;
            x[size] = (float) xPx;
            y[size] = (float) yPx;
            xx[size] = (float) xxPx2;
            xy[size] = (float) xyPx2;
            yy[size] = (float) yyPx2;
            open[size] = (float) openShare;
            size++;
            return this;
        }

        DotField build() {
            return new DotField(this);
        }

        private void grow() {
            if (size >= MOST) {
                throw new IllegalArgumentException("more than " + MOST + " dots in one picture");
            }
            int n = 2 * size;
            deposit = Arrays.copyOf(deposit, n);
            x = Arrays.copyOf(x, n);
            y = Arrays.copyOf(y, n);
            xx = Arrays.copyOf(xx, n);
            xy = Arrays.copyOf(xy, n);
            yy = Arrays.copyOf(yy, n);
            open = Arrays.copyOf(open, n);
        }
    }
}

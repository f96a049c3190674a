package stipple.core.photo;

import stipple.core.math.FastExp;

/// A round Gaussian over a frame of pixels, as the product of one curve across and one down. All
/// sums that a least-squares fit of place, width, height and ground needs are products of sums
/// along the two curves, but for those that hold the picture itself.
final class Bell {
    static final int PARAMETERS = 5;

    private static final int MOMENTS = 5;

    private final double[] across;
    private final double[] down;
    private final double[] acrossOff;
    private final double[] downOff;
    private final double[] single = new double[4 * MOMENTS];
    private int left;
    private int top;
    private int columns;
    private int rows;

    /// @param most widest frame, pixels
    Bell(int most) {
        across = new double[most];
        down = new double[most];
        acrossOff = new double[most];
        downOff = new double[most];
    }

    /// Takes the pixels up to `reach` away from a place, within the picture.
    void frame(double x, double y, int reach, int width, int height) {
        int cx = (int) Math.round(x);
        int cy = (int) Math.round(y);
        int near = Math.min(reach, (across.length - 1) / 2);
        left = Math.clamp(cx - near, 0, width - 1);
        top = Math.clamp(cy - near, 0, height - 1);
        columns = Math.clamp(cx + near, 0, width - 1) - left + 1;
        rows = Math.clamp(cy + near, 0, height - 1) - top + 1;
    }

    /// Works out the two curves.
    void shape(double x, double y, double sigma) {
        curve(across, acrossOff, left - x, columns, sigma);
        curve(down, downOff, top - y, rows, sigma);
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    double across(int k) {
        return across[k];
    }

    double down(int k) {
        return down[k];
    }

    private static void curve(double[] out, double[] off, double from, int n, double sigma) {
        double over = -0.5 / (sigma * sigma);
        for (int k = 0; k < n; k++) {
            double d = from + k;
            double power = over * d * d;
            off[k] = d;
            out[k] = power < -FastExp.REACH ? 0 : FastExp.of((float) power);
        }
    }

    /// Lower triangle of the normal matrix for slopes by x, y, sigma, amplitude and ground.
    double[] normal(double sigma, double amplitude) {
        moments(across, acrossOff, columns, 0);
        moments(down, downOff, rows, 2 * MOMENTS);
        double[] m = single;
        int p = 0;
        int pp = MOMENTS;
        int q = 2 * MOMENTS;
        int qq = 3 * MOMENTS;
        double o = amplitude / (sigma * sigma);
        double t = o / sigma;
        double[] n = new double[PARAMETERS * PARAMETERS];
        n[0] = o * o * m[pp + 2] * m[qq];
        n[5] = o * o * m[pp + 1] * m[qq + 1];
        n[6] = o * o * m[pp] * m[qq + 2];
        n[10] = o * t * (m[pp + 3] * m[qq] + m[pp + 1] * m[qq + 2]);
        n[11] = o * t * (m[pp + 2] * m[qq + 1] + m[pp] * m[qq + 3]);
        n[12] = t * t * (m[pp + 4] * m[qq] + 2 * m[pp + 2] * m[qq + 2] + m[pp] * m[qq + 4]);
        n[15] = o * m[pp + 1] * m[qq];
        n[16] = o * m[pp] * m[qq + 1];
        n[17] = t * (m[pp + 2] * m[qq] + m[pp] * m[qq + 2]);
        n[18] = m[pp] * m[qq];
        n[20] = o * m[p + 1] * m[q];
        n[21] = o * m[p] * m[q + 1];
        n[22] = t * (m[p + 2] * m[q] + m[p] * m[q + 2]);
        n[23] = m[p] * m[q];
        n[24] = (double) columns * rows;
        return n;
    }

    /// Slopes times what the model of `p` (x, y, sigma, amplitude, ground) leaves of the picture.
    double[] right(float[] picture, int width, double[] p, double[] normal) {
        double all = 0;
        double bell = 0;
        double byX = 0;
        double byY = 0;
        double byR = 0;
        for (int row = 0; row < rows; row++) {
            int at = (top + row) * width + left;
            double plain = 0;
            double zero = 0;
            double one = 0;
            double two = 0;
            for (int k = 0; k < columns; k++) {
                double here = picture[at + k];
                double weighed = here * across[k];
                double off = weighed * acrossOff[k];
                plain += here;
                zero += weighed;
                one += off;
                two += off * acrossOff[k];
            }
            double dy = downOff[row];
            all += plain;
            bell += down[row] * zero;
            byX += down[row] * one;
            byY += down[row] * dy * zero;
            byR += down[row] * (two + dy * dy * zero);
        }
        double o = p[3] / (p[2] * p[2]);
        double[] n = normal;
        return new double[] {
            o * byX - p[3] * n[15] - p[4] * n[20],
            o * byY - p[3] * n[16] - p[4] * n[21],
            o / p[2] * byR - p[3] * n[17] - p[4] * n[22],
            bell - p[3] * n[18] - p[4] * n[23],
            all - p[3] * n[23] - p[4] * n[24]
        };
    }

    /// Sums of the curve and of its square times powers of the distance.
    private void moments(double[] curve, double[] off, int n, int at) {
        java.util.Arrays.fill(single, at, at + 2 * MOMENTS, 0);
        for (int k = 0; k < n; k++) {
            double value = curve[k];
            double square = value * value;
            for (int power = 0; power < MOMENTS; power++) {
                single[at + power] += value;
                single[at + MOMENTS + power] += square;
                value *= off[k];
                square *= off[k];
            }
        }
    }
}

package stipple.core.notice;

import java.util.Arrays;

/// One channel of a picture, taken apart octave by octave in place: blurred by 1 4 6 4 1 both ways,
/// the difference measured, the blurred picture halved. Beyond the border the border repeats.
///
/// A row is blurred across once and kept with its four neighbours in a ring of five rows, so that a
/// level is read once.
final class BandPyramid {
    /// Parts of the picture on each side, between which the error is measured.
    private static final int PARTS = 4;

    private static final int BORDER = 2;
    private static final int TAPS = 5;

    private float[] level;
    private float[] half;
    private final float[][] ring;
    private final float[] down;
    private final double[] squares = new double[PARTS * PARTS];
    private final double[] sums = new double[PARTS * PARTS];
    private int width;
    private int height;

    BandPyramid(int width, int height) {
        this.width = width;
        this.height = height;
        level = new float[width * height];
        half = new float[(width + 1) / 2 * ((height + 1) / 2)];
        ring = new float[TAPS][width];
        down = new float[width];
    }

    /// The finest level, to be filled before the first [#blur].
    float[] signal() {
        return level;
    }

    /// Blurs the level, measures what the blur took and prepares the next level.
    void blur() {
        Arrays.fill(squares, 0);
        Arrays.fill(sums, 0);
        int halfWidth = (width + 1) / 2;
        for (int y = -BORDER; y < BORDER; y++) {
            across(y);
        }
        for (int y = 0; y < height; y++) {
            across(y + BORDER);
            float[] a = row(y - 2);
            float[] b = row(y - 1);
            float[] c = row(y);
            float[] d = row(y + 1);
            float[] e = row(y + 2);
            float[] out = down;
            for (int x = 0; x < width; x++) {
                out[x] = (a[x] + e[x]) * 0.0625f + (b[x] + d[x]) * 0.25f + c[x] * 0.375f;
            }
            if (y >= BORDER && y < height - BORDER) {
                measure(y);
            }
            if (y % 2 == 0) {
                int to = y / 2 * halfWidth;
                for (int x = 0; x < halfWidth; x++) {
                    half[to + x] = out[2 * x];
                }
            }
        }
    }

    /// Goes on with the blurred picture at half its size.
    void halve() {
        float[] done = level;
        level = half;
        half = done;
        width = (width + 1) / 2;
        height = (height + 1) / 2;
    }

    /// Root mean square of what the blur took, about its mean, over the part where the blur saw no
    /// border.
    double rms() {
        return Math.sqrt(Math.max(0, variance()));
    }

    /// Standard error of [#rms] from the spread between the parts of the picture.
    double rmsError() {
        double rms = rms();
        double mean = 0;
        double square = 0;
        int n = 0;
        for (int part = 0; part < squares.length; part++) {
            long count = pixels(part);
            if (count > 0) {
                double here = squares[part] / count;
                mean += here;
                square += here * here;
                n++;
            }
        }
        if (n < 2 || rms == 0) {
            return rms;
        }
        double spread = Math.max(0, (square - mean * mean / n) / (n - 1));
        return Math.sqrt(spread / n) / (2 * rms);
    }

    private double variance() {
        double square = 0;
        double sum = 0;
        long count = 0;
        for (int part = 0; part < squares.length; part++) {
            square += squares[part];
            sum += sums[part];
            count += pixels(part);
        }
        return count == 0 ? 0 : square / count - sum / count * sum / count;
    }

    private long pixels(int part) {
        int column = part % PARTS;
        int row = part / PARTS;
        int across = edge(column + 1, width) - edge(column, width);
        int high = edge(row + 1, height) - edge(row, height);
        return (long) Math.max(0, across) * Math.max(0, high);
    }

    /// Where a part begins, between the borders.
    private static int edge(int part, int length) {
        int inner = Math.max(0, length - 2 * BORDER);
        return BORDER + inner * part / PARTS;
    }

    private void measure(int y) {
        int partRow = 0;
        while (y >= edge(partRow + 1, height)) {
            partRow++;
        }
        int from = y * width;
        for (int column = 0; column < PARTS; column++) {
            double square = 0;
            double square2 = 0;
            double sum = 0;
            double sum2 = 0;
            int x = edge(column, width);
            int end = edge(column + 1, width);
            for (; x + 1 < end; x += 2) {
                double one = level[from + x] - down[x];
                double two = level[from + x + 1] - down[x + 1];
                square += one * one;
                sum += one;
                square2 += two * two;
                sum2 += two;
            }
            if (x < end) {
                double one = level[from + x] - down[x];
                square += one * one;
                sum += one;
            }
            squares[partRow * PARTS + column] += square + square2;
            sums[partRow * PARTS + column] += sum + sum2;
        }
    }

    private float[] row(int y) {
        return ring[Math.floorMod(y, TAPS)];
    }

    /// Blurs row `y` across into the ring; rows beyond the picture repeat its border.
    private void across(int y) {
        float[] out = row(y);
        int from = Math.clamp(y, 0, height - 1) * width;
        int last = width - 1;
        for (int x = 0; x < Math.min(BORDER, width); x++) {
            out[x] = tap(from, x, last);
        }
        for (int x = BORDER; x < width - BORDER; x++) {
            int at = from + x;
            out[x] =
                    (level[at - 2] + level[at + 2]) * 0.0625f
                            + (level[at - 1] + level[at + 1]) * 0.25f
                            + level[at] * 0.375f;
        }
        for (int x = Math.max(BORDER, width - BORDER); x < width; x++) {
            out[x] = tap(from, x, last);
        }
    }

    private float tap(int from, int x, int last) {
        float outer = level[from + Math.max(0, x - 2)] + level[from + Math.min(last, x + 2)];
        float inner = level[from + Math.max(0, x - 1)] + level[from + Math.min(last, x + 1)];
        return outer * 0.0625f + inner * 0.25f + level[from + x] * 0.375f;
    }
}

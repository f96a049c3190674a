package stipple.core.image;

import stipple.core.color.Srgb;

/// One row of a picture at another width: the mean light of the piece of the row that each new
/// pixel covers. One is used for all rows of a picture.
final class AreaRow {
    private final float[][] mean;

    /// For each new pixel: the first and the last old one that it covers, and their shares in it.
    private final int[] first;

    private final int[] last;
    private final float[] firstShare;
    private final float[] lastShare;
    private final float wholeShare;

    AreaRow(int oldWidth, int width) {
        mean = new float[3][width];
        first = new int[width];
        last = new int[width];
        firstShare = new float[width];
        lastShare = new float[width];
        double step = oldWidth / (double) width;
        wholeShare = (float) (1 / step);
        for (int x = 0; x < width; x++) {
            double left = x * step;
            double right = Math.min(oldWidth, (x + 1) * step);
            first[x] = Math.min((int) left, oldWidth - 1);
            last[x] = Math.clamp((int) Math.ceil(right) - 1, first[x], oldWidth - 1);
            firstShare[x] = (float) ((Math.min(first[x] + 1, right) - left) / step);
            lastShare[x] = (float) (last[x] == first[x] ? 0 : (right - last[x]) / step);
        }
    }

    /// Takes the row that starts at index `at`.
    void read(int[] rgb, int at) {
        float[] reds = mean[0];
        float[] greens = mean[1];
        float[] blues = mean[2];
        for (int x = 0; x < reds.length; x++) {
            int left = first[x];
            int right = last[x];
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int k = left + 1; k < right; k++) {
                int pixel = rgb[at + k];
                red += Srgb.decode8(pixel >> 16 & 0xFF);
                green += Srgb.decode8(pixel >> 8 & 0xFF);
                blue += Srgb.decode8(pixel & 0xFF);
            }
            int a = rgb[at + left];
            int b = rgb[at + right];
            reds[x] = mean(x, a >> 16 & 0xFF, red, b >> 16 & 0xFF);
            greens[x] = mean(x, a >> 8 & 0xFF, green, b >> 8 & 0xFF);
            blues[x] = mean(x, a & 0xFF, blue, b & 0xFF);
        }
    }

    private float mean(int x, int from, float between, int to) {
        return firstShare[x] * Srgb.decode8(from)
                + wholeShare * between
                + lastShare[x] * Srgb.decode8(to);
    }

    /// Adds a share of the row to a sum of rows.
    void addTo(float[][] sums, float share) {
        for (int c = 0; c < 3; c++) {
            add(mean[c], share, sums[c]);
        }
    }

    private static void add(float[] row, float share, float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += share * row[x];
        }
    }
}

package stipple.core.image;

import stipple.core.color.Srgb;

/// One row of a picture at another width: the mean light of the piece of the row that each new
/// pixel covers. One is used for all rows of a picture.
final class AreaRow {
    private final float[][] light;
    private final float[][] mean;

    /// For each new pixel: the first and the last old one that it covers, and their shares in it.
    private final int[] first;

    private final int[] last;
    private final float[] firstShare;
    private final float[] lastShare;
    private final float wholeShare;

    AreaRow(int oldWidth, int width) {
        light = new float[3][oldWidth];
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
        float[] red = light[0];
        float[] green = light[1];
        float[] blue = light[2];
        for (int x = 0; x < red.length; x++) {
            int pixel = rgb[at + x];
            red[x] = Srgb.decode8(pixel >> 16 & 0xFF);
            green[x] = Srgb.decode8(pixel >> 8 & 0xFF);
            blue[x] = Srgb.decode8(pixel & 0xFF);
        }
        for (int c = 0; c < 3; c++) {
            average(light[c], mean[c]);
        }
    }

    /// Adds a share of the row to a sum of rows.
    void addTo(float[][] sums, float share) {
        for (int c = 0; c < 3; c++) {
            add(mean[c], share, sums[c]);
        }
    }

    private void average(float[] old, float[] out) {
        for (int x = 0; x < out.length; x++) {
            float sum = 0;
            for (int k = first[x] + 1; k < last[x]; k++) {
                sum += old[k];
            }
            out[x] = firstShare[x] * old[first[x]] + wholeShare * sum + lastShare[x] * old[last[x]];
        }
    }

    private static void add(float[] row, float share, float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += share * row[x];
        }
    }
}

package stipple.app.media;

import java.util.Arrays;
import stipple.core.image.CodedImage;

/// Takes sixteen rows of a picture apart into brightness and colour, colour at half the resolution;
/// beyond its right and lower edge the picture goes on with its last pixels.
final class UnitRow {
    private static final int HALF = 8;

    /// Shares of red, green and blue, in parts of 1, in brightness, in what is bluer and in what is
    /// redder than grey. Source: itut871jfif.
    private static final float[] BRIGHTNESS = {0.299f, 0.587f, 0.114f};

    private static final float[] BLUER = {-0.168736f, -0.331264f, 0.5f};
    private static final float[] REDDER = {0.5f, -0.418688f, -0.081312f};

    private static final int MIDDLE = 128;

    private final CodedImage image;
    private final int[] pixels;
    private final float[] blue;
    private final float[] red;

    /// @param width of the rows with what lies beyond the edge, pixels
    UnitRow(CodedImage image, int width) {
        this.image = image;
        this.pixels = new int[width];
        this.blue = new float[width];
        this.red = new float[width];
    }

    /// Fills the samples of a row of units whose upper edge is at `top`.
    void fill(int top, BlockRow upper, BlockRow lower, BlockRow bluer, BlockRow redder) {
        for (int row = 0; row < 2 * HALF; row++) {
            take(Math.min(top + row, image.height() - 1));
            mix(pixels, BRIGHTNESS, 0, (row < HALF ? upper : lower).samples(row % HALF));
            mix(pixels, BLUER, MIDDLE, blue);
            mix(pixels, REDDER, MIDDLE, red);
            halve(blue, row % 2 == 0, bluer.samples(row / 2));
            halve(red, row % 2 == 0, redder.samples(row / 2));
        }
    }

    private void take(int y) {
        System.arraycopy(image.rgb(), y * image.width(), pixels, 0, image.width());
        Arrays.fill(
                pixels, image.width(), pixels.length, image.get(image.width() - 1, y));
    }

    /// Whole numbers, as every reader takes them to have been: what is between is lost anyway, and
    /// rounding here lets most of them come back exactly.
    private static void mix(int[] pixels, float[] shares, int more, float[] out) {
        float red = shares[0];
        float green = shares[1];
        float blue = shares[2];
        float half = more + 0.5f;
        for (int x = 0; x < pixels.length; x++) {
            int pixel = pixels[x];
            int sum =
                    (int)
                            (red * (pixel >> 16 & 0xFF)
                                    + green * (pixel >> 8 & 0xFF)
                                    + blue * (pixel & 0xFF)
                                    + half);
            out[x] = sum - MIDDLE;
        }
    }

    /// The mean of two by two samples; the first of the two rows starts it, the second rounds it.
    private static void halve(float[] row, boolean starts, float[] out) {
        if (starts) {
            for (int x = 0; x < out.length; x++) {
                out[x] = row[2 * x] + row[2 * x + 1];
            }
        } else {
            for (int x = 0; x < out.length; x++) {
                float sum = out[x] + row[2 * x] + row[2 * x + 1];
                out[x] = (int) (0.25f * sum + (MIDDLE + 0.5f)) - MIDDLE;
            }
        }
    }
}

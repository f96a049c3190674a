package stipple.core.outcome;

import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;

/// Mean luminance of squares of a picture, in linear light.
final class CellLight {
    private static final double LEAST_FILLED = 0.9;

    private CellLight() {}

    /// One number a square; 0 where a tenth or more of it is black, which is how a picture says
    /// that it shows nothing.
    static double[] of(CodedImage picture, int sidePx, int across, int cells) {
        double[] sum = new double[cells];
        int[] filled = new int[cells];
        int[] all = new int[cells];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int cell = y / sidePx * across + x / sidePx;
                int pixel = picture.get(x, y) & 0xFFFFFF;
                all[cell]++;
                if (pixel != 0) {
                    filled[cell]++;
                    sum[cell] +=
                            0.2126729 * Srgb.decode8(pixel >> 16)
                                    + 0.7151522 * Srgb.decode8(pixel >> 8 & 255)
                                    + 0.0721750 * Srgb.decode8(pixel & 255);
                }
            }
        }
        for (int k = 0; k < cells; k++) {
            sum[k] = all[k] > 0 && filled[k] >= LEAST_FILLED * all[k] ? sum[k] / filled[k] : 0;
        }
        return sum;
    }
}

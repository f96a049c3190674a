package stipple.core.image;

import java.util.Arrays;
import stipple.core.color.Srgb;

/// How a picture was taken, as far as added dots must match it.
///
/// @param blurSigmaPx blur of a sharp point (one sigma), pixels, [0.3, 4]
/// @param noise how much it flickers
public record PictureQuality(double blurSigmaPx, NoiseModel noise) {
    private static final double LEAST_BLUR_PX = 0.45;
    private static final double MOST_BLUR_PX = 2.5;
    private static final double ROOT_TWO_PI = 2.5066282746310002;
    private static final int TILE_PX = 16;
    private static final int MOST_TILES = 4000;
    private static final int LEAST_EDGES = 60;
    private static final int EDGE_REACH_PX = 6;

    public PictureQuality {
        if (!(blurSigmaPx >= 0.3 && blurSigmaPx <= 4)) {
            throw new IllegalArgumentException("blur " + blurSigmaPx + " px, allowed 0.3-4 px");
        }
    }

    /// Reads blur and noise off a picture. The blur comes from its sharpest edges (height of the
    /// step over its steepest slope), the noise from the residual of its flattest tiles. Both look
    /// at a bounded sample of green light; `usualBlurPx` stands in where there are too few edges.
    public static PictureQuality estimate(CodedImage picture, double usualBlurPx) {
        return new PictureQuality(blur(picture, usualBlurPx), noise(picture));
    }

    private static double blur(CodedImage picture, double usualBlurPx) {
        double[] sigmas = new double[20_000];
        int count = 0;
        int stride = Math.max(1, picture.height() / 400);
        for (int y = stride / 2; y < picture.height() && count < sigmas.length; y += stride) {
            for (int x = EDGE_REACH_PX;
                    x < picture.width() - EDGE_REACH_PX && count < sigmas.length;
                    x++) {
                double sigma = edgeSigma(picture, x, y);
                if (sigma > 0) {
                    sigmas[count++] = sigma;
                }
            }
        }
        if (count < LEAST_EDGES) {
            return usualBlurPx;
        }
        double[] sorted = Arrays.copyOf(sigmas, count);
        Arrays.sort(sorted);
        return Math.clamp(sorted[count / 5], LEAST_BLUR_PX, MOST_BLUR_PX);
    }

    /// Blur of a strong edge whose steepest place is between x - 1 and x + 1, or 0 if there is
    /// none. The slope over two pixels of a Gaussian edge is a little less than at its steepest;
    /// the variance of the two-pixel box, 1/3, is taken off.
    private static double edgeSigma(CodedImage picture, int x, int y) {
        double slope = (green(picture, x + 1, y) - green(picture, x - 1, y)) / 2;
        double strength = Math.abs(slope);
        if (strength < 0.04
                || strength < Math.abs(green(picture, x + 2, y) - green(picture, x, y)) / 2
                || strength <= Math.abs(green(picture, x, y) - green(picture, x - 2, y)) / 2) {
            return 0;
        }
        double sign = Math.signum(slope);
        int right = x;
        while (right < x + EDGE_REACH_PX
                && sign * (green(picture, right + 1, y) - green(picture, right, y)) > 0) {
            right++;
        }
        int left = x;
        while (left > x - EDGE_REACH_PX
                && sign * (green(picture, left, y) - green(picture, left - 1, y)) > 0) {
            left--;
        }
        double step = Math.abs(green(picture, right, y) - green(picture, left, y));
        double wide = step / (ROOT_TWO_PI * strength);
        return step < 0.15 ? 0 : Math.sqrt(Math.max(0.01, wide * wide - 1.0 / 3));
    }

    private static NoiseModel noise(CodedImage picture) {
        int columns = picture.width() / TILE_PX;
        int rows = picture.height() / TILE_PX;
        long tiles = (long) columns * rows;
        if (tiles < 16) {
            return NoiseModel.NONE;
        }
        long step = Math.max(1, tiles / MOST_TILES);
        int count = (int) (tiles / step);
        double[] level = new double[count];
        double[] variance = new double[count];
        for (int i = 0; i < count; i++) {
            int tile = (int) (i * step);
            measureTile(
                    picture,
                    tile % columns * TILE_PX,
                    tile / columns * TILE_PX,
                    i,
                    level,
                    variance);
        }
        return flattest(level, variance);
    }

    /// Mean light and residual variance of a tile. The residual of a pixel is the mix `(1 -2 1; -2
    /// 4 -2; 1 -2 1)` of its neighbourhood, blind to slopes; 36 = sum of squares.
    private static void measureTile(
            CodedImage picture, int left, int top, int i, double[] level, double[] variance) {
        double sum = 0;
        double squares = 0;
        for (int y = top + 1; y < top + TILE_PX - 1; y++) {
            for (int x = left + 1; x < left + TILE_PX - 1; x++) {
                double sides =
                        green(picture, x - 1, y)
                                + green(picture, x + 1, y)
                                + green(picture, x, y - 1)
                                + green(picture, x, y + 1);
                double corners =
                        green(picture, x - 1, y - 1)
                                + green(picture, x + 1, y - 1)
                                + green(picture, x - 1, y + 1)
                                + green(picture, x + 1, y + 1);
                double centre = green(picture, x, y);
                double residual = corners - 2 * sides + 4 * centre;
                sum += centre;
                squares += residual * residual / 36;
            }
        }
        int pixels = (TILE_PX - 2) * (TILE_PX - 2);
        level[i] = sum / pixels;
        variance[i] = squares / pixels;
    }

    /// In each of eight bands of light the lower quartile of the tiles counts as flat; a line
    /// through the origin and a floor through the bands gives the model. Bands at either end of the
    /// coded range, where light is cut off, are left out.
    private static NoiseModel flattest(double[] level, double[] variance) {
        double slope = 0;
        double floor = Double.POSITIVE_INFINITY;
        int used = 0;
        for (int band = 0; band < 8; band++) {
            double low = 0.02 + band * 0.11;
            double[] inBand = new double[level.length];
            int n = 0;
            for (int i = 0; i < level.length; i++) {
                if (level[i] >= low && level[i] < low + 0.11) {
                    inBand[n++] = variance[i];
                }
            }
            if (n < 12) {
                continue;
            }
            Arrays.sort(inBand, 0, n);
            double flat = inBand[n / 4];
            slope += flat / (low + 0.055);
            floor = Math.min(floor, flat);
            used++;
        }
        return used == 0 ? NoiseModel.NONE : new NoiseModel(0.1 * floor, 0.9 * slope / used);
    }

    private static double green(CodedImage picture, int x, int y) {
        return Srgb.decode8(picture.rgb()[y * picture.width() + x] >> 8 & 0xFF);
    }
}

package stipple.core.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stipple.core.image.LinearImage;
import stipple.core.image.Parallel;
import stipple.core.parameter.Parameters;

/// How much a piece of skin varies, octave by octave: the root mean square of each channel's signal
/// over the mean light, in bands of spatial frequency a factor of two apart. Light that changes
/// slowly over the picture falls below the lowest band and does not count.
final class TextureBands {
    /// Middle of what is left after the five-tap blur is taken off, in cycles a pixel of the level:
    /// the mean logarithm of frequency, weighted with the filter's power over a spectrum that is
    /// flat in the logarithm. The first level has no blur before it and reaches higher.
    private static final double[] MIDDLE_CYCLES_PER_PIXEL = {0.307, 0.245, 0.234};

    private static final int LEAST_SIDE_PX = 12;

    private final double[] cyclesPerMm;
    private final double[][] rms;

    private TextureBands(double[] cyclesPerMm, double[][] rms) {
        this.cyclesPerMm = cyclesPerMm;
        this.rms = rms;
    }

    /// @param pxPerMm resolution
    /// @param longestMm longest wave that still counts as texture
    /// @param threads to work with; the result does not depend on it
    static TextureBands of(
            LinearImage skin,
            double pxPerMm,
            double longestMm,
            Parameters parameters,
            int threads) {
        int bands = bands(skin.width(), skin.height(), pxPerMm, longestMm);
        double[] cyclesPerMm = new double[bands];
        for (int band = 0; band < bands; band++) {
            cyclesPerMm[band] = middle(band, pxPerMm);
        }
        Cones cones = Cones.of(parameters);
        List<float[]> signals = new ArrayList<>();
        for (VisualChannel channel : VisualChannel.values()) {
            float[] signal = new float[skin.width() * skin.height()];
            cones.signal(channel, skin.plane(0), skin.plane(1), skin.plane(2), signal);
            signals.add(signal);
        }
        double light = mean(signals.get(VisualChannel.ACHROMATIC.index()));
        double[][] rms = new double[signals.size()][];
        Parallel.forEach(
                signals.size(),
                threads,
                c -> rms[c] = rms(signals.get(c), skin.width(), skin.height(), bands, light));
        return new TextureBands(cyclesPerMm, rms);
    }

    int count() {
        return cyclesPerMm.length;
    }

    /// Middle of a band, the finest first.
    double cyclesPerMm(int band) {
        return cyclesPerMm[band];
    }

    /// Root mean square contrast of a channel in a band.
    double rms(VisualChannel channel, int band) {
        return rms[channel.index()][band];
    }

    private static int bands(int width, int height, double pxPerMm, double longestMm) {
        int bands = 1;
        int side = Math.min(width, height) / 2;
        while (side >= LEAST_SIDE_PX && middle(bands, pxPerMm) >= 1 / longestMm) {
            bands++;
            side /= 2;
        }
        return bands;
    }

    private static double middle(int band, double pxPerMm) {
        int last = MIDDLE_CYCLES_PER_PIXEL.length - 1;
        return MIDDLE_CYCLES_PER_PIXEL[Math.min(band, last)] * pxPerMm / (1 << band);
    }

    private static double mean(float[] signal) {
        double sum = 0;
        for (float value : signal) {
            sum += value;
        }
        return sum / signal.length;
    }

    private static double[] rms(float[] signal, int width, int height, int bands, double light) {
        double[] rms = new double[bands];
        float[] level = signal;
        int w = width;
        int h = height;
        for (int band = 0; band < bands; band++) {
            float[] blurred = blurred(level, w, h);
            rms[band] = rootMeanSquare(level, blurred, w, h) / light;
            level = halved(blurred, w, h);
            w = (w + 1) / 2;
            h = (h + 1) / 2;
        }
        return rms;
    }

    /// Of the difference, over the inner part where the blur saw no border.
    private static double rootMeanSquare(float[] level, float[] blurred, int width, int height) {
        double squares = 0;
        double sum = 0;
        int count = 0;
        for (int y = 2; y < height - 2; y++) {
            for (int i = y * width + 2; i < (y + 1) * width - 2; i++) {
                double difference = level[i] - blurred[i];
                squares += difference * difference;
                sum += difference;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - sum / count * sum / count));
    }

    /// Blurred by 1 4 6 4 1 both ways; beyond the border the border repeats.
    private static float[] blurred(float[] level, int width, int height) {
        float[] across = new float[level.length];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int left2 = row + Math.max(0, x - 2);
                int left = row + Math.max(0, x - 1);
                int right = row + Math.min(width - 1, x + 1);
                int right2 = row + Math.min(width - 1, x + 2);
                across[row + x] =
                        (level[left2] + level[right2]) / 16
                                + (level[left] + level[right]) / 4
                                + level[row + x] * 3 / 8;
            }
        }
        float[] down = new float[level.length];
        for (int y = 0; y < height; y++) {
            int up2 = Math.max(0, y - 2) * width;
            int up = Math.max(0, y - 1) * width;
            int low = Math.min(height - 1, y + 1) * width;
            int low2 = Math.min(height - 1, y + 2) * width;
            for (int x = 0; x < width; x++) {
                down[y * width + x] =
                        (across[up2 + x] + across[low2 + x]) / 16
                                + (across[up + x] + across[low + x]) / 4
                                + across[y * width + x] * 3 / 8;
            }
        }
        return down;
    }

    private static float[] halved(float[] level, int width, int height) {
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        float[] half = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                half[y * w + x] = level[2 * y * width + 2 * x];
            }
        }
        return half;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextureBands that
                && Arrays.equals(cyclesPerMm, that.cyclesPerMm)
                && Arrays.deepEquals(rms, that.rms);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cyclesPerMm) * 31 + Arrays.deepHashCode(rms);
    }

    @Override
    public String toString() {
        return "texture in " + cyclesPerMm.length + " bands";
    }
}

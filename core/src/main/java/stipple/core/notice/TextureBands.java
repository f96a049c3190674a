package stipple.core.notice;

import java.util.Arrays;
import java.util.List;
import stipple.core.image.LinearImage;
import stipple.core.image.Parallel;
import stipple.core.parameter.Parameters;

/// How much a piece of skin varies, octave by octave: the root mean square of each channel's signal
/// over the mean light, in bands of spatial frequency a factor of two apart, each with its standard
/// error. Light that changes slowly over the picture falls below the lowest band and does not
/// count.
final class TextureBands {
    /// Middle of what is left after the five-tap blur is taken off, in cycles a pixel of the level:
    /// the mean logarithm of frequency, weighted with the filter's power over a spectrum that is
    /// flat in the logarithm. The first level has no blur before it and reaches higher.
    private static final double[] MIDDLE_CYCLES_PER_PIXEL = {0.307, 0.245, 0.234};

    private static final int LEAST_SIDE_PX = 12;

    private final double[] cyclesPerMm;
    private final double[][] rms;
    private final double[][] error;

    private TextureBands(double[] cyclesPerMm, double[][] rms, double[][] error) {
        this.cyclesPerMm = cyclesPerMm;
        this.rms = rms;
        this.error = error;
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
        List<VisualChannel> channels = List.of(VisualChannel.values());
        double light =
                cones.signal(
                        VisualChannel.ACHROMATIC,
                        mean(skin.plane(0)),
                        mean(skin.plane(1)),
                        mean(skin.plane(2)));
        double[][] rms = new double[channels.size()][bands];
        double[][] error = new double[channels.size()][bands];
        Parallel.forEach(
                channels.size(),
                threads,
                c -> {
                    BandPyramid pyramid = new BandPyramid(skin.width(), skin.height());
                    VisualChannel channel = channels.get(c);
                    cones.signal(
                            channel, skin.plane(0), skin.plane(1), skin.plane(2), pyramid.signal());
                    for (int band = 0; band < bands; band++) {
                        pyramid.blur();
                        rms[c][band] = pyramid.rms() / light;
                        error[c][band] = pyramid.rmsError() / light;
                        pyramid.halve();
                    }
                });
        return new TextureBands(cyclesPerMm, rms, error);
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

    /// Standard error of [#rms] from the differences between parts of the picture.
    double error(VisualChannel channel, int band) {
        return error[channel.index()][band];
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

    private static double mean(float[] plane) {
        double a = 0;
        double b = 0;
        int even = plane.length & ~1;
        for (int i = 0; i < even; i += 2) {
            a += plane[i];
            b += plane[i + 1];
        }
        return (a + b + (even < plane.length ? plane[even] : 0)) / plane.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextureBands that
                && Arrays.equals(cyclesPerMm, that.cyclesPerMm)
                && Arrays.deepEquals(rms, that.rms)
                && Arrays.deepEquals(error, that.error);
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

package stipple.core.notice;

import java.util.Arrays;
import java.util.Optional;
import stipple.core.color.LinearRgb;
import stipple.core.image.CodedImage;
import stipple.core.image.GaussianBlur;
import stipple.core.image.LinearImage;
import stipple.core.parameter.Parameters;

/// What a picture of a piece of shaved or treated skin says to the eye: its mean colour and how
/// much it varies, octave by octave.
public final class TextureReading {
    private static final int BLOWN_LEVEL = 254;
    private static final int LEAST_SIDE_PX = 48;
    private static final double SMOOTH_MM = 0.05;
    private static final double BETWEEN = 0.9;
    private static final int BINS = 4096;

    private final TextureBands bands;
    private final LinearRgb mean;
    private final double blownShare;
    private final double sideMm;
    private final double coveredShare;

    private TextureReading(
            TextureBands bands,
            LinearRgb mean,
            double blownShare,
            double sideMm,
            double coveredShare) {
        this.bands = bands;
        this.mean = mean;
        this.blownShare = blownShare;
        this.sideMm = sideMm;
        this.coveredShare = coveredShare;
    }

    /// Reads a picture that shows nothing but skin, seen from straight above.
    ///
    /// @param pxPerMm resolution, above 0
    /// @param threads to work with; the result does not depend on it
    /// @throws IllegalArgumentException if the picture is smaller than 48 pixels on a side
    public static TextureReading of(
            CodedImage skin, double pxPerMm, Parameters parameters, int threads) {
        if (Math.min(skin.width(), skin.height()) < LEAST_SIDE_PX) {
            throw new IllegalArgumentException(
                    "picture of "
                            + skin.width()
                            + " x "
                            + skin.height()
                            + " pixels, allowed from "
                            + LEAST_SIDE_PX
                            + " on each side");
        }
        return of(skin.toLinear(), blownShare(skin), pxPerMm, parameters, threads);
    }

    private static TextureReading of(
            LinearImage light,
            double blownShare,
            double pxPerMm,
            Parameters parameters,
            int threads) {
        double longestMm = parameters.likely("x-notice-longest-texture");
        return new TextureReading(
                TextureBands.of(light, pxPerMm, longestMm, parameters, threads),
                new LinearRgb(mean(light, 0), mean(light, 1), mean(light, 2)),
                blownShare,
                Math.min(light.width(), light.height()) / pxPerMm,
                coveredShare(light, pxPerMm));
    }

    /// Why this picture cannot be judged, if it cannot.
    public Optional<UnfitPicture> unfit(Parameters parameters) {
        return UnfitPicture.of(mean, blownShare, parameters);
    }

    /// Mean linear light.
    public LinearRgb mean() {
        return mean;
    }

    /// Shorter side of the piece, mm.
    public double sideMm() {
        return sideMm;
    }

    /// Part of the light that dots and hair take away: one minus mean over the light between them.
    double coveredShare() {
        return coveredShare;
    }

    TextureBands bands() {
        return bands;
    }

    private static double mean(LinearImage light, int channel) {
        double sum = 0;
        for (float value : light.plane(channel)) {
            sum += value;
        }
        return sum / light.plane(channel).length;
    }

    /// The light between the dots is the upper tenth of green light, smoothed over a tenth of a
    /// millimetre so that noise does not count.
    private static double coveredShare(LinearImage light, double pxPerMm) {
        float[] green =
                GaussianBlur.of(
                        light.plane(1),
                        light.width(),
                        light.height(),
                        Math.max(0.5, SMOOTH_MM * pxPerMm));
        return Math.max(0, 1 - mean(light, 1) / ranked(green, BETWEEN));
    }

    /// The value below which a share of the values lies: first the bin, then the place in it.
    private static float ranked(float[] values, double share) {
        int wanted = (int) (share * (values.length - 1));
        int[] counts = new int[BINS];
        for (float value : values) {
            counts[bin(value)]++;
        }
        int bin = 0;
        int below = 0;
        while (below + counts[bin] <= wanted) {
            below += counts[bin];
            bin++;
        }
        float[] inBin = new float[counts[bin]];
        int n = 0;
        for (float value : values) {
            if (bin(value) == bin) {
                inBin[n++] = value;
            }
        }
        Arrays.sort(inBin);
        return inBin[wanted - below];
    }

    private static int bin(float light) {
        return Math.clamp((int) (light * BINS), 0, BINS - 1);
    }

    private static double blownShare(CodedImage skin) {
        int blown = 0;
        for (int pixel : skin.rgb()) {
            if ((pixel >> 16 & 255) >= BLOWN_LEVEL || (pixel >> 8 & 255) >= BLOWN_LEVEL) {
                blown++;
            }
        }
        return blown / (double) skin.rgb().length;
    }
}

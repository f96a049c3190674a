package stipple.core.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;

/// Finds pigment dots in a macro photo of skin: contrast against the skin around, differences of
/// Gaussians at the sizes that dots have, a threshold from the picture's own noise, a least-squares
/// fit of each dot, and a second search in what the first left unexplained.
public final class DotFinder {
    private static final double NOISE_SIGMAS = 4.5;

    /// Low, since dense dots count as noise here; weak ones are sorted out after the fit.
    private static final double FIRST_SIGMAS = 1.5;

    /// Finer photos are made coarser: more pixels find no more dots.
    private static final double ENOUGH_PX_PER_MM = 12;

    private final double leastMm;
    private final double mostMm;
    private final double leastContrast;
    private final double weakPart;

    private DotFinder(Parameters parameters) {
        leastMm = parameters.range("x-measure-dot-width").low();
        mostMm = parameters.range("x-measure-dot-width").high();
        leastContrast = parameters.likely("x-measure-least-contrast");
        weakPart = parameters.likely("x-measure-weak-part");
    }

    public static DotFinder of(Parameters parameters) {
        return new DotFinder(parameters);
    }

    /// @param pxPerMm resolution, from 8
    /// @param blurSigmaPx blur of the camera, taken out of the widths
    /// @param threads that may work; what is found does not depend on it
    public FoundDots find(CodedImage photo, double pxPerMm, double blurSigmaPx, int threads) {
        int coarser = Math.max(1, (int) (pxPerMm / ENOUGH_PX_PER_MM));
        double scale = pxPerMm / coarser;
        int width = photo.width() / coarser;
        int height = photo.height() / coarser;
        float[] contrast = ContrastMap.of(photo, coarser, pxPerMm, threads);
        double pixelNoise = pixelNoise(contrast, width);
        DotFit fit = new DotFit(contrast, width, height);
        double leastSigma = Math.max(0.45, 0.5 * leastMm * scale / 2.3548);
        double mostSigma = 1.5 * mostMm * scale / 2.3548;
        for (int pass = 0; pass < 2; pass++) {
            DotScales scales =
                    new DotScales(fit.left(), width, height, scale, leastMm, mostMm, threads);
            for (DotScales.Peak peak : scales.peaks(threshold(scales, fit, pass))) {
                int i = peak.index();
                fit.add(i % width, i / width, peak.sigmaPx(), 2.5 * peak.answer());
            }
            fit.improve(leastSigma, mostSigma, threads);
            double weakest = weakest(fit, pixelNoise);
            fit.retain(i -> isDot(fit, i, weakest, leastSigma, mostSigma));
        }
        return measured(fit, photo, coarser, scale, blurSigmaPx, pixelNoise);
    }

    private double threshold(DotScales scales, DotFit fit, int pass) {
        double noise = Math.max(FIRST_SIGMAS * scales.noise(), 0.25 * leastContrast);
        return pass == 0 ? noise : Math.max(noise, 0.2 * weakPart * typical(fit));
    }

    private double weakest(DotFit fit, double pixelNoise) {
        return Math.max(
                Math.max(leastContrast, NOISE_SIGMAS * pixelNoise * 0.5), weakPart * typical(fit));
    }

    /// Amplitude that a quarter of the dots exceed, which noise cannot pull down.
    private static double typical(DotFit fit) {
        if (fit.count() == 0) {
            return 0;
        }
        double[] sorted = new double[fit.count()];
        Arrays.setAll(sorted, fit::amplitude);
        Arrays.sort(sorted);
        return sorted[(int) (0.75 * (sorted.length - 1))];
    }

    private static boolean isDot(
            DotFit fit, int i, double weakest, double leastSigma, double mostSigma) {
        return fit.amplitude(i) >= weakest
                && fit.sigma(i) > leastSigma * 1.001
                && fit.sigma(i) < mostSigma * 0.999;
    }

    /// Robust standard deviation of single pixels, from the differences of neighbours.
    private static double pixelNoise(float[] contrast, int width) {
        int stride = Math.max(1, contrast.length / 200_000);
        float[] sample = new float[contrast.length / stride];
        int used = 0;
        for (int i = stride; i < contrast.length && used < sample.length; i += stride) {
            if (i % width != 0) {
                sample[used++] = Math.abs(contrast[i] - contrast[i - 1]);
            }
        }
        Arrays.sort(sample, 0, used);
        return used == 0 ? 0 : sample[used / 5] / 0.2533 / Math.sqrt(2);
    }

    /// @param scale pixels of the fit for a millimetre
    private static FoundDots measured(
            DotFit fit,
            CodedImage photo,
            int coarser,
            double scale,
            double blurSigmaPx,
            double pixelNoise) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < fit.count(); i++) {
            if (fit.x(i) >= -0.5
                    && fit.y(i) >= -0.5
                    && (fit.x(i) + 0.5) * coarser < photo.width()
                    && (fit.y(i) + 0.5) * coarser < photo.height()) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(fit::y).thenComparingDouble(fit::x));
        double squares = (double) coarser * coarser;
        double blur = (blurSigmaPx * blurSigmaPx + (squares - 1) / 12) / squares;
        FoundDots.Builder found = new FoundDots.Builder();
        for (int i : order) {
            Lab colour = colour(photo, fit.x(i), fit.y(i), coarser);
            double own = fit.sigma(i) * fit.sigma(i) - blur;
            double place =
                    Math.sqrt(2 / Math.PI) * pixelNoise / Math.max(1e-3, fit.amplitude(i))
                            + 0.02 * fit.sigma(i);
            found.add(
                    (fit.x(i) + 0.5) / scale,
                    (fit.y(i) + 0.5) / scale,
                    2.3548 * Math.sqrt(Math.max(0.05, own)) / scale,
                    fit.amplitude(i),
                    place / scale,
                    colour.lightness(),
                    colour.a(),
                    colour.b());
        }
        return found.build();
    }

    /// Mean light of the three by three squares of pixels around the middle.
    private static Lab colour(CodedImage photo, double x, double y, int coarser) {
        int left = (int) (Math.round(x) - 1) * coarser;
        int top = (int) (Math.round(y) - 1) * coarser;
        int side = 3 * coarser;
        double[] sum = new double[3];
        for (int py = top; py < top + side; py++) {
            for (int px = left; px < left + side; px++) {
                int pixel =
                        photo.get(
                                Math.clamp(px, 0, photo.width() - 1),
                                Math.clamp(py, 0, photo.height() - 1));
                for (int c = 0; c < 3; c++) {
                    sum[c] += Srgb.decode8(pixel >> (16 - 8 * c) & 255) / (side * side);
                }
            }
        }
        return Lab.of(new LinearRgb(sum[0], sum[1], sum[2]));
    }
}

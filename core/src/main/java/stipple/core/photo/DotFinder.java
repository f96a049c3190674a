package stipple.core.photo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.image.CodedImage;
import stipple.core.image.LinearImage;
import stipple.core.parameter.Parameters;

/// Finds pigment dots in a macro photo of skin: contrast against the skin around, differences of
/// Gaussians at the sizes that dots have, a threshold from the picture's own noise, a least-squares
/// fit of each dot, and a second search in what the first left unexplained.
public final class DotFinder {
    private static final double NOISE_SIGMAS = 4.5;

    /// Low, since dense dots count as noise here; weak ones are sorted out after the fit.
    private static final double FIRST_SIGMAS = 1.5;

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
    public FoundDots find(CodedImage photo, double pxPerMm, double blurSigmaPx) {
        LinearImage light = photo.toLinear();
        ContrastMap map = ContrastMap.of(light, pxPerMm);
        int width = map.width();
        int height = map.height();
        DotFit fit = new DotFit(map.plane(), width, height);
        double leastSigma = Math.max(0.45, 0.5 * leastMm * pxPerMm / 2.3548);
        double mostSigma = 1.5 * mostMm * pxPerMm / 2.3548;
        double pixelNoise = pixelNoise(map.plane(), width);
        for (int pass = 0; pass < 2; pass++) {
            DotScales scales =
                    DotScales.of(fit.left().clone(), width, height, pxPerMm, leastMm, mostMm);
            double least = threshold(scales, fit, pass);
            for (int peak : scales.peaks(least)) {
                double sigma = scales.sigmaPx(peak);
                fit.add(peak % width, peak / width, sigma, 2.5 * scales.answer(peak));
            }
            fit.improve(leastSigma, mostSigma);
            double weakest = weakest(fit, pixelNoise);
            fit.retain(i -> isDot(fit, i, weakest, leastSigma, mostSigma));
        }
        return measured(fit, light, pxPerMm, blurSigmaPx, pixelNoise);
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

    private static FoundDots measured(
            DotFit fit, LinearImage light, double pxPerMm, double blurSigmaPx, double pixelNoise) {
        List<Integer> order = new java.util.ArrayList<>();
        for (int i = 0; i < fit.count(); i++) {
            if (fit.x(i) >= -0.5
                    && fit.y(i) >= -0.5
                    && fit.x(i) < light.width() - 0.5
                    && fit.y(i) < light.height() - 0.5) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(fit::y).thenComparingDouble(fit::x));
        FoundDots.Builder found = new FoundDots.Builder();
        for (int i : order) {
            Lab colour = colour(light, fit.x(i), fit.y(i));
            double own = fit.sigma(i) * fit.sigma(i) - blurSigmaPx * blurSigmaPx;
            double place =
                    Math.sqrt(2 / Math.PI) * pixelNoise / Math.max(1e-3, fit.amplitude(i))
                            + 0.02 * fit.sigma(i);
            found.add(
                    (fit.x(i) + 0.5) / pxPerMm,
                    (fit.y(i) + 0.5) / pxPerMm,
                    2.3548 * Math.sqrt(Math.max(0.05, own)) / pxPerMm,
                    fit.amplitude(i),
                    place / pxPerMm,
                    colour.lightness(),
                    colour.a(),
                    colour.b());
        }
        return found.build();
    }

    /// Mean of the nine pixels around the middle.
    private static Lab colour(LinearImage light, double x, double y) {
        double[] sum = new double[3];
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int px = Math.clamp(Math.round(x) + dx, 0, light.width() - 1);
                int py = Math.clamp(Math.round(y) + dy, 0, light.height() - 1);
                for (int c = 0; c < 3; c++) {
                    sum[c] += light.get(c, px, py) / 9;
                }
            }
        }
        return Lab.of(new LinearRgb(Math.max(0, sum[0]), Math.max(0, sum[1]), Math.max(0, sum[2])));
    }
}

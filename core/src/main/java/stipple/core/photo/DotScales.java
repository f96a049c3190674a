package stipple.core.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stipple.core.image.GaussianBlur;

/// Differences of Gaussians tuned to the sizes that dots can have: at each pixel the strongest
/// answer and the scale that gave it.
final class DotScales {
    /// Ratio of the wider to the narrower Gaussian, and of one scale to the next.
    private static final double STEP = 1.5;

    private static final double LEAST_SIGMA_PX = 0.7;

    private final int width;
    private final int height;
    private final float[] answer;
    private final byte[] scale;
    private final double[] sigmaPx;
    private final double noise;

    private DotScales(
            int width, int height, float[] answer, byte[] scale, double[] sigmaPx, double noise) {
        this.width = width;
        this.height = height;
        this.answer = answer;
        this.scale = scale;
        this.sigmaPx = sigmaPx;
        this.noise = noise;
    }

    /// @param leastMm narrowest full width at half depth
    /// @param mostMm widest
    static DotScales of(
            float[] contrast,
            int width,
            int height,
            double pxPerMm,
            double leastMm,
            double mostMm) {
        double[] sigmas = sigmas(pxPerMm * leastMm / 2.3548, pxPerMm * mostMm / 2.3548);
        float[] answer = new float[contrast.length];
        byte[] scale = new byte[contrast.length];
        Arrays.fill(answer, Float.NEGATIVE_INFINITY);
        float[] narrow = GaussianBlur.of(contrast, width, height, sigmas[0]);
        double noise = 0;
        for (int k = 0; k < sigmas.length; k++) {
            double more = sigmas[k] * Math.sqrt(STEP * STEP - 1);
            float[] wide = GaussianBlur.of(narrow, width, height, more);
            for (int i = 0; i < answer.length; i++) {
                float here = narrow[i] - wide[i];
                if (here > answer[i]) {
                    answer[i] = here;
                    scale[i] = (byte) k;
                }
            }
            if (k == 0) {
                noise = quietDeviation(narrow, wide);
            }
            narrow = wide;
        }
        return new DotScales(width, height, answer, scale, sigmas, noise);
    }

    /// Robust standard deviation of the finest scale.
    double noise() {
        return noise;
    }

    float answer(int i) {
        return answer[i];
    }

    /// Standard deviation of a Gaussian dot that answers best at this pixel's scale.
    double sigmaPx(int i) {
        return sigmaPx[scale[i]] * Math.sqrt(STEP);
    }

    /// Pixels that answer more than their eight neighbours and more than `least`.
    List<Integer> peaks(double least) {
        List<Integer> peaks = new ArrayList<>();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                if (answer[i] > least && isPeak(i)) {
                    peaks.add(i);
                }
            }
        }
        return peaks;
    }

    private boolean isPeak(int i) {
        float here = answer[i];
        return here >= answer[i - 1]
                && here > answer[i + 1]
                && here >= answer[i - width - 1]
                && here >= answer[i - width]
                && here >= answer[i - width + 1]
                && here > answer[i + width - 1]
                && here > answer[i + width]
                && here > answer[i + width + 1];
    }

    private static double[] sigmas(double least, double most) {
        double first = Math.max(LEAST_SIGMA_PX, least / Math.sqrt(STEP));
        int count = 1;
        while (first * Math.pow(STEP, count) < most && count < 8) {
            count++;
        }
        double[] sigmas = new double[count];
        Arrays.setAll(sigmas, k -> first * Math.pow(STEP, k));
        return sigmas;
    }

    /// From the quietest fifth, since dots are loud.
    private static double quietDeviation(float[] narrow, float[] wide) {
        int stride = Math.max(1, narrow.length / 200_000);
        float[] sample = new float[(narrow.length + stride - 1) / stride];
        for (int i = 0, k = 0; i < narrow.length; i += stride, k++) {
            sample[k] = Math.abs(narrow[i] - wide[i]);
        }
        Arrays.sort(sample);
        return sample[sample.length / 5] / 0.2533;
    }
}

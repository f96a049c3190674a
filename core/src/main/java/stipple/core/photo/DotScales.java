package stipple.core.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stipple.core.image.GaussianBlur;
import stipple.core.image.Parallel;

/// Differences of Gaussians tuned to the sizes that dots can have: where the strongest answer of
/// all scales is greater than at the eight pixels around. Works band by band, so that what it needs
/// stays in the processor's cache.
final class DotScales {
    /// Ratio of the wider to the narrower Gaussian, and of one scale to the next.
    private static final double STEP = 1.5;

    private static final double LEAST_SIGMA_PX = 0.7;
    private static final double MARGIN_SIGMAS = 3;
    private static final double HALVED_FROM_PX = 1.5;
    private static final int BAND_ROWS = 128;
    private static final int NOISE_BANDS = 12;
    private static final int NOISE_ROWS = 24;

    private final float[] contrast;
    private final int width;
    private final int height;
    private final double[] sigmaPx;
    private final int threads;

    /// A place that answers more than its neighbours.
    ///
    /// @param index of the pixel
    /// @param sigmaPx standard deviation of a Gaussian dot that answers best at this scale
    record Peak(int index, float answer, double sigmaPx) {}

    /// @param contrast is read only
    /// @param leastMm narrowest full width at half depth
    /// @param mostMm widest
    DotScales(
            float[] contrast,
            int width,
            int height,
            double pxPerMm,
            double leastMm,
            double mostMm,
            int threads) {
        this.contrast = contrast;
        this.width = width;
        this.height = height;
        this.sigmaPx = sigmas(pxPerMm * leastMm / 2.3548, pxPerMm * mostMm / 2.3548);
        this.threads = threads;
    }

    /// Robust standard deviation of the finest scale: from the quietest fifth of a sample of rows,
    /// since dots are loud.
    double noise() {
        int rows = Math.min(height, NOISE_ROWS);
        int bands = Math.clamp(height / NOISE_ROWS, 1, NOISE_BANDS);
        float[][] parts = new float[bands][];
        Parallel.forEach(
                bands,
                threads,
                k -> {
                    int top = bands == 1 ? 0 : (int) ((long) (height - rows) * k / (bands - 1));
                    float[] plane = Arrays.copyOfRange(contrast, top * width, (top + rows) * width);
                    float[] narrow = GaussianBlur.of(plane, width, rows, sigmaPx[0]);
                    float[] wide = GaussianBlur.of(narrow, width, rows, wider(sigmaPx[0]));
                    for (int i = 0; i < narrow.length; i++) {
                        narrow[i] = Math.abs(narrow[i] - wide[i]);
                    }
                    parts[k] = narrow;
                });
        float[] sample = new float[bands * rows * width];
        for (int k = 0; k < bands; k++) {
            System.arraycopy(parts[k], 0, sample, k * rows * width, rows * width);
        }
        Arrays.sort(sample);
        return sample[sample.length / 5] / 0.2533;
    }

    /// All peaks above `least`, row by row from the top left.
    Peak[] peaks(double least) {
        int bands = (height + BAND_ROWS - 1) / BAND_ROWS;
        Peak[][] found = new Peak[bands][];
        Parallel.forEach(bands, threads, band -> found[band] = peaks(band * BAND_ROWS, least));
        return Arrays.stream(found).flatMap(Arrays::stream).toArray(Peak[]::new);
    }

    private Peak[] peaks(int top, double least) {
        int margin = 1 + (int) (MARGIN_SIGMAS * sigmaPx[sigmaPx.length - 1] * STEP);
        int from = Math.max(0, top - margin);
        int to = Math.min(height, top + BAND_ROWS + margin);
        Answers answers = answers(from, to);
        float[] answer = answers.strongest;
        int first = Math.max(1, top);
        int last = Math.min(height - 1, top + BAND_ROWS);
        Peak[] peaks = new Peak[64];
        int count = 0;
        for (int y = first; y < last; y++) {
            int row = (y - from) * width;
            for (int x = 1; x < width - 1; x++) {
                if (answer[row + x] > least && isPeak(answer, row + x)) {
                    if (count == peaks.length) {
                        peaks = Arrays.copyOf(peaks, 2 * count);
                    }
                    double sigma = sigmaPx[answers.scale(x, y - from)] * Math.sqrt(STEP);
                    peaks[count++] = new Peak(y * width + x, answer[row + x], sigma);
                }
            }
        }
        return Arrays.copyOf(peaks, count);
    }

    /// What each scale answers in a band of rows. Kept scale by scale: the strongest is then a
    /// greatest of two planes, which the compiler turns into vector instructions, and which scale
    /// it was is asked at peaks only.
    private static final class Answers {
        private final int width;
        private final float[] strongest;

        /// Planes of the narrow scales.
        private final List<float[]> fine;

        /// Planes of the wide scales, on every second row and column.
        private final List<float[]> coarse;

        Answers(int width, float[] strongest, List<float[]> fine, List<float[]> coarse) {
            this.width = width;
            this.strongest = strongest;
            this.fine = fine;
            this.coarse = coarse;
        }

        /// Number of the scale that answers most at a place of the band.
        int scale(int x, int y) {
            int best = 0;
            float most = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < fine.size(); k++) {
                float here = fine.get(k)[y * width + x];
                if (here > most) {
                    most = here;
                    best = k;
                }
            }
            if (coarse.isEmpty() || !(strongest[y * width + x] > most)) {
                return best;
            }
            int at = y / 2 * ((width + 1) / 2) + x / 2;
            float widest = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < coarse.size(); k++) {
                if (coarse.get(k)[at] > widest) {
                    widest = coarse.get(k)[at];
                    best = fine.size() + k;
                }
            }
            return best;
        }
    }

    private Answers answers(int from, int to) {
        int rows = to - from;
        float[] narrow =
                GaussianBlur.of(
                        Arrays.copyOfRange(contrast, from * width, to * width),
                        width,
                        rows,
                        sigmaPx[0]);
        List<float[]> fine = new ArrayList<>();
        float[] strongest = new float[narrow.length];
        Arrays.fill(strongest, Float.NEGATIVE_INFINITY);
        int k = 0;
        for (; k < sigmaPx.length && sigmaPx[k] < HALVED_FROM_PX; k++) {
            float[] wide = GaussianBlur.of(narrow, width, rows, wider(sigmaPx[k]));
            fine.add(answer(narrow, wide, strongest));
            narrow = wide;
        }
        List<float[]> coarse = new ArrayList<>();
        if (k < sigmaPx.length) {
            int w = (width + 1) / 2;
            float[] small = halved(narrow, rows);
            float[] most = new float[small.length];
            Arrays.fill(most, Float.NEGATIVE_INFINITY);
            for (; k < sigmaPx.length; k++) {
                float[] wide = GaussianBlur.of(small, w, (rows + 1) / 2, wider(sigmaPx[k]) / 2);
                coarse.add(answer(small, wide, most));
                small = wide;
            }
            raise(strongest, most, rows);
        }
        return new Answers(width, strongest, fine, coarse);
    }

    /// The difference of two blurs, written over the narrow one; `strongest` rises to it.
    private static float[] answer(float[] narrow, float[] wide, float[] strongest) {
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] -= wide[i];
        }
        for (int i = 0; i < narrow.length; i++) {
            strongest[i] = Math.max(strongest[i], narrow[i]);
        }
        return narrow;
    }

    /// Every second row and column: wide scales hold no more, at a quarter of the work.
    private float[] halved(float[] plane, int rows) {
        int w = (width + 1) / 2;
        float[] small = new float[w * ((rows + 1) / 2)];
        for (int y = 0; y < (rows + 1) / 2; y++) {
            for (int x = 0; x < w; x++) {
                small[y * w + x] = plane[2 * y * width + 2 * x];
            }
        }
        return small;
    }

    /// Raises `answer` to what the wide scales say between their places by straight lines.
    private void raise(float[] answer, float[] most, int rows) {
        int w = (width + 1) / 2;
        int h = (rows + 1) / 2;
        float[] row = new float[w + 1];
        float[] full = new float[2 * w];
        for (int y = 0; y < rows; y++) {
            int up = y / 2 * w;
            int low = Math.min(h - 1, (y + 1) / 2) * w;
            for (int x = 0; x < w; x++) {
                row[x] = 0.5f * (most[up + x] + most[low + x]);
            }
            row[w] = row[w - 1];
            for (int x = 0; x < w; x++) {
                full[2 * x] = row[x];
                full[2 * x + 1] = 0.5f * (row[x] + row[x + 1]);
            }
            int at = y * width;
            for (int x = 0; x < width; x++) {
                answer[at + x] = Math.max(answer[at + x], full[x]);
            }
        }
    }

    private boolean isPeak(float[] answer, int i) {
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

    /// Blur that leads from one scale to the next.
    private static double wider(double sigma) {
        return sigma * Math.sqrt(STEP * STEP - 1);
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
}

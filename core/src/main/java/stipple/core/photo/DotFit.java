package stipple.core.photo;

import java.util.Arrays;
import stipple.core.image.Parallel;
import stipple.core.math.Cholesky;

/// Fits one round Gaussian with a level ground to the contrast around each dot by least squares,
/// all other dots taken away first, twice over.
final class DotFit {
    private static final int PARAMETERS = Bell.PARAMETERS;
    private static final int STEPS = 4;
    private static final int SWEEPS = 3;
    private static final double LEASH_PX = 0.7;
    private static final double GROWTH = 1.25;
    private static final double REACH_SIGMAS = 2.2;
    private static final double MODEL_REACH_SIGMAS = 3.5;
    private static final int LEAST_BAND_ROWS = 64;
    private static final int MOST_REACH_PX = 400;

    private final int width;
    private final int height;
    private final float[] left;
    private double[] dots = new double[0];
    private int count;
    private final Bell adding = new Bell(2 * MOST_REACH_PX + 1);

    /// @param contrast is used up: what is left in it after the fit is what no dot explains
    DotFit(float[] contrast, int width, int height) {
        this.left = contrast;
        this.width = width;
        this.height = height;
    }

    int count() {
        return count;
    }

    double x(int i) {
        return dots[4 * i];
    }

    double y(int i) {
        return dots[4 * i + 1];
    }

    double sigma(int i) {
        return dots[4 * i + 2];
    }

    double amplitude(int i) {
        return dots[4 * i + 3];
    }

    /// What no dot explains.
    float[] left() {
        return left;
    }

    /// Adds a dot as a first guess; its contrast is no more than what is left at its middle.
    void add(int x, int y, double sigma, double amplitude) {
        double most = Math.max(1e-3, left[y * width + x]);
        if (4 * count + 4 > dots.length) {
            dots = Arrays.copyOf(dots, Math.max(64, 2 * dots.length));
        }
        dots[4 * count] = x;
        dots[4 * count + 1] = y;
        dots[4 * count + 2] = sigma;
        dots[4 * count + 3] = Math.min(amplitude, most);
        paint(adding, count, -1);
        count++;
    }

    /// Improves all dots, band by band: first every second band, then the bands between, so that no
    /// two that work at the same time see the same pixels.
    void improve(double leastSigma, double mostSigma, int threads) {
        int reach = (int) Math.ceil(MODEL_REACH_SIGMAS * mostSigma + SWEEPS * LEASH_PX) + 2;
        int rows = Math.max(LEAST_BAND_ROWS, 2 * reach);
        int[][] bands = bands(rows);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int odd = 0; odd < 2; odd++) {
                int first = odd;
                Parallel.forEach(
                        (bands.length + 1 - odd) / 2,
                        threads,
                        k -> {
                            Bell bell = new Bell(2 * reach + 1);
                            for (int i : bands[2 * k + first]) {
                                paint(bell, i, 1);
                                fit(bell, i, leastSigma, mostSigma);
                                paint(bell, i, -1);
                            }
                        });
            }
        }
    }

    /// The dots of each band of rows, in their order.
    private int[][] bands(int rows) {
        int[][] bands = new int[(height + rows - 1) / rows][];
        int[] sizes = new int[bands.length];
        for (int i = 0; i < count; i++) {
            sizes[band(i, rows, bands.length)]++;
        }
        Arrays.setAll(bands, k -> new int[sizes[k]]);
        Arrays.fill(sizes, 0);
        for (int i = 0; i < count; i++) {
            int k = band(i, rows, bands.length);
            bands[k][sizes[k]++] = i;
        }
        return bands;
    }

    private int band(int i, int rows, int bands) {
        return Math.clamp((int) (y(i) / rows), 0, bands - 1);
    }

    /// Keeps the dots that `keep` says, in order.
    void retain(java.util.function.IntPredicate keep) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (keep.test(i)) {
                System.arraycopy(dots, 4 * i, dots, 4 * kept, 4);
                kept++;
            } else {
                paint(adding, i, 1);
            }
        }
        count = kept;
    }

    private void paint(Bell bell, int i, double sign) {
        double sigma = sigma(i);
        int reach = (int) Math.ceil(MODEL_REACH_SIGMAS * sigma);
        bell.frame(x(i), y(i), reach, width, height);
        bell.shape(x(i), y(i), sigma);
        for (int row = 0; row < bell.rows(); row++) {
            double weight = sign * amplitude(i) * bell.down(row);
            int at = (bell.top() + row) * width + bell.left();
            for (int k = 0; k < bell.columns(); k++) {
                left[at + k] += (float) (weight * bell.across(k));
            }
        }
    }

    /// Damped Gauss-Newton on place, width, amplitude and ground.
    private void fit(Bell bell, int i, double leastSigma, double mostSigma) {
        double[] p = {x(i), y(i), sigma(i), amplitude(i), 0};
        double startX = p[0];
        double startY = p[1];
        int reach = (int) Math.ceil(REACH_SIGMAS * Math.clamp(p[2], leastSigma, mostSigma)) + 1;
        bell.frame(p[0], p[1], reach, width, height);
        double most = 1.5 * Math.max(0.02, largest((int) Math.round(p[0]), (int) Math.round(p[1])));
        for (int step = 0; step < STEPS; step++) {
            bell.shape(p[0], p[1], p[2]);
            double[] normal = bell.normal(p[2], p[3]);
            double[] right = bell.right(left, width, p, normal);
            double[] change = solve(normal, right);
            p[0] = Math.clamp(p[0] + change[0], startX - LEASH_PX, startX + LEASH_PX);
            p[1] = Math.clamp(p[1] + change[1], startY - LEASH_PX, startY + LEASH_PX);
            double sigma = p[2] * Math.clamp(1 + change[2] / p[2], 1 / GROWTH, GROWTH);
            p[2] = Math.clamp(sigma, leastSigma, mostSigma);
            p[3] = Math.clamp(p[3] + change[3], 0, most);
            p[4] += change[4];
        }
        System.arraycopy(p, 0, dots, 4 * i, 4);
    }

    /// Of what is left within a pixel.
    private double largest(int cx, int cy) {
        double most = 0;
        for (int y = Math.max(0, cy - 1); y <= Math.min(height - 1, cy + 1); y++) {
            for (int x = Math.max(0, cx - 1); x <= Math.min(width - 1, cx + 1); x++) {
                most = Math.max(most, left[y * width + x]);
            }
        }
        return most;
    }

    /// The damped step; only the lower triangle of `normal` is filled.
    private static double[] solve(double[] normal, double[] right) {
        for (int k = 0; k < PARAMETERS; k++) {
            normal[k * PARAMETERS + k] = normal[k * PARAMETERS + k] * 1.03 + 1e-9;
        }
        return Cholesky.solve(normal, right);
    }
}

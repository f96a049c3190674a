package stipple.core.photo;

import java.util.Arrays;

/// Fits one round Gaussian with a level ground to the contrast around each dot by least squares,
/// all other dots taken away first, twice over.
final class DotFit {
    private static final int PARAMETERS = 5;
    private static final int STEPS = 4;
    private static final int SWEEPS = 3;
    private static final double LEASH_PX = 0.7;
    private static final double GROWTH = 1.25;
    private static final double REACH_SIGMAS = 2.2;
    private static final double MODEL_REACH_SIGMAS = 3.5;

    private final int width;
    private final int height;
    private final float[] left;
    private double[] dots = new double[0];
    private int count;

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
        paint(count, -1);
        count++;
    }

    /// Improves all dots.
    void improve(double leastSigma, double mostSigma) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < count; i++) {
                paint(i, 1);
                fit(i, leastSigma, mostSigma);
                paint(i, -1);
            }
        }
    }

    /// Keeps the dots that `keep` says, in order.
    void retain(java.util.function.IntPredicate keep) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (keep.test(i)) {
                System.arraycopy(dots, 4 * i, dots, 4 * kept, 4);
                kept++;
            } else {
                paint(i, 1);
            }
        }
        count = kept;
    }

    private void paint(int i, double sign) {
        double sigma = sigma(i);
        int reach = (int) Math.ceil(MODEL_REACH_SIGMAS * sigma);
        int cx = (int) Math.round(x(i));
        int cy = (int) Math.round(y(i));
        for (int py = Math.max(0, cy - reach); py <= Math.min(height - 1, cy + reach); py++) {
            double dy = py - y(i);
            double row = sign * amplitude(i) * Math.exp(-dy * dy / (2 * sigma * sigma));
            for (int px = Math.max(0, cx - reach); px <= Math.min(width - 1, cx + reach); px++) {
                double dx = px - x(i);
                left[py * width + px] += (float) (row * Math.exp(-dx * dx / (2 * sigma * sigma)));
            }
        }
    }

    /// Damped Gauss-Newton on place, width, amplitude and ground.
    private void fit(int i, double leastSigma, double mostSigma) {
        double[] p = {x(i), y(i), sigma(i), amplitude(i), 0};
        double startX = p[0];
        double startY = p[1];
        int reach = (int) Math.ceil(REACH_SIGMAS * Math.clamp(p[2], leastSigma, mostSigma)) + 1;
        int cx = (int) Math.round(p[0]);
        int cy = (int) Math.round(p[1]);
        double most = 1.5 * Math.max(0.02, largest(cx, cy));
        for (int step = 0; step < STEPS; step++) {
            double[] normal = new double[PARAMETERS * PARAMETERS];
            double[] right = new double[PARAMETERS];
            gather(p, cx, cy, reach, normal, right);
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

    private void gather(double[] p, int cx, int cy, int reach, double[] normal, double[] right) {
        double[] slope = new double[PARAMETERS];
        double over = 1 / (p[2] * p[2]);
        for (int py = Math.max(0, cy - reach); py <= Math.min(height - 1, cy + reach); py++) {
            double dy = py - p[1];
            for (int px = Math.max(0, cx - reach); px <= Math.min(width - 1, cx + reach); px++) {
                double dx = px - p[0];
                double far2 = dx * dx + dy * dy;
                double bell = Math.exp(-0.5 * far2 * over);
                double value = p[3] * bell;
                slope[0] = value * dx * over;
                slope[1] = value * dy * over;
                slope[2] = value * far2 * over / p[2];
                slope[3] = bell;
                slope[4] = 1;
                double off = left[py * width + px] - value - p[4];
                for (int r = 0; r < PARAMETERS; r++) {
                    right[r] += slope[r] * off;
                    for (int c = 0; c <= r; c++) {
                        normal[r * PARAMETERS + c] += slope[r] * slope[c];
                    }
                }
            }
        }
    }

    /// Cholesky of the damped normal equations; only the lower triangle of `a` is filled.
    private static double[] solve(double[] a, double[] b) {
        int n = PARAMETERS;
        for (int k = 0; k < n; k++) {
            a[k * n + k] = a[k * n + k] * 1.03 + 1e-9;
        }
        for (int r = 0; r < n; r++) {
            for (int c = 0; c <= r; c++) {
                double sum = a[r * n + c];
                for (int k = 0; k < c; k++) {
                    sum -= a[r * n + k] * a[c * n + k];
                }
                a[r * n + c] = r == c ? Math.sqrt(Math.max(1e-12, sum)) : sum / a[c * n + c];
            }
        }
        double[] x = b.clone();
        for (int r = 0; r < n; r++) {
            for (int k = 0; k < r; k++) {
                x[r] -= a[r * n + k] * x[k];
            }
            x[r] /= a[r * n + r];
        }
        for (int r = n - 1; r >= 0; r--) {
            for (int k = r + 1; k < n; k++) {
                x[r] -= a[k * n + r] * x[k];
            }
            x[r] /= a[r * n + r];
        }
        return x;
    }
}

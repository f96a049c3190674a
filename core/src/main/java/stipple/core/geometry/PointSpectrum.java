package stipple.core.geometry;

/// The radial power spectrum of a point pattern: the periodogram averaged over rings of equal width
/// in frequency. 1 for points thrown at random, below 1 at low frequencies where points keep apart,
/// above 1 where they gather. Source: lagae2008comparison.
///
/// Points are spread onto a grid with a spline of fifth degree, transformed, and the spline is
/// divided out again; the largest frequency is at most a third of the grid's, where that is exact
/// to about a hundredth.
public final class PointSpectrum {
    private static final int SPLINE = 6;
    private static final int GRID_PER_FREQUENCY = 3;
    private static final int MOST_GRID = 2048;
    private static final int MOST_FREQUENCY = MOST_GRID / GRID_PER_FREQUENCY;

    private final double ringWidth;
    private final double[] power;

    private PointSpectrum(double ringWidth, double[] power) {
        this.ringWidth = ringWidth;
        this.power = power;
    }

    public int rings() {
        return power.length;
    }

    /// Middle of ring `i`, cycles a unit of length.
    public double frequency(int i) {
        return (i + 0.5) * ringWidth;
    }

    /// Mean power of ring `i`; NaN where the window holds no wave of that length.
    public double power(int i) {
        return power[i];
    }

    /// Spectrum up to one cycle a mean spacing.
    ///
    /// @param rings into which the frequencies are divided, from 1
    public static PointSpectrum inWindow(
            double[] x, double[] y, double width, double height, int rings) {
        PointSets.flat(x, y, width, height);
        double most = Math.sqrt(x.length / (width * height));
        int across = (int) Math.min(MOST_FREQUENCY, most * width);
        int high = (int) Math.min(MOST_FREQUENCY, most * height);
        Grid grid = new Grid(size(across), size(high), across);
        for (int i = 0; i < x.length; i++) {
            grid.add(x[i] / width, y[i] / height);
        }
        grid.transform();
        double ring = most / rings;
        double[] sum = new double[rings];
        int[] count = new int[rings];
        double[] keptUp = grid.keptUp(high);
        for (int p = 0; p <= across; p++) {
            double keptAcross = grid.keptAcross(p);
            for (int q = p == 0 ? 1 : -high; q <= high; q++) {
                double u = p / width;
                double v = q / height;
                int at = (int) (Math.sqrt(u * u + v * v) / ring);
                if (at < rings) {
                    sum[at] += grid.power(p, q) / (keptAcross * keptUp[Math.abs(q)]);
                    count[at]++;
                }
            }
        }
        for (int i = 0; i < rings; i++) {
            sum[i] = count[i] == 0 ? Double.NaN : sum[i] / count[i] / x.length;
        }
        return new PointSpectrum(ring, sum);
    }

    private static int size(int frequencies) {
        int size = 16;
        while (size < GRID_PER_FREQUENCY * frequencies && size < MOST_GRID) {
            size *= 2;
        }
        return size;
    }

    /// A rectangle of densities whose opposite edges are the same line.
    private static final class Grid {
        private final int columns;
        private final int rows;
        private final int kept;
        private final double[] density;
        private final double[] weightX = new double[SPLINE];
        private final double[] weightY = new double[SPLINE];
        private final double[][] real;
        private final double[][] imaginary;

        /// @param most frequency across that is asked for
        Grid(int columns, int rows, int most) {
            this.columns = columns;
            this.rows = rows;
            kept = Math.min(most, columns / 2) + 1;
            density = new double[columns * rows];
            real = new double[kept][rows];
            imaginary = new double[kept][rows];
        }

        void add(double acrossFraction, double upFraction) {
            double u = acrossFraction * columns;
            double v = upFraction * rows;
            int left = (int) Math.floor(u);
            int low = (int) Math.floor(v);
            spline(u - left, weightX);
            spline(v - low, weightY);
            for (int b = 0; b < SPLINE; b++) {
                int row = ((low + b - 2) & (rows - 1)) * columns;
                double weight = weightY[b];
                for (int a = 0; a < SPLINE; a++) {
                    density[row + ((left + a - 2) & (columns - 1))] += weight * weightX[a];
                }
            }
        }

        /// Weights of the six grid points around a place: two points before it, at it, three after.
        private static void spline(double t, double[] weights) {
            weights[0] = 1;
            for (int degree = 1; degree < SPLINE; degree++) {
                double before = 0;
                for (int k = 0; k <= degree; k++) {
                    double here = k < degree ? weights[k] : 0;
                    double rising = (t + degree - k) / degree * before;
                    double falling = (k + 1 - t) / degree * here;
                    weights[k] = rising + falling;
                    before = here;
                }
            }
        }

        /// Rows two at a time as one complex row, then the columns that are asked for.
        void transform() {
            Fourier across = new Fourier(columns);
            double[] first = new double[columns];
            double[] second = new double[columns];
            for (int row = 0; row < rows; row += 2) {
                System.arraycopy(density, row * columns, first, 0, columns);
                System.arraycopy(density, (row + 1) * columns, second, 0, columns);
                across.forward(first, second);
                for (int p = 0; p < kept; p++) {
                    int mirror = (columns - p) & (columns - 1);
                    real[p][row] = (first[p] + first[mirror]) / 2;
                    imaginary[p][row] = (second[p] - second[mirror]) / 2;
                    real[p][row + 1] = (second[p] + second[mirror]) / 2;
                    imaginary[p][row + 1] = (first[mirror] - first[p]) / 2;
                }
            }
            Fourier up = new Fourier(rows);
            for (int p = 0; p < kept; p++) {
                up.forward(real[p], imaginary[p]);
            }
        }

        double power(int p, int q) {
            int row = q & (rows - 1);
            double r = real[p][row];
            double m = imaginary[p][row];
            return r * r + m * m;
        }

        /// Part of the power that the spline leaves at a frequency across.
        double keptAcross(int p) {
            return StrictMath.pow(sinc((double) p / columns), 2 * SPLINE);
        }

        /// The same for every frequency up to `high`.
        double[] keptUp(int high) {
            double[] kept = new double[high + 1];
            for (int q = 0; q <= high; q++) {
                kept[q] = StrictMath.pow(sinc((double) q / rows), 2 * SPLINE);
            }
            return kept;
        }

        private static double sinc(double x) {
            return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
        }
    }
}

package stipple.core.skin.optics;

/// One homogeneous layer without its borders: the share of the light of each stream that it sends
/// back into and passes on into each other stream.
///
/// Matrices are in flux: element (i, j) is the share of the light that arrives in stream j and
/// leaves in stream i, so a column sums to what is not absorbed, and layers are joined by ordinary
/// matrix products.
///
/// @param streams rows and columns
/// @param reflected matrix of the light sent back
/// @param passed matrix of the light passed on, unscattered light included
@SuppressWarnings("ArrayRecordComponent") // package-private, never shared or changed
record TurbidSlab(int streams, double[] reflected, double[] passed) {
    /// Half the optical thickness of the starting layer over the smallest cosine.
    private static final double THINNESS = 0.4;

    private static final int MOST_DOUBLINGS = 80;
    private static final double OPAQUE = 1e-8;

    static TurbidSlab of(Layer layer, Streams all) {
        int n = all.in(layer.refractiveIndex());
        if (layer.extinctionPerCm() == 0) {
            return clear(n);
        }
        return new Starter(layer, all, n).slab();
    }

    private static TurbidSlab clear(int n) {
        double[] passed = new double[n * n];
        for (int i = 0; i < n; i++) {
            passed[i * n + i] = 1;
        }
        return new TurbidSlab(n, new double[n * n], passed);
    }

    /// Two of this slab on top of each other.
    private TurbidSlab doubled() {
        int n = streams;
        double[] repeated = Dense.times(reflected, reflected, n);
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = -repeated[i];
        }
        addToDiagonal(repeated, n, 1);
        double[] middle = passed.clone();
        Dense.solve(repeated, middle, n);
        double[] back = Dense.times(passed, Dense.times(reflected, middle, n), n);
        for (int i = 0; i < back.length; i++) {
            back[i] += reflected[i];
        }
        return new TurbidSlab(n, back, Dense.times(passed, middle, n));
    }

    private boolean isOpaque() {
        double most = 0;
        for (double share : passed) {
            most = Math.max(most, Math.abs(share));
        }
        return most < OPAQUE;
    }

    private static void addToDiagonal(double[] matrix, int n, double value) {
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] += value;
        }
    }

    /// Builds a slab: delta-M scaling, equation of transfer on the streams, a thin starting layer,
    /// doubling. In the notation of the sources: tau optical thickness, a albedo, g anisotropy, mu
    /// cosine, w weight, h redistribution function.
    private static final class Starter {
        private final int n;
        private final double a;
        private final double tau;
        private final double[] mu;
        private final double[] w;
        private final double[] forward;
        private final double[] backward;

        Starter(Layer layer, Streams all, int n) {
            this.n = n;
            mu = new double[n];
            w = new double[n];
            double index = layer.refractiveIndex();
            for (int i = 0; i < n; i++) {
                mu[i] = all.cosine(i, index);
                w[i] = all.etendue(i) / (2 * mu[i] * index * index);
            }

            // Delta-M: the part of the forward peak that n terms cannot show counts as not
            // scattered.
            double g = layer.anisotropy();
            double peak = g == 0 ? 0 : StrictMath.pow(g, n);
            double albedo = layer.albedo();
            double events = 1 - albedo * peak;
            a = albedo * (1 - peak) / events;
            tau = layer.extinctionPerCm() * layer.thicknessCm() * events;

            forward = new double[n * n];
            backward = new double[n * n];
            redistribute(g, peak);
            normalise();
        }

        /// h(mu_i, mu_j) and h(mu_i, -mu_j) as sums of Legendre polynomials.
        private void redistribute(double g, double peak) {
            double[][] p = new double[n][n];
            for (int i = 0; i < n; i++) {
                double before = 0;
                double now = 1;
                for (int k = 0; k < n; k++) {
                    p[k][i] = now;
                    double next = ((2 * k + 1) * mu[i] * now - k * before) / (k + 1);
                    before = now;
                    now = next;
                }
            }
            double power = 1;
            for (int k = 0; k < n; k++) {
                double term = (2 * k + 1) * (power - peak) / (1 - peak);
                double sign = k % 2 == 0 ? term : -term;
                power *= g;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        double product = p[k][i] * p[k][j];
                        forward[i * n + j] += term * product;
                        backward[i * n + j] += sign * product;
                    }
                }
            }
        }

        /// Scattering must neither make nor lose light: scales rows and columns alike, so that half
        /// the sum of w_i (forward + backward) is 1 in each column and h stays symmetric.
        private void normalise() {
            for (int round = 0; round < 50; round++) {
                double[] scale = new double[n];
                double worst = 0;
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += w[i] * (forward[i * n + j] + backward[i * n + j]) / 2;
                    }
                    worst = Math.max(worst, Math.abs(sum - 1));
                    scale[j] = 1 / Math.sqrt(sum);
                }
                if (worst < 1e-13) {
                    return;
                }
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        forward[i * n + j] *= scale[i] * scale[j];
                        backward[i * n + j] *= scale[i] * scale[j];
                    }
                }
            }
        }

        TurbidSlab slab() {
            if (Double.isInfinite(tau)) {
                return doubledUntilOpaque();
            }
            int doublings = 0;
            double thin = tau;
            while (thin > 2 * THINNESS * smallestMu()) {
                thin /= 2;
                doublings++;
            }
            TurbidSlab slab = start(thin);
            for (int k = 0; k < doublings; k++) {
                slab = slab.doubled();
            }
            return slab;
        }

        private TurbidSlab doubledUntilOpaque() {
            TurbidSlab slab = start(2 * THINNESS * smallestMu());
            for (int k = 0; k < MOST_DOUBLINGS && !slab.isOpaque(); k++) {
                slab = slab.doubled();
            }
            return new TurbidSlab(n, slab.reflected, new double[n * n]);
        }

        private double smallestMu() {
            double least = 1;
            for (double cos : mu) {
                least = Math.min(least, cos);
            }
            return least;
        }

        /// The thin starting layer. With light from both sides at once, the sum and the difference
        /// of the two directions obey separate equations, whose solution for half the thickness is
        /// a power series; its first term is the diamond scheme, here are two.
        private TurbidSlab start(double thin) {
            double half = thin / 2;
            double[] sumRate = new double[n * n];
            double[] differenceRate = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    int at = i * n + j;
                    double scale = half * a / 2 * w[i] / mu[j];
                    double loss = i == j ? half / mu[i] : 0;
                    sumRate[at] = loss - scale * (forward[at] + backward[at]);
                    differenceRate[at] = loss - scale * (forward[at] - backward[at]);
                }
            }
            double[] sum = mirror(sumRate, differenceRate);
            double[] difference = mirror(differenceRate, sumRate);
            double[] reflected = new double[n * n];
            double[] passed = new double[n * n];
            for (int at = 0; at < n * n; at++) {
                reflected[at] = (sum[at] - difference[at]) / 2;
                passed[at] = (sum[at] + difference[at]) / 2;
            }
            return new TurbidSlab(n, reflected, passed);
        }

        /// (C - P S)(C + P S)^-1 with C = 1 + QP / 2 + ..., S = 1 + QP / 6 + ..., which commute.
        private double[] mirror(double[] p, double[] q) {
            double[] square = Dense.times(q, p, n);
            double[] cosh = square.clone();
            double[] sinh = square;
            for (int at = 0; at < n * n; at++) {
                cosh[at] /= 2;
                sinh[at] /= 6;
            }
            addToDiagonal(cosh, n, 1);
            addToDiagonal(sinh, n, 1);
            sinh = Dense.times(p, sinh, n);
            double[] out = new double[n * n];
            double[] in = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    // Transposed: out * in^-1 is solved as in' x' = out'.
                    out[j * n + i] = cosh[i * n + j] - sinh[i * n + j];
                    in[j * n + i] = cosh[i * n + j] + sinh[i * n + j];
                }
            }
            Dense.solve(in, out, n);
            double[] result = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    result[i * n + j] = out[j * n + i];
                }
            }
            return result;
        }
    }
}

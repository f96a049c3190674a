package stipple.core.skin.optics;

import java.util.Arrays;
import java.util.List;

/// Adding-doubling for many stacks at once, as the wave lengths of a spectrum are: layers of one
/// refractive index, the last of them endless, under a border to another index; light falls
/// straight down.
///
/// The same equations as [TurbidSlab] and [Below], in another form. Divided by the roots of the
/// streams' étendues all matrices are symmetric, so that each doubling costs two Cholesky factors.
/// Light from both sides alike and light from both sides opposed obey separate equations, each of
/// which needs only one half of the Legendre terms; the thin slab to start with is their hyperbolic
/// tangent, as a fraction of third over second degree.
final class EndlessStacks {
    /// Half the optical thickness of the starting layer over the smallest cosine.
    private static final double THINNESS = 5;

    private static final double OPAQUE = 1e-6;
    private static final int MOST_DOUBLINGS = 80;
    private static final int MOST_ROUNDS = 50;
    private static final int LANES_TOGETHER = 1;

    private final List<LayerStack> stacks;
    private final int lanes;
    private final double index;
    private final Streams streams;
    private final int n;
    private final LaneMatrices math;
    private final double[] mu;
    private final double[] root;
    private final double[][] legendre;
    private final double[][] even;
    private final double[][] odd;
    private final double[] anisotropy;
    private final double[][] reflected;
    private final double[][] passed;
    private final double[][] a;
    private final double[][] b;
    private final double[][] c;
    private final double[][] d;

    private EndlessStacks(int quadrature, List<LayerStack> stacks) {
        this.stacks = stacks;
        LayerStack first = stacks.getFirst();
        index = first.first().refractiveIndex();
        streams =
                index > first.indexAbove()
                        ? Streams.of(quadrature, new double[] {index, first.indexAbove()}, 0)
                        : Streams.of(quadrature, new double[] {index}, 0);
        n = streams.in(index);
        lanes = (stacks.size() + LANES_TOGETHER - 1) / LANES_TOGETHER * LANES_TOGETHER;
        math = new LaneMatrices(n, lanes);
        mu = new double[n];
        root = new double[n];
        for (int i = 0; i < n; i++) {
            mu[i] = streams.cosine(i, index);
            root[i] = Math.sqrt(streams.etendue(i) / (2 * mu[i] * index * index));
        }
        legendre = legendre();
        anisotropy = new double[lanes];
        Arrays.fill(anisotropy, Double.NaN);
        even = math.zero();
        odd = math.zero();
        reflected = math.zero();
        passed = math.zero();
        a = math.zero();
        b = math.zero();
        c = math.zero();
        d = math.zero();
    }

    /// Whether these stacks can be worked on together.
    static boolean areAlike(List<LayerStack> stacks) {
        LayerStack first = stacks.getFirst();
        double index = first.first().refractiveIndex();
        for (LayerStack stack : stacks) {
            if (stack.layers().size() != first.layers().size()
                    || stack.indexAbove() != first.indexAbove()
                    || stack.indexAbove() > index
                    || !stack.last().isInfinite()) {
                return false;
            }
            for (Layer layer : stack.layers()) {
                if (layer.refractiveIndex() != index || layer.scatteringPerCm() == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Share of the light from straight above that comes back from inside each stack.
    static double[] diffuseReflectance(int quadrature, List<LayerStack> stacks) {
        return new EndlessStacks(quadrature, stacks).diffuseReflectance();
    }

    private double[] diffuseReflectance() {
        int last = stacks.getFirst().layers().size() - 1;
        double[][] below = math.zero();
        endless(last);
        LaneMatrices.copy(reflected, below);
        for (int layer = last - 1; layer >= 0; layer--) {
            finite(layer);
            add(below);
        }
        return throughBorder(below);
    }

    /// The layer of that number in a lane; lanes beyond the last stack repeat it.
    private Layer layer(int number, int lane) {
        return stacks.get(Math.min(lane, stacks.size() - 1)).layers().get(number);
    }

    private void endless(int number) {
        double[] thin = new double[lanes];
        Arrays.fill(thin, 2 * THINNESS * smallestMu());
        start(number, thin);
        for (int k = 0; k < MOST_DOUBLINGS && !isOpaque(); k++) {
            doubleUp();
        }
    }

    private void finite(int number) {
        double[] thin = new double[lanes];
        double most = 0;
        for (int lane = 0; lane < lanes; lane++) {
            Layer layer = layer(number, lane);
            double events = 1 - layer.albedo() * peak(layer);
            thin[lane] = layer.extinctionPerCm() * layer.thicknessCm() * events;
            most = Math.max(most, thin[lane]);
        }
        int doublings = 0;
        for (; most > 2 * THINNESS * smallestMu(); most /= 2) {
            doublings++;
        }
        for (int lane = 0; lane < lanes; lane++) {
            thin[lane] /= Math.scalb(1.0, doublings);
        }
        start(number, thin);
        for (int k = 0; k < doublings; k++) {
            doubleUp();
        }
    }

    private double smallestMu() {
        return Arrays.stream(mu).min().orElseThrow();
    }

    private boolean isOpaque() {
        double most = 0;
        for (double[] element : passed) {
            for (double share : element) {
                most = Math.max(most, Math.abs(share));
            }
        }
        return most < OPAQUE;
    }

    /// Delta-M: the part of the forward peak that n terms cannot show counts as not scattered.
    private double peak(Layer layer) {
        double g = layer.anisotropy();
        return g == 0 ? 0 : StrictMath.pow(g, n);
    }

    private double[][] legendre() {
        double[][] p = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                p[k][i] = Quadrature.legendre(k, mu[i]) * root[i];
            }
        }
        return p;
    }

    /// The even and the odd half of the redistribution function, unless it is that of the layer
    /// before.
    private void redistribute(int number) {
        boolean known = true;
        for (int lane = 0; lane < lanes; lane++) {
            double g = layer(number, lane).anisotropy();
            known &= g == anisotropy[lane];
            anisotropy[lane] = g;
        }
        if (known) {
            return;
        }
        LaneMatrices.clear(even);
        LaneMatrices.clear(odd);
        double[] power = new double[lanes];
        double[] peak = new double[lanes];
        double[] term = new double[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            power[lane] = 1;
            peak[lane] = peak(layer(number, lane));
        }
        for (int k = 0; k < n; k++) {
            for (int lane = 0; lane < lanes; lane++) {
                term[lane] = (2 * k + 1) * (power[lane] - peak[lane]) / (1 - peak[lane]);
                power[lane] *= anisotropy[lane];
            }
            addTerm(k % 2 == 0 ? even : odd, legendre[k], term);
        }
        normalise();
    }

    private void addTerm(double[][] half, double[] p, double[] term) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double[] here = half[i * n + j];
                double product = p[i] * p[j];
                for (int lane = 0; lane < here.length; lane++) {
                    here[lane] += product * term[lane];
                }
            }
        }
    }

    /// Scattering must neither make nor lose light: scales rows and columns alike.
    private void normalise() {
        double[][] scale = new double[n][lanes];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            LaneMatrices.clear(scale);
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < n; i++) {
                    addTimes(root[i] / root[j], even[i * n + j], scale[j]);
                }
            }
            double worst = 0;
            for (double[] sums : scale) {
                for (int lane = 0; lane < sums.length; lane++) {
                    worst = Math.max(worst, Math.abs(sums[lane] - 1));
                    sums[lane] = 1 / Math.sqrt(sums[lane]);
                }
            }
            if (worst < 1e-13) {
                return;
            }
            scale(even, scale);
            scale(odd, scale);
        }
    }

    private static void addTimes(double factor, double[] from, double[] to) {
        for (int lane = 0; lane < to.length; lane++) {
            to[lane] += factor * from[lane];
        }
    }

    private void scale(double[][] half, double[][] scale) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double[] here = half[i * n + j];
                double[] row = scale[i];
                double[] column = scale[j];
                for (int lane = 0; lane < here.length; lane++) {
                    here[lane] *= row[lane] * column[lane];
                }
            }
        }
    }

    /// The thin slab, into [#reflected] and [#passed]. P and Q are the loss of light from both
    /// sides alike and opposed over half of it; W = P tanh(root(QP)) / root(QP) by P and K = 3/Q +
    /// 1.2 P; alike light comes out as (1 - W) / (1 + W).
    private void start(int number, double[] thin) {
        redistribute(number);
        double[][] p = a;
        double[][] q = b;
        double[][] k = reflected;
        loss(number, thin, even, p);
        loss(number, thin, odd, q);
        LaneMatrices.copy(q, c);
        math.invert(c, d, k);
        combine(3, k, 1.2, p, k);
        math.factor(k);
        LaneMatrices.copy(p, c);
        math.halfSolve(k, c);
        math.gram(c, d);
        combine(1.0 / 3, p, -0.4, d, c);
        combine(1, p, -1, d, p);
        math.multiply(c, q, d);
        math.multiply(q, d, c);
        combine(1, q, -1, c, q);
        math.scaleAndAdd(p, 1, 1, p);
        math.scaleAndAdd(q, 1, 1, q);
        math.invert(p, d, c);
        math.invert(q, d, p);
        combine(1, c, -1, p, reflected);
        combine(1, c, 1, p, passed);
        math.scaleAndAdd(passed, 1, -1, passed);
    }

    /// to = f * u + g * v.
    private static void combine(double f, double[][] u, double g, double[][] v, double[][] to) {
        for (int at = 0; at < to.length; at++) {
            double[] first = u[at];
            double[] second = v[at];
            double[] target = to[at];
            for (int lane = 0; lane < target.length; lane++) {
                target[lane] = f * first[lane] + g * second[lane];
            }
        }
    }

    /// half (1 / mu - a h / root(mu mu)), in the symmetric form.
    private void loss(int number, double[] thin, double[][] half, double[][] to) {
        double[] scattered = new double[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            Layer layer = layer(number, lane);
            double peak = peak(layer);
            double albedo = layer.albedo();
            scattered[lane] = thin[lane] / 2 * albedo * (1 - peak) / (1 - albedo * peak);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double[] here = to[i * n + j];
                double[] source = half[i * n + j];
                double share = -1 / Math.sqrt(mu[i] * mu[j]);
                for (int lane = 0; lane < here.length; lane++) {
                    here[lane] = share * scattered[lane] * source[lane];
                }
            }
            addTimes(1 / (2 * mu[i]), thin, to[i * n + i]);
        }
    }

    /// R2 + T2 = R + T (1 - R)^-1 T and R2 - T2 = R - T (1 + R)^-1 T.
    private void doubleUp() {
        mirrored(-1, c);
        mirrored(1, d);
        combine(0.5, c, 0.5, d, passed);
        combine(0.5, c, -0.5, d, a);
        combine(1, reflected, 1, a, reflected);
    }

    private void mirrored(double sign, double[][] to) {
        math.scaleAndAdd(reflected, sign, 1, a);
        math.factor(a);
        LaneMatrices.copy(passed, b);
        math.halfSolve(a, b);
        math.gram(b, to);
    }

    /// What lies below, seen through the slab: R + T B (1 - R B)^-1 T.
    private void add(double[][] below) {
        math.multiply(reflected, below, a);
        math.scaleAndAdd(a, -1, 1, a);
        LaneMatrices.copy(passed, b);
        math.solve(a, b, n);
        math.multiply(below, b, c);
        math.multiply(passed, c, below);
        combine(1, below, 1, reflected, below);
    }

    /// The light that comes out through the border on top.
    private double[] throughBorder(double[][] below) {
        double[] mirror = mirror(stacks.getFirst().indexAbove());
        LaneMatrices.clear(a);
        for (int at = 0; at < a.length; at++) {
            addTimes(-mirror[at / n], below[at], a[at]);
        }
        math.scaleAndAdd(a, 1, 1, a);
        LaneMatrices.clear(b);
        int incident = streams.incident();
        double entering = (1 - mirror[incident]) / Math.sqrt(streams.etendue(incident));
        Arrays.fill(b[incident * n], entering);
        math.solve(a, b, 1);
        double[] out = new double[stacks.size()];
        for (int at = 0; at < a.length; at++) {
            double leaving = (1 - mirror[at / n]) * Math.sqrt(streams.etendue(at / n));
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] += leaving * below[at][lane] * b[at % n * n][lane];
            }
        }
        return out;
    }

    private double[] mirror(double above) {
        double[] mirror = new double[n];
        int common = streams.in(above);
        for (int i = 0; i < n; i++) {
            mirror[i] =
                    i < common
                            ? Fresnel.reflectance(
                                    above,
                                    index,
                                    streams.cosine(i, above),
                                    streams.cosine(i, index))
                            : 1;
        }
        return mirror;
    }
}

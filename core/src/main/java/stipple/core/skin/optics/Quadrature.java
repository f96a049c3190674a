package stipple.core.skin.optics;

import java.util.function.DoubleUnaryOperator;

/// Points and weights that integrate polynomials over an interval exactly.
///
/// @param nodes ascending
/// @param weights as long as the nodes; their sum is the length of the interval
@SuppressWarnings("ArrayRecordComponent") // package-private, never shared or changed
record Quadrature(double[] nodes, double[] weights) {
    private static final int MOST_NEWTON_STEPS = 100;

    /// Gauss-Legendre: `count` inner points, exact up to degree 2 * count - 1.
    static Quadrature gauss(int count, double from, double to) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double guess = -StrictMath.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double x = root(u -> newtonStepOfLegendre(count, u), guess);
            double slope = legendreSlope(count, x);
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
        return scaled(nodes, weights, from, to);
    }

    /// Gauss-Radau: `count` points, the last of them at `to`, exact up to degree 2 * count - 2.
    static Quadrature radau(int count, double from, double to) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            // Points of the mirrored rule, whose fixed end is -1, in the order of this one.
            double guess = -StrictMath.cos(2 * Math.PI * (count - 1 - i) / (2.0 * count - 1));
            double x = i == count - 1 ? -1 : root(u -> newtonStepOfRadau(count, u), guess);
            double p = legendre(count - 1, x);
            nodes[i] = -x;
            weights[i] = (1 - x) / ((double) count * count * p * p);
        }
        return scaled(nodes, weights, from, to);
    }

    /// Legendre polynomial P of degree `n` at `x`.
    static double legendre(int n, double x) {
        double before = 1;
        double now = x;
        if (n == 0) {
            return before;
        }
        for (int k = 1; k < n; k++) {
            double next = ((2 * k + 1) * x * now - k * before) / (k + 1);
            before = now;
            now = next;
        }
        return now;
    }

    private static double legendreSlope(int n, double x) {
        return n * (x * legendre(n, x) - legendre(n - 1, x)) / (x * x - 1);
    }

    private static double newtonStepOfLegendre(int n, double x) {
        return legendre(n, x) / legendreSlope(n, x);
    }

    private static double newtonStepOfRadau(int n, double x) {
        double value = legendre(n - 1, x) + legendre(n, x);
        double before = n == 1 ? 0 : legendreSlope(n - 1, x);
        return value / (before + legendreSlope(n, x));
    }

    private static double root(DoubleUnaryOperator newtonStep, double guess) {
        double x = guess;
        for (int i = 0; i < MOST_NEWTON_STEPS; i++) {
            double step = newtonStep.applyAsDouble(x);
            x -= step;
            if (Math.abs(step) < 1e-15) {
                break;
            }
        }
        return x;
    }

    private static Quadrature scaled(double[] nodes, double[] weights, double from, double to) {
        double half = (to - from) / 2;
        double middle = (to + from) / 2;
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = middle + half * nodes[i];
            weights[i] *= half;
        }
        return new Quadrature(nodes, weights);
    }
}

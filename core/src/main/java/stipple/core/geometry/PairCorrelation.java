package stipple.core.geometry;

import java.util.function.IntPredicate;

/// The pair correlation g(r): how many pairs of points stand at a distance, over how many there
/// would be if the points were independent. 1 means independent, 0 that no two points are that far
/// apart, above 1 that many are. One number a bin of equal width, from distance 0.
public final class PairCorrelation {
    private static final String EDGE_RULE = " must be at least twice the farthest distance ";

    private final double binWidth;
    private final double[] g;

    private PairCorrelation(double binWidth, double[] g) {
        this.binWidth = binWidth;
        this.g = g;
    }

    /// Width of a bin, in the points' unit.
    public double binWidth() {
        return binWidth;
    }

    public double g(int bin) {
        return g[bin];
    }

    public int bins() {
        return g.length;
    }

    /// The middle of bin `i`.
    public double r(int i) {
        return (i + 0.5) * binWidth;
    }

    /// g of points in a rectangle, every pair weighted by how much of the window, shifted by the
    /// pair's way, overlaps the window. Source: ohser1983estimators.
    public static PairCorrelation inWindow(
            double[] x, double[] y, double width, double height, double binWidth, int bins) {
        PointSets.flat(x, y, width, height);
        requireRoom(width, height, binWidth * bins);
        double[] sum = new double[bins];
        new FlatGrid(x, y, binWidth * bins / 2)
                .forEachPair(
                        binWidth * bins,
                        (i, j, dx, dy, distance2) ->
                                count(
                                        sum,
                                        binWidth,
                                        Math.sqrt(distance2),
                                        2 / ((width - Math.abs(dx)) * (height - Math.abs(dy)))));
        double density2 = x.length * (x.length - 1.0) / (width * height * width * height);
        return scaled(sum, binWidth, 1 / density2);
    }

    /// g of points in a rectangle whose opposite edges are the same line.
    public static PairCorrelation onTorus(
            double[] x, double[] y, double width, double height, double binWidth, int bins) {
        double[] xyz = PointSets.flat(x, y, width, height);
        requireRoom(width, height, binWidth * bins);
        NearPairs pairs = new NearPairs(xyz, binWidth * bins, width, height, 0);
        double[] sum = new double[bins];
        for (int i = 0; i < x.length; i++) {
            pairs.forEachNear(
                    i,
                    binWidth * bins,
                    (j, dx, dy, dz) -> count(sum, binWidth, Math.sqrt(dx * dx + dy * dy), 1));
        }
        return scaled(sum, binWidth, width * height / (x.length * (x.length - 1.0)));
    }

    /// g of points on a surface that is flat on the scale of the distances. Only the points that
    /// `centre` picks are looked from, so that none needs a correction: pick those that are further
    /// from the end of the pattern than the farthest bin.
    ///
    /// @param xyz three coordinates a point
    /// @param density points a unit of area
    public static PairCorrelation onSurface(
            double[] xyz, IntPredicate centre, double density, double binWidth, int bins) {
        if (!(density > 0)) {
            throw new IllegalArgumentException("density " + density + ", allowed above 0");
        }
        NearPairs pairs = new NearPairs(xyz, binWidth * bins, 0, 0, 0);
        double[] sum = new double[bins];
        int centres = 0;
        for (int i = 0; i < xyz.length / 3; i++) {
            if (centre.test(i)) {
                centres++;
                pairs.forEachNear(
                        i,
                        binWidth * bins,
                        (j, dx, dy, dz) ->
                                count(sum, binWidth, Math.sqrt(dx * dx + dy * dy + dz * dz), 1));
            }
        }
        if (centres == 0) {
            throw new IllegalArgumentException("no point is far enough from the edge");
        }
        return scaled(sum, binWidth, 1 / (centres * density));
    }

    /// Mean absolute difference from a curve over the bins whose middles lie in [from, to].
    public double meanDifference(
            java.util.function.DoubleUnaryOperator curve, double from, double to) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < g.length; i++) {
            if (r(i) >= from && r(i) <= to) {
                sum += Math.abs(g[i] - curve.applyAsDouble(r(i)));
                n++;
            }
        }
        return sum / n;
    }

    private static void requireRoom(double width, double height, double farthest) {
        if (!(Math.min(width, height) >= 2 * farthest)) {
            throw new IllegalArgumentException(
                    "the window of " + width + " x " + height + EDGE_RULE + farthest);
        }
    }

    private static void count(double[] sum, double binWidth, double distance, double weight) {
        int bin = (int) (distance / binWidth);
        if (bin < sum.length) {
            sum[bin] += weight;
        }
    }

    private static PairCorrelation scaled(double[] sum, double binWidth, double factor) {
        double[] g = new double[sum.length];
        for (int i = 0; i < g.length; i++) {
            double ring = Math.PI * binWidth * binWidth * (2 * i + 1);
            g[i] = sum[i] * factor / ring;
        }
        return new PairCorrelation(binWidth, g);
    }
}

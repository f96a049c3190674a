package stipple.core.dots;

import stipple.core.design.DensityField;
import stipple.core.image.Parallel;

/// The surface and the wanted densities of one placement, sampled at the surface's nodes.
///
/// Layout: 8 floats a node: x, y, z in mm; the reciprocal of the local mean spacing in 1/mm; wanted
/// points per square node step (the weight of a place); wanted points per mm2; points per mm2 that
/// stand there already; the shorter length of a node step in mm.
final class SiteField {
    static final double MOST_PER_CM2 = 300;
    static final int STRIDE = 8;
    static final int INVERSE_SPACING = 3;
    static final int WEIGHT = 4;
    static final int WANTED = 5;
    static final int PRIOR = 6;
    static final int STEP = 7;

    private static final double MM2_PER_CM2 = 100;

    /// The spacing is never taken as wider than this many times the finest one: in the thin tail of
    /// a fading edge points simply stop noticing each other.
    private static final double WIDEST_SPACING_RATIO = 3.5;

    private final DotSurface surface;
    private final DensityField wanted;
    private final float[] nodes;
    private final boolean[] isBorder;
    private final double[] quadWeight;
    private final double finestDensityPerMm2;

    private SiteField(DotSurface surface, DensityField wanted, float[] nodes) {
        this.surface = surface;
        this.wanted = wanted;
        this.nodes = nodes;
        this.quadWeight = quadWeights();
        this.isBorder = borders();
        double density = 0;
        for (int i = 0; i < nodes.length; i += STRIDE) {
            if (nodes[i + WEIGHT] > 0) {
                density = Math.max(density, (double) nodes[i + WANTED] + nodes[i + PRIOR]);
            }
        }
        this.finestDensityPerMm2 = density;
    }

    /// @throws IllegalArgumentException if a density is negative or above 300 per cm2
    ///
    /// @param threads how many share the sampling; every node is a value by itself
    static SiteField of(DotSurface surface, DensityField wanted, DensityField prior, int threads) {
        float[] nodes = new float[surface.columns() * surface.rows() * STRIDE];
        try {
            Parallel.forEach(
                    surface.rows(),
                    threads,
                    row -> {
                        for (int column = 0; column < surface.columns(); column++) {
                            fill(surface, wanted, prior, nodes, column, row);
                        }
                    });
        } catch (IllegalStateException e) {
            throw e.getCause() instanceof IllegalArgumentException cause ? cause : e;
        }
        return new SiteField(surface, wanted, nodes);
    }

    /// The same skin with `factor` times as many points wanted.
    SiteField thinned(double factor) {
        float[] copy = nodes.clone();
        for (int i = 0; i < copy.length; i += STRIDE) {
            copy[i + WEIGHT] = (float) (copy[i + WEIGHT] * factor);
            copy[i + WANTED] = (float) (copy[i + WANTED] * factor);
        }
        return new SiteField(surface, wanted, copy);
    }

    private static void fill(
            DotSurface surface,
            DensityField wanted,
            DensityField prior,
            float[] nodes,
            int column,
            int row) {
        int node = row * surface.columns() + column;
        int at = node * STRIDE;
        for (int axis = 0; axis < 3; axis++) {
            nodes[at + axis] = surface.coordinate(node, axis);
        }
        if (!surface.covers(node)) {
            return;
        }
        double perMm2 =
                checked("wanted", SampledDensity.atNode(wanted, surface, node)) / MM2_PER_CM2;
        double priorPerMm2 =
                checked("existing", SampledDensity.atNode(prior, surface, node)) / MM2_PER_CM2;
        double[] metric = metric(surface, column, row);
        nodes[at + WEIGHT] = (float) (perMm2 * metric[0]);
        nodes[at + WANTED] = metric[0] > 0 ? (float) perMm2 : 0;
        nodes[at + PRIOR] = (float) priorPerMm2;
        nodes[at + STEP] = (float) metric[1];
    }

    private static double checked(String what, double perCm2) {
        if (!(perCm2 >= 0 && perCm2 <= MOST_PER_CM2)) {
            throw new IllegalArgumentException(
                    what + " density " + perCm2 + " per cm2, allowed 0-300 per cm2");
        }
        return perCm2;
    }

    /// Area of a node step in mm2 (0 beside the end of the skin) and its shorter side in mm.
    private static double[] metric(DotSurface s, int column, int row) {
        int west = column > 0 ? column - 1 : column;
        int east = column < s.columns() - 1 ? column + 1 : column;
        int south = row > 0 ? row - 1 : row;
        int north = row < s.rows() - 1 ? row + 1 : row;
        int a = row * s.columns() + west;
        int b = row * s.columns() + east;
        int c = south * s.columns() + column;
        int d = north * s.columns() + column;
        if (!(s.covers(a) && s.covers(b) && s.covers(c) && s.covers(d))) {
            return new double[] {0, 0};
        }
        double[] along = difference(s, a, b, east - west);
        double[] across = difference(s, c, d, north - south);
        double x = along[1] * across[2] - along[2] * across[1];
        double y = along[2] * across[0] - along[0] * across[2];
        double z = along[0] * across[1] - along[1] * across[0];
        return new double[] {
            Math.sqrt(x * x + y * y + z * z), Math.min(length(along), length(across))
        };
    }

    private static double[] difference(DotSurface s, int from, int to, int steps) {
        double[] d = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            d[axis] = ((double) s.coordinate(to, axis) - s.coordinate(from, axis)) / steps;
        }
        return d;
    }

    private static double length(double[] d) {
        return Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
    }

    private double[] quadWeights() {
        int columns = surface.columns() - 1;
        int rows = surface.rows() - 1;
        double[] weights = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                weights[row * columns + column] = quadWeight(column, row);
            }
        }
        return weights;
    }

    private double quadWeight(int column, int row) {
        int at = (row * surface.columns() + column) * STRIDE;
        int above = at + surface.columns() * STRIDE;
        if (nodes[at + STEP] == 0
                || nodes[at + STRIDE + STEP] == 0
                || nodes[above + STEP] == 0
                || nodes[above + STRIDE + STEP] == 0) {
            return 0;
        }
        return ((double) nodes[at + WEIGHT]
                        + nodes[at + STRIDE + WEIGHT]
                        + nodes[above + WEIGHT]
                        + nodes[above + STRIDE + WEIGHT])
                / 4;
    }

    /// Squares where points are wanted at some corners but not at all: a border runs through them.
    private boolean[] borders() {
        boolean[] border = new boolean[quadWeight.length];
        int across = surface.columns() - 1;
        for (int quad = 0; quad < border.length; quad++) {
            int at = (quad / across * surface.columns() + quad % across) * STRIDE;
            int above = at + surface.columns() * STRIDE;
            boolean isFull =
                    nodes[at + WANTED] > 0
                            && nodes[at + STRIDE + WANTED] > 0
                            && nodes[above + WANTED] > 0
                            && nodes[above + STRIDE + WANTED] > 0;
            border[quad] = quadWeight[quad] > 0 && !isFull;
        }
        return border;
    }

    /// Whether a point may stand at node coordinates. Between nodes values are interpolated, which
    /// reaches up to a node's step beyond a hard border; in the squares through which a border runs
    /// the wanted density itself decides.
    boolean allows(double u, double v) {
        int column = Math.min((int) u, surface.columns() - 2);
        int row = Math.min((int) v, surface.rows() - 2);
        int quad = row * (surface.columns() - 1) + column;
        return quadWeight[quad] > 0
                && (!isBorder[quad] || wanted.perCm2(surface.scalpPoint(u, v)) > 0);
    }

    DotSurface surface() {
        return surface;
    }

    float[] nodes() {
        return nodes;
    }

    /// Expected points of each square between four nodes; 0 outside the skin.
    double[] quads() {
        return quadWeight;
    }

    /// Expected points of the square between four nodes around node coordinates; 0 outside the
    /// skin.
    double expectedCount(double u, double v) {
        int column = Math.min((int) u, surface.columns() - 2);
        int row = Math.min((int) v, surface.rows() - 2);
        return quadWeight[row * (surface.columns() - 1) + column];
    }

    /// Expected points of square `quad`, where points are wanted: of those that stand there and
    /// `share` of those wanted.
    double unionCount(int quad, double share) {
        int across = surface.columns() - 1;
        int at = (quad / across * surface.columns() + quad % across) * STRIDE;
        int above = at + surface.columns() * STRIDE;
        double wanted = 0;
        double prior = 0;
        for (int node : new int[] {at, at + STRIDE, above, above + STRIDE}) {
            wanted += nodes[node + WANTED];
            prior += nodes[node + PRIOR];
        }
        return quadWeight[quad] * (share + prior / wanted);
    }

    /// The sum of the wanted densities over the skin: how many points that is.
    double expectedCount() {
        double sum = 0;
        for (double weight : quadWeight) {
            sum += weight;
        }
        return sum;
    }

    /// Points in one square node step where most of them are: of those that stand there and `share`
    /// of those wanted.
    double usualWeight(double share) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < nodes.length; i += STRIDE) {
            if (nodes[i + WEIGHT] > 0) {
                double both = nodes[i + PRIOR] + share * nodes[i + WANTED];
                double weight = nodes[i + WEIGHT] / nodes[i + WANTED] * both;
                sum += weight;
                squares += weight * weight;
            }
        }
        return sum > 0 ? squares / sum : 1;
    }

    /// Sets the local spacing to that of what stands there together with `share` of what is wanted.
    void scaleTo(double share) {
        double least = leastDensityPerMm2(share);
        for (int i = 0; i < nodes.length; i += STRIDE) {
            double union = nodes[i + PRIOR] + share * nodes[i + WANTED];
            nodes[i + INVERSE_SPACING] = (float) Math.sqrt(Math.max(union, least));
        }
    }

    /// The density below which spacings are not followed any further.
    double leastDensityPerMm2(double share) {
        return finestDensityPerMm2 * share / (WIDEST_SPACING_RATIO * WIDEST_SPACING_RATIO);
    }

    /// Reads value `which` at node coordinates.
    double value(int which, double u, double v) {
        int column = Math.min((int) u, surface.columns() - 2);
        int row = Math.min((int) v, surface.rows() - 2);
        double fu = u - column;
        double fv = v - row;
        int a = (row * surface.columns() + column) * STRIDE + which;
        int b = a + surface.columns() * STRIDE;
        return (1 - fv) * ((1 - fu) * nodes[a] + fu * nodes[a + STRIDE])
                + fv * ((1 - fu) * nodes[b] + fu * nodes[b + STRIDE]);
    }

    /// Reads the first values of a node, `values.length` of them, at node coordinates.
    void sample(double u, double v, double[] values) {
        int column = Math.min((int) u, surface.columns() - 2);
        int row = Math.min((int) v, surface.rows() - 2);
        double fu = u - column;
        double fv = v - row;
        double here = (1 - fv) * (1 - fu);
        double east = (1 - fv) * fu;
        double north = fv * (1 - fu);
        double across = fv * fu;
        int a = (row * surface.columns() + column) * STRIDE;
        int b = a + surface.columns() * STRIDE;
        for (int k = 0; k < values.length; k++) {
            values[k] =
                    here * nodes[a + k]
                            + east * nodes[a + STRIDE + k]
                            + north * nodes[b + k]
                            + across * nodes[b + STRIDE + k];
        }
    }
}

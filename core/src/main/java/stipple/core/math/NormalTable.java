package stipple.core.math;

/// The standard normal distribution from a table: how much of a Gaussian lies left of a place, in
/// standard deviations. Straight lines between table nodes 1/256 apart are wrong by less than 1e-6;
/// the same bytes on every machine.
public final class NormalTable {
    /// Beyond this many standard deviations the table says 0 or 1.
    public static final double REACH = 6;

    private static final int NODES_PER_UNIT = 256;
    private static final int NODES = (int) (2 * REACH * NODES_PER_UNIT) + 1;
    private static final double ROOT_TWO_PI = 2.5066282746310002;

    private static final double[] BELOW = belowTable();
    private static final double[] DENSITY = densityTable();

    private NormalTable() {}

    /// The share of a standard normal variable below `x`, in [0, 1].
    public static double below(double x) {
        double place = (x + REACH) * NODES_PER_UNIT;
        if (!(place > 0)) {
            return 0;
        }
        if (place >= NODES - 1) {
            return 1;
        }
        int node = (int) place;
        return BELOW[node] + (place - node) * (BELOW[node + 1] - BELOW[node]);
    }

    /// The density of the standard normal variable at `x`, linear between nodes (wrong by less than
    /// 1e-6).
    public static double density(double x) {
        double place = (x + REACH) * NODES_PER_UNIT;
        if (!(place > 0) || place >= NODES - 1) {
            return 0;
        }
        int node = (int) place;
        return DENSITY[node] + (place - node) * (DENSITY[node + 1] - DENSITY[node]);
    }

    private static double[] densityTable() {
        double[] table = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            double x = i / (double) NODES_PER_UNIT - REACH;
            table[i] = StrictMath.exp(-x * x / 2) / ROOT_TWO_PI;
        }
        return table;
    }

    /// Integrates the density with Simpson's rule on four steps a node and scales the sum to 1.
    private static double[] belowTable() {
        double[] table = new double[NODES];
        int fine = 4;
        double h = 1.0 / (NODES_PER_UNIT * fine);
        for (int i = 1; i < NODES; i++) {
            double sum = 0;
            double start = (i - 1) / (double) NODES_PER_UNIT - REACH;
            for (int k = 0; k <= fine; k++) {
                double x = start + k * h;
                int weight = k == 0 || k == fine ? 1 : k % 2 == 1 ? 4 : 2;
                sum += weight * StrictMath.exp(-x * x / 2);
            }
            table[i] = table[i - 1] + sum * h / 3;
        }
        double total = table[NODES - 1];
        for (int i = 0; i < NODES; i++) {
            table[i] /= total;
        }
        return table;
    }
}

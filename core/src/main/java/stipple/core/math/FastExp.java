package stipple.core.math;

/// The exponential function where thousandths are enough and time counts: plain arithmetic, so the
/// same bytes on every machine.
public final class FastExp {
    /// [#of(float)] takes arguments of at most this size, [#fine(double)] four times that.
    public static final float REACH = 10;

    private static final int NODES_PER_UNIT = 128;
    private static final float CENTRE = REACH * NODES_PER_UNIT;
    private static final float[] TABLE = table();

    private FastExp() {}

    /// `exp(x)` for x in [-10, 10], by straight lines between table nodes, wrong by less than 1e-5
    /// of itself.
    public static float of(float x) {
        float place = x * NODES_PER_UNIT + CENTRE;
        int node = (int) place;
        float low = TABLE[node];
        return low + (place - node) * (TABLE[node + 1] - low);
    }

    /// `exp(x)` for x in [-40, 40], wrong by less than 3e-7 of itself: for factors that are taken
    /// to a high power.
    public static double fine(double x) {
        double place = x * (NODES_PER_UNIT / 4.0) + CENTRE;
        int node = (int) place;
        double d = (place - node) / NODES_PER_UNIT;
        double fourth = TABLE[node] * (1 + d * (1 + d * (1 / 2.0 + d / 6)));
        double second = fourth * fourth;
        return second * second;
    }

    /// Replaces each number d >= 0 by `exp(-d)`, wrong by less than 5e-6 of it up to d = 2 and by
    /// less than 1 % of it up to d = 8; 0 gives exactly 1. The sixteenth power of a short series,
    /// without branches, so that the processor works on many numbers at once.
    public static void ofNegative(float[] values) {
        for (int k = 0; k < values.length; k++) {
            float u = values[k] * (1f / 16);
            float series = 1 - u * (1 - u * (1f / 2 - u * (1f / 6 - u * (1f / 24))));
            float two = series * series;
            float four = two * two;
            float eight = four * four;
            values[k] = eight * eight;
        }
    }

    private static float[] table() {
        float[] table = new float[2 * (int) CENTRE + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) StrictMath.exp((i - CENTRE) / NODES_PER_UNIT);
        }
        return table;
    }
}

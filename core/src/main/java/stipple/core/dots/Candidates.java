package stipple.core.dots;

import stipple.core.math.Seed;

/// Random places on the skin with the wanted density: candidate number k is a pure function of the
/// seed and k.
final class Candidates {
    private final SiteField field;
    private final Seed seed;
    private final double[] upTo;
    private final int[] guide;

    Candidates(SiteField field, Seed seed) {
        this.field = field;
        this.seed = seed;
        double[] weights = field.quads();
        upTo = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upTo[i] = sum;
        }
        guide = new int[weights.length + 1];
        int quad = 0;
        for (int i = 0; i <= weights.length; i++) {
            double level = sum * i / weights.length;
            while (quad < weights.length - 1 && upTo[quad] <= level) {
                quad++;
            }
            guide[i] = quad;
        }
    }

    /// Writes the node coordinates of candidate `k` to `uv`.
    void place(long k, double[] uv) {
        double level = seed.uniform(2 * k) * upTo[upTo.length - 1];
        int quad = guide[(int) (seed.uniform(2 * k) * (guide.length - 1))];
        while (quad < upTo.length - 1 && upTo[quad] <= level) {
            quad++;
        }
        int columns = field.surface().columns() - 1;
        long bits = seed.bits(2 * k + 1);
        uv[0] = quad % columns + (bits >>> 32) * 0x1.0p-32;
        int row = quad / columns;
        uv[1] = row + (bits & 0xFFFFFFFFL) * 0x1.0p-32;
    }
}

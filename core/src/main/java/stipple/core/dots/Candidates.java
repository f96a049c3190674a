package stipple.core.dots;

import java.util.stream.IntStream;
import stipple.core.math.Seed;

/// Random places on the skin with the wanted density: candidate number k is a pure function of the
/// seed and k.
final class Candidates {
    private final Seed seed;
    private final int columns;
    private final int[] quads;
    private final double[] upTo;
    private final int[] guide;

    Candidates(SiteField field, Seed seed) {
        this.seed = seed;
        this.columns = field.surface().columns() - 1;
        double[] weights = field.quads();
        quads = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
        upTo = new double[quads.length];
        double sum = 0;
        for (int i = 0; i < quads.length; i++) {
            sum += weights[quads[i]];
            upTo[i] = sum;
        }
        guide = new int[quads.length + 1];
        int at = 0;
        for (int i = 0; i <= quads.length; i++) {
            double level = sum * i / quads.length;
            while (at < quads.length - 1 && upTo[at] <= level) {
                at++;
            }
            guide[i] = at;
        }
    }

    /// Writes the node coordinates of candidate `k` to `uv`.
    void place(long k, double[] uv) {
        double share = seed.uniform(2 * k);
        double level = share * upTo[upTo.length - 1];
        int at = guide[(int) (share * quads.length)];
        while (at < upTo.length - 1 && upTo[at] <= level) {
            at++;
        }
        long bits = seed.bits(2 * k + 1);
        int row = quads[at] / columns;
        uv[0] = quads[at] % columns + (bits >>> 32) * 0x1.0p-32;
        uv[1] = row + (bits & 0xFFFFFFFFL) * 0x1.0p-32;
    }
}

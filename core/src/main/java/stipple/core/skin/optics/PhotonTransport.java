package stipple.core.skin.optics;

import java.util.List;
import java.util.stream.LongStream;
import stipple.core.math.Seed;

/// How much light a stack of layers sends back and lets through, by following photons: the
/// independent judge of [AddingDoubling].
///
/// Photons come in batches, each with its own stream of chance, and batches are summed in their
/// order, so the answer depends on the seed and the number of photons only, not on the threads.
public final class PhotonTransport {
    public static final long MOST_PHOTONS = 100_000_000;

    private static final int BATCH = 8192;
    private static final double SMALL_WEIGHT = 1e-4;

    private PhotonTransport() {}

    /// @param photons 2 to 100 million
    /// @throws IllegalArgumentException if an endless last layer absorbs nothing: photons would
    ///   wander in it for ever
    public static PhotonLight light(LayerStack stack, long photons, Seed seed) {
        if (photons < 2 || photons > MOST_PHOTONS) {
            throw new IllegalArgumentException(photons + " photons, allowed 2 to " + MOST_PHOTONS);
        }
        if (stack.last().isInfinite() && stack.last().absorptionPerCm() == 0) {
            throw new IllegalArgumentException(
                    "an endless layer without absorption cannot be followed by photons");
        }
        PhotonTracer tracer = new PhotonTracer(stack, SMALL_WEIGHT);
        Seed chance = seed.forPurpose("photons");
        List<Tally> batches =
                LongStream.range(0, (photons + BATCH - 1) / BATCH)
                        .parallel()
                        .mapToObj(batch -> {
                            Tally tally = new Tally();
                            int count = (int) Math.min(BATCH, photons - batch * BATCH);
                            tracer.trace(
                                    new PhotonDice(new Seed(chance.bits(batch))), count, tally);
                            return tally;
                        })
                        .toList();
        Tally sum = new Tally();
        batches.forEach(sum::add);
        return new PhotonLight(
                new SlabLight(tracer.specular(), sum.up / photons, sum.down / photons),
                new SlabLight(
                        0,
                        standardError(sum.up, sum.upSquares, photons),
                        standardError(sum.down, sum.downSquares, photons)),
                photons);
    }

    private static double standardError(double sum, double squares, long count) {
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean) / (count - 1));
    }

    /// Sums the light that leaves through each surface.
    private static final class Tally implements PhotonPath {
        private double up;
        private double upSquares;
        private double down;
        private double downSquares;

        @Override
        public void piece(
                int layer,
                double x,
                double y,
                double z,
                double ux,
                double uy,
                double uz,
                double lengthCm) {}

        @Override
        public void end(double upShare, double downShare) {
            up += upShare;
            upSquares += upShare * upShare;
            down += downShare;
            downSquares += downShare * downShare;
        }

        private void add(Tally other) {
            up += other.up;
            upSquares += other.upSquares;
            down += other.down;
            downSquares += other.downSquares;
        }
    }
}

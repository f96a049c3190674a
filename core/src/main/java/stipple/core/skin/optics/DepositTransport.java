package stipple.core.skin.optics;

import java.util.List;
import java.util.stream.LongStream;
import stipple.core.math.Seed;

/// How a deposit in layers looks from above, by following photons.
///
/// Photons start straight down at the place that is looked at and, read backwards, stand for light
/// from all sides seen there. The deposit only takes light away, so each photon counts with
/// `exp(-absorbance)` of its path; four turned copies of the deposit share each path. The answer
/// depends on the seed and the number of photons only, not on the threads.
public final class DepositTransport {
    private static final int BATCH = 8192;
    private static final int TURNS = 4;
    private static final double SMALL_WEIGHT = 1e-3;

    private DepositTransport() {}

    /// @param distanceCm from the deposit's axis to the place that is looked at, from 0
    /// @param photons 2 to 100 million
    public static DepositLight light(
            LayerStack stack, Deposit deposit, double distanceCm, long photons, Seed seed) {
        if (photons < 2 || photons > PhotonTransport.MOST_PHOTONS) {
            throw new IllegalArgumentException(
                    photons + " photons, allowed 2 to " + PhotonTransport.MOST_PHOTONS);
        }
        if (!(distanceCm >= 0 && distanceCm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "distance " + distanceCm + " cm from a deposit, allowed from 0");
        }
        PhotonTracer tracer = new PhotonTracer(stack, SMALL_WEIGHT);
        Seed chance = seed.forPurpose("deposit");
        List<Score> batches =
                LongStream.range(0, (photons + BATCH - 1) / BATCH)
                        .parallel()
                        .mapToObj(batch -> {
                            Score score = new Score(deposit, distanceCm);
                            int count = (int) Math.min(BATCH, photons - batch * BATCH);
                            tracer.trace(
                                    new PhotonDice(new Seed(chance.bits(batch))), count, score);
                            return score;
                        })
                        .toList();
        Score sum = new Score(deposit, distanceCm);
        batches.forEach(sum::add);
        return sum.light(photons);
    }

    private static final class Score implements PhotonPath {
        private final Deposit deposit;
        private final double distance;
        private final double[] absorbance = new double[TURNS];
        private double up;
        private double lost;
        private double lostSquares;

        Score(Deposit deposit, double distance) {
            this.deposit = deposit;
            this.distance = distance;
        }

        @Override
        public void piece(
                int layer,
                double x,
                double y,
                double z,
                double ux,
                double uy,
                double uz,
                double lengthCm) {
            for (int turn = 0; turn < TURNS; turn++) {
                double cx = turn == 0 ? distance : turn == 1 ? -distance : 0;
                double cy = turn == 2 ? distance : turn == 3 ? -distance : 0;
                absorbance[turn] += deposit.absorbance(x - cx, y - cy, z, ux, uy, uz, lengthCm);
            }
        }

        @Override
        public void end(double upShare, double downShare) {
            double missing = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                missing += 1 - StrictMath.exp(-absorbance[turn]);
                absorbance[turn] = 0;
            }
            double here = upShare * missing / TURNS;
            up += upShare;
            lost += here;
            lostSquares += here * here;
        }

        private void add(Score other) {
            up += other.up;
            lost += other.lost;
            lostSquares += other.lostSquares;
        }

        private DepositLight light(long photons) {
            double mean = lost / photons;
            double variance = Math.max(0, lostSquares / photons - mean * mean) / (photons - 1);
            return new DepositLight(1 - lost / up, Math.sqrt(variance) * photons / up);
        }
    }
}

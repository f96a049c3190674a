package stipple.core.dots;

/// How gladly two points stand at a distance: the energy of a pair, in units in which a probability
/// is `exp(-energy)`, against the distance in units of the mean spacing. Beyond the last bin points
/// do not notice each other.
public final class PairPotential {
    /// Energy from which a distance counts as forbidden.
    public static final double FORBIDDEN = 8;

    static final int FINE_BINS = 1024;
    private static final double WALL = 1e3;

    private final double binWidth;
    private final double[] energies;

    /// @param binWidth width of a bin in mean spacings
    /// @param energies one number a bin, from distance 0
    public PairPotential(double binWidth, double[] energies) {
        if (!(binWidth > 0) || energies.length == 0) {
            throw new IllegalArgumentException(
                    energies.length + " energies in bins of " + binWidth + " spacings");
        }
        this.binWidth = binWidth;
        this.energies = energies.clone();
    }

    public double[] energies() {
        return energies.clone();
    }

    public double reach() {
        return binWidth * energies.length;
    }

    /// The mixture `(1 - t) * this + t * other` of two potentials with the same bins.
    PairPotential mixedWith(PairPotential other, double t) {
        double[] mixed = new double[energies.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (1 - t) * energies[i] + t * other.energies[i];
        }
        return new PairPotential(binWidth, mixed);
    }

    /// The same likes and dislikes, `factor` times as strong; what is forbidden stays so.
    ///
    /// @param factor from 0
    PairPotential scaled(double factor) {
        double[] scaled = energies.clone();
        for (int i = 0; i < scaled.length; i++) {
            if (scaled[i] < FORBIDDEN) {
                scaled[i] *= factor;
            }
        }
        return new PairPotential(binWidth, scaled);
    }

    /// The same with pairs nearer than `spacings` forbidden, in the bin that this falls into by so
    /// much as it covers.
    PairPotential keptApart(double spacings) {
        double[] apart = energies.clone();
        for (int i = 0; i < apart.length; i++) {
            double covered = Math.clamp(spacings / binWidth - i, 0, 1);
            apart[i] += covered * Math.max(0, FORBIDDEN - apart[i]);
        }
        return new PairPotential(binWidth, apart);
    }

    /// The energy over the square of the distance in `FINE_BINS` equal steps up to the square of
    /// the reach, so that looking it up needs no root; and 0 for whatever is beyond.
    double[] overSquares() {
        double[] fine = new double[FINE_BINS + 1];
        for (int i = 0; i < FINE_BINS; i++) {
            double square = (i + 0.5) * reach() * reach() / FINE_BINS;
            fine[i] = energyAt(Math.sqrt(square));
        }
        return fine;
    }

    private double energyAt(double distance) {
        double bins = distance / binWidth - 0.5;
        int below = (int) Math.floor(bins);
        double left = below < 0 ? energies[0] : energies[below];
        double right = below + 1 < energies.length ? energies[below + 1] : 0;
        if (left >= FORBIDDEN) {
            return bins - below < 0.5 ? WALL : right;
        }
        return left + (bins - below) * (right - left);
    }
}

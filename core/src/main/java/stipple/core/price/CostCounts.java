package stipple.core.price;

/// How often each amount of money was drawn: counts in equal bins from 0 to a bound. Counts of
/// several threads add up to the same whatever the threads, which sums of amounts would not.
final class CostCounts {
    private static final int BINS = 4096;

    private final double binsPerUnit;
    private final int[] counts = new int[BINS + 1];

    CostCounts(double bound) {
        this.binsPerUnit = BINS / Math.max(bound, 1);
    }

    void add(double amount) {
        counts[(int) (amount * binsPerUnit)]++;
    }

    void add(CostCounts other) {
        for (int i = 0; i <= BINS; i++) {
            counts[i] += other.counts[i];
        }
    }

    /// The amount below which a share of the draws lies, on a straight line within its bin; exact 0
    /// where more than that share is 0.
    double quantile(double share) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        double wanted = share * all;
        long below = 0;
        for (int i = 0; i <= BINS; i++) {
            if (below + counts[i] >= wanted && counts[i] > 0) {
                double within = i == 0 ? 0 : (wanted - below) / counts[i];
                return (i + within) / binsPerUnit;
            }
            below += counts[i];
        }
        return BINS / binsPerUnit;
    }
}

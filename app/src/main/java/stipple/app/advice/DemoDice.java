package stipple.app.advice;

import java.time.LocalDate;
import stipple.core.math.Seed;

/// The chance that a made-up directory comes from: one stream of numbers, always in the same order.
final class DemoDice {
    private final Seed seed;
    private long counter;

    DemoDice(Seed seed) {
        this.seed = seed;
    }

    /// A whole number in `[low, high]`.
    int between(int low, int high) {
        return low + (int) (seed.uniform(counter++) * (high - low + 1));
    }

    double uniform(double low, double high) {
        return low + seed.uniform(counter++) * (high - low);
    }

    boolean isOneIn(int many) {
        return between(1, many) == 1;
    }

    @SafeVarargs
    final <T> T oneOf(T... of) {
        return of[between(0, of.length - 1)];
    }

    long bits() {
        return seed.bits(counter++);
    }

    LocalDate daysBefore(LocalDate day, int least, int most) {
        return day.minusDays(between(least, most));
    }
}

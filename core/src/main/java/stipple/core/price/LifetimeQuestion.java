package stipple.core.price;

import stipple.core.math.Seed;

/// How the cost over the years is asked for.
///
/// @param work what is to be done
/// @param place where
/// @param years how far to look, 1 to 30
/// @param inflationFactor what money grows by in a year, 1 for none, 0.8 to 1.5
/// @param draws how many lives are drawn for the bands, 100 to 10 million
/// @param seed start of every random choice
/// @param threads threads to work with; the answer does not depend on it
public record LifetimeQuestion(
        Work work,
        Place place,
        int years,
        double inflationFactor,
        int draws,
        Seed seed,
        int threads) {
    public static final int MOST_YEARS = 30;
    public static final int USUAL_DRAWS = 200_000;
    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 10_000_000;
    private static final double LEAST_FACTOR = 0.8;
    private static final double MOST_FACTOR = 1.5;

    public LifetimeQuestion {
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException(years + " years, allowed 1 to " + MOST_YEARS);
        }
        if (!(inflationFactor >= LEAST_FACTOR && inflationFactor <= MOST_FACTOR)) {
            throw new IllegalArgumentException(
                    "inflation "
                            + Math.rint((inflationFactor - 1) * 1e6) / 1e6
                            + " a year, allowed -0.2 to 0.5");
        }
        if (draws < FEWEST_DRAWS || draws > MOST_DRAWS || threads < 1) {
            throw new IllegalArgumentException(
                    draws
                            + " draws on "
                            + threads
                            + " threads, allowed "
                            + FEWEST_DRAWS
                            + " to "
                            + MOST_DRAWS
                            + " draws");
        }
    }

    /// A question in today's money with the usual number of draws.
    public static LifetimeQuestion of(Work work, Place place, int years, Seed seed) {
        return new LifetimeQuestion(work, place, years, 1, USUAL_DRAWS, seed, 1);
    }
}

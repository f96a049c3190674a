package stipple.core.price;

import stipple.core.math.Range;

/// A payment that comes once or again and again.
///
/// @param group payments of one group share their draw of the price: who pays a dear clinic once
///   pays a dear clinic again
/// @param price of one payment
/// @param firstYears when the first is due, years from the start
/// @param everyYears wait between payments, years; 0 for a payment that comes once
/// @param chanceFraction how likely it comes at all
record Spending(
        String group, Range price, Range firstYears, Range everyYears, double chanceFraction) {
    private static final Range NEVER_AGAIN = Range.exactly(0);
    private static final Range YEARLY = Range.exactly(1);

    Spending {
        if (!isSound(everyYears) && !everyYears.equals(NEVER_AGAIN)) {
            throw new IllegalArgumentException(
                    "a wait of " + everyYears.low() + " years, allowed from 0.05, or 0 for once");
        }
    }

    private static boolean isSound(Range every) {
        return every.low() >= 0.05;
    }

    static Spending once(String group, Range price, Range atYears) {
        return new Spending(group, price, atYears, NEVER_AGAIN, 1);
    }

    static Spending now(String group, Range price) {
        return once(group, price, Range.exactly(0));
    }

    static Spending each(String group, Range price, Range firstYears, Range everyYears) {
        return new Spending(group, price, firstYears, everyYears, 1);
    }

    /// At the beginning of every year from `fromYear` on.
    static Spending yearly(String group, Range price, double fromYear) {
        return each(group, price, Range.exactly(fromYear), YEARLY);
    }

    Spending withChance(double fraction) {
        return new Spending(group, price, firstYears, everyYears, fraction);
    }

    boolean isOnce() {
        return everyYears.equals(NEVER_AGAIN);
    }

    /// No more payments than this within so many years.
    int mostPayments(int years) {
        if (isOnce()) {
            return 1;
        }
        double after = Math.max(0, years - firstYears.low());
        return (int) Math.ceil(after / everyYears.low()) + 1;
    }
}

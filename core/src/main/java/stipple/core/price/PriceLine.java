package stipple.core.price;

import stipple.core.math.Range;
import stipple.core.parameter.Confidence;

/// One line of an estimate.
///
/// @param item what is paid for, kebab-case: an item of the guideline, or `area`,
///   `scar-with-course`, `repair`, `laser`
/// @param price whole units of the currency
/// @param year whose money it is
/// @param confidence how well it is known
/// @param source keys of docs/references.bib
public record PriceLine(String item, Range price, int year, Confidence confidence, String source) {
    /// The line in the money of another year, whole units.
    ///
    /// @param inflationPerYear 0.03 for 3 % a year
    public PriceLine inYear(int other, double inflationPerYear) {
        double factor = StrictMath.pow(1 + inflationPerYear, other - year);
        return new PriceLine(item, whole(price.times(factor)), other, confidence, source);
    }

    static Range whole(Range range) {
        return new Range(
                Math.rint(range.likely()), Math.rint(range.low()), Math.rint(range.high()));
    }
}

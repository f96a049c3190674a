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
    static Range whole(Range range) {
        return new Range(
                Math.rint(range.likely()), Math.rint(range.low()), Math.rint(range.high()));
    }
}

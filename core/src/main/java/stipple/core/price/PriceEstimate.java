package stipple.core.price;

import java.util.List;
import stipple.core.math.Range;

/// What a piece of work may be expected to cost: lines that add up to the total exactly.
///
/// @param currency ISO 4217 code
/// @param lines what is paid for, none of them empty
public record PriceEstimate(String currency, List<PriceLine> lines) {
    public PriceEstimate {
        lines = List.copyOf(lines);
    }

    /// The sum of the lines, whole units of the currency.
    public Range total() {
        return lines.stream().map(PriceLine::price).reduce(Range.exactly(0), Range::plus);
    }
}

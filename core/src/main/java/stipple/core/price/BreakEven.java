package stipple.core.price;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import stipple.core.math.Range;

/// From which year on permanent pigment has cost less than another option, counted from the start.
///
/// @param likely by the likely courses; none if not within the years looked at
/// @param earliest if pigment comes cheap and the other dear
/// @param latest if pigment comes dear and the other cheap
public record BreakEven(OptionalInt likely, OptionalInt earliest, OptionalInt latest) {
    static BreakEven between(OptionCost pigment, OptionCost other) {
        return new BreakEven(
                year(pigment.byYear(), Range::likely, other.byYear(), Range::likely),
                year(pigment.byYear(), Range::low, other.byYear(), Range::high),
                year(pigment.byYear(), Range::high, other.byYear(), Range::low));
    }

    /// The year after the last one in which pigment was the dearer.
    private static OptionalInt year(
            List<YearCost> pigment,
            ToDoubleFunction<Range> of,
            List<YearCost> other,
            ToDoubleFunction<Range> against) {
        int year = pigment.size() + 1;
        while (year > 1
                && of.applyAsDouble(pigment.get(year - 2).summed())
                        <= against.applyAsDouble(other.get(year - 2).summed())) {
            year--;
        }
        return year > pigment.size() ? OptionalInt.empty() : OptionalInt.of(year);
    }
}

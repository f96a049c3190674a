package stipple.core.price;

import java.util.List;
import java.util.Optional;
import stipple.core.math.Range;

/// What one option costs over the years. The likely values follow the likely course (likely prices
/// at likely times), so that years add up to the total; low and high are the tenth and ninetieth
/// percentile of many drawn lives.
///
/// @param id which option
/// @param impossible code of the reason why it is no way for this head; empty if it is one
/// @param total over all years
/// @param byYear one for each year
/// @param minutesPerWeek time it takes
public record OptionCost(
        OptionId id,
        Optional<String> impossible,
        Range total,
        List<YearCost> byYear,
        Range minutesPerWeek) {
    public OptionCost {
        byYear = List.copyOf(byYear);
    }
}

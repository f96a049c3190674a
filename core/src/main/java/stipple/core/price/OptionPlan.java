package stipple.core.price;

import java.util.List;
import java.util.Optional;
import stipple.core.math.Range;

/// What one option asks for over the years.
///
/// @param id which option
/// @param impossible code of the reason why it is no way for this head; empty if it is one
/// @param spending every payment
/// @param minutesPerWeek time it takes
record OptionPlan(
        OptionId id, Optional<String> impossible, List<Spending> spending, Range minutesPerWeek) {
    OptionPlan {
        spending = List.copyOf(spending);
    }
}

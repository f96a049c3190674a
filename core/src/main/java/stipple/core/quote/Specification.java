package stipple.core.quote;

import java.util.Optional;
import java.util.OptionalDouble;
import stipple.core.ink.Treatment;
import stipple.core.price.Extent;
import stipple.core.price.Strategy;

/// What exactly is offered. Whatever the offer leaves open is empty.
///
/// @param treatment permanent or temporary
/// @param extent class or measured area
/// @param densityPerCm2 deposits per cm2
/// @param strategy how existing hair is met
/// @param treatsScars whether a scar is part of it
/// @param isRepair whether poor earlier work is put right
public record Specification(
        Optional<Treatment> treatment,
        Optional<Extent> extent,
        OptionalDouble densityPerCm2,
        Optional<Strategy> strategy,
        Optional<Boolean> treatsScars,
        boolean isRepair) {
    /// Nothing is said at all.
    public static Specification unsaid() {
        return new Specification(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}

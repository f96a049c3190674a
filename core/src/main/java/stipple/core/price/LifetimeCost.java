package stipple.core.price;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What every way of living with hair loss costs over the years, side by side.
///
/// Payments follow each other after drawn waits and at drawn prices (triangular over the range of
/// each parameter); a payment that falls due at the end of the last year is not counted. Options
/// that need a shaven head do not count the shaving, which is the option `shave`.
///
/// @param currency ISO 4217 code
/// @param years how far it looks
/// @param draws how many lives the bands stand on
/// @param options all of them, in their order
/// @param breakEven from when on permanent pigment has cost less than each other possible way
public record LifetimeCost(
        String currency,
        int years,
        int draws,
        List<OptionCost> options,
        Map<OptionId, BreakEven> breakEven) {
    public LifetimeCost {
        options = List.copyOf(options);
        breakEven = Map.copyOf(breakEven);
    }

    public static LifetimeCost of(LifetimeQuestion question, PriceGuide guide) {
        List<OptionPlan> plans = new OptionPlans(guide, question.work(), question.place()).all();
        List<OptionCost> options = new ArrayList<>();
        for (OptionPlan plan : plans) {
            options.add(new OptionDraws(plan, question).cost());
        }
        Map<OptionId, BreakEven> breakEven = new EnumMap<>(OptionId.class);
        OptionCost permanent = options.getFirst();
        for (OptionCost other : options) {
            boolean isAnotherWay =
                    other.id() != OptionId.PERMANENT && other.id() != OptionId.REMOVAL;
            if (isAnotherWay && other.impossible().isEmpty()) {
                breakEven.put(other.id(), BreakEven.between(permanent, other));
            }
        }
        return new LifetimeCost(
                question.place().market().currency(),
                question.years(),
                question.draws(),
                options,
                breakEven);
    }

    /// From when on permanent pigment has cost less than another way; empty for itself, for its own
    /// removal and for what is no way for this head.
    public Optional<BreakEven> breakEvenWith(OptionId other) {
        return Optional.ofNullable(breakEven.get(other));
    }

    public OptionCost option(OptionId id) {
        return options.stream().filter(cost -> cost.id() == id).findFirst().orElseThrow();
    }
}

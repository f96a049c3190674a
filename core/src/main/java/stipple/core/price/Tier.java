package stipple.core.price;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import stipple.core.parameter.Parameters;

/// What kind of provider a price is for. A tier says what is usually charged, nothing about
/// quality.
public enum Tier {
    /// A leading provider with a name.
    TOP,
    /// An established small provider: the guideline's own level.
    BOUTIQUE,
    /// A new or single-person provider.
    NEW;

    /// The name in files: `top`, `boutique`, `new`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such tier
    public static Tier parse(String id) {
        return Arrays.stream(values())
                .filter(tier -> tier.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "tier '"
                                        + id
                                        + "', allowed: "
                                        + Arrays.stream(values())
                                                .map(Tier::id)
                                                .collect(Collectors.joining(", "))));
    }

    double factor(Parameters parameters) {
        return switch (this) {
            case TOP -> parameters.likely("b-pr-tier-top-factor");
            case BOUTIQUE -> 1;
            case NEW -> parameters.likely("b-pr-tier-new-factor");
        };
    }
}

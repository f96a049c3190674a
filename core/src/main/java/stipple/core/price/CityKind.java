package stipple.core.price;

import java.util.Locale;
import stipple.core.parameter.Parameters;

/// Where in its country a provider works, as far as prices care.
public enum CityKind {
    /// A leading city that is no capital.
    TOP,
    CAPITAL,
    OTHER;

    /// The name in files: `top`, `capital`, `other`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind that a text names: one of the three words, or a city of the market. A city that is
    /// not listed is an ordinary one.
    public static CityKind of(String text, Market market) {
        String city = text.split(",", 2)[0].strip();
        for (CityKind kind : values()) {
            if (kind.id().equalsIgnoreCase(city)) {
                return kind;
            }
        }
        if (city.equalsIgnoreCase(market.capital())) {
            return CAPITAL;
        }
        return market.leadingCities().stream().anyMatch(city::equalsIgnoreCase) ? TOP : OTHER;
    }

    double factor(Parameters parameters) {
        return switch (this) {
            case TOP -> parameters.likely("b-pr-leading-city-factor");
            case CAPITAL -> parameters.likely("b-pr-capital-factor");
            case OTHER -> 1;
        };
    }
}

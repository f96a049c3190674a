package stipple.core.price;

import java.util.List;

/// A country whose prices are known or derived.
///
/// @param country ISO 3166 code, two letters
/// @param currency ISO 4217 code, three letters
/// @param pricesOf country code whose rows of the guideline apply
/// @param level `1`, or the id of the parameter by which those rows are multiplied
/// @param capital name of the capital, `-` if none is listed
/// @param leadingCities other cities with the prices of a capital
public record Market(
        String country,
        String currency,
        String pricesOf,
        String level,
        String capital,
        List<String> leadingCities) {
    public Market {
        leadingCities = List.copyOf(leadingCities);
        if (!country.matches("[A-Z]{2}") || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "country '" + country + "' with currency '" + currency + "'");
        }
    }

    boolean isDerived() {
        return !level.equals("1");
    }
}

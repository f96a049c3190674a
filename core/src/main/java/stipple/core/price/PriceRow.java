package stipple.core.price;

import java.util.Optional;
import stipple.core.math.Range;
import stipple.core.parameter.Confidence;

/// One cell of the guideline: what one thing costs in one country.
///
/// @param country ISO 3166 code, or `EU` for the countries of the euro
/// @param currency ISO 4217 code
/// @param item class of loss (`norwood-V`, `ludwig-2`, `totalis`) for a whole course, or a single
///   thing (`scar`, `top-up`, `laser-session`, `blades-year`)
/// @param tier kind of provider that the price is for; without one, any
/// @param price major units of the currency
/// @param year whose money it is
/// @param confidence how well it is known
/// @param source keys of docs/references.bib, or a person's own words
public record PriceRow(
        String country,
        String currency,
        String item,
        Optional<Tier> tier,
        Range price,
        int year,
        Confidence confidence,
        String source) {
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    private static final double MOST = 1e12;

    public PriceRow {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "country '" + country + "', allowed two capital letters such as US");
        }
        if (!Currencies.exists(currency)) {
            throw new IllegalArgumentException(
                    "currency '" + currency + "' is not known; use an ISO code such as USD");
        }
        if (!item.matches("[a-z0-9]+(-[a-zA-Z0-9]+)*")) {
            throw new IllegalArgumentException("item '" + item + "' is no name such as norwood-V");
        }
        if (!(price.low() >= 0 && price.high() <= MOST)) {
            throw new IllegalArgumentException(
                    "price " + price.low() + " to " + price.high() + ", allowed from 0 to " + MOST);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "year " + year + ", allowed " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("a price needs a source");
        }
    }

    /// The same thing in the money of another year.
    ///
    /// @param other 2000 to 2100
    /// @param inflationPerYear 0.03 for 3 % a year
    PriceRow inYear(int other, double inflationPerYear) {
        double factor = StrictMath.pow(1 + inflationPerYear, other - year);
        return new PriceRow(
                country, currency, item, tier, price.times(factor), other, confidence, source);
    }
}

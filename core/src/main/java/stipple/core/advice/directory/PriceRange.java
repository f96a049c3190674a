package stipple.core.advice.directory;

import java.time.LocalDate;
import java.util.Currency;

/// What a whole treatment costs somewhere, for showing beside a recommendation. It is never a
/// measure of quality and enters no score.
///
/// @param currency ISO 4217
/// @param lowMinor lowest price in minor units (cents), from 0
/// @param highMinor highest price in minor units
/// @param asOf when it was true
public record PriceRange(String currency, long lowMinor, long highMinor, LocalDate asOf) {
    private static final long MOST_MINOR = 100_000_000_000L;

    public PriceRange {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("currency '" + currency + "' is not known", e);
        }
        if (lowMinor < 0 || highMinor < lowMinor || highMinor > MOST_MINOR) {
            throw new IllegalArgumentException(
                    "price from "
                            + lowMinor
                            + " to "
                            + highMinor
                            + " minor units, allowed rising from 0 to "
                            + MOST_MINOR);
        }
        Facts.day("day of the price", asOf);
    }
}

package stipple.core.price;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/// The currencies that money may be in.
public final class Currencies {
    private static final Set<String> CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /// Whether this is an ISO 4217 code, in capitals.
    public static boolean exists(String code) {
        return CODES.contains(code);
    }
}

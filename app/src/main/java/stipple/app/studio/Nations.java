package stipple.app.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import stipple.core.price.Market;
import stipple.core.price.PriceGuide;

/// Countries and currencies by name, in the language of the page and in its order, to be chosen
/// from. Those with prices of their own come as a list apart.
///
/// @param priced countries with prices of their own
/// @param others all other countries
/// @param used currencies of the countries with prices
/// @param further all other currencies that a country pays in
record Nations(List<Choice> priced, List<Choice> others, List<Choice> used, List<Choice> further) {
    static Nations of(Messages messages) {
        Locale tongue = messages.locale();
        List<Market> markets = PriceGuide.shipped(Parameters.shipped()).markets();
        TreeSet<String> countries = new TreeSet<>(markets.stream().map(Market::country).toList());
        TreeSet<String> money = new TreeSet<>(markets.stream().map(Market::currency).toList());
        return new Nations(
                sorted(countries.stream().map(c -> country(c, tongue))),
                sorted(
                        Arrays.stream(Locale.getISOCountries())
                                .filter(c -> !countries.contains(c))
                                .map(c -> country(c, tongue))),
                sorted(money.stream().map(m -> currency(m, tongue))),
                sorted(
                        paid().stream()
                                .filter(m -> !money.contains(m))
                                .map(m -> currency(m, tongue))));
    }

    private static TreeSet<String> paid() {
        TreeSet<String> codes = new TreeSet<>();
        Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .forEach(currency -> codes.add(currency.getCurrencyCode()));
        return codes;
    }

    private static Choice country(String code, Locale tongue) {
        return new Choice(code, Locale.of("", code).getDisplayCountry(tongue), false);
    }

    private static Choice currency(String code, Locale tongue) {
        String name = Currency.getInstance(code).getDisplayName(tongue);
        return new Choice(code, name + " (" + code + ")", false);
    }

    private static List<Choice> sorted(Stream<Choice> choices) {
        List<Choice> sorted = new ArrayList<>(choices.toList());
        sorted.sort(Comparator.comparing(Choice::label));
        return List.copyOf(sorted);
    }
}

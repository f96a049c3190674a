package stipple.core.price;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stipple.core.resource.Resources;

/// The countries of `price-countries.tsv`, and those that a person's own price file adds.
final class Markets {
    private static final int COLUMNS = 6;

    private final Map<String, Market> byCountry;

    private Markets(Map<String, Market> byCountry) {
        this.byCountry = byCountry;
    }

    static Markets shipped() {
        Map<String, Market> byCountry = new LinkedHashMap<>();
        for (String line : Resources.lines("price-countries.tsv")) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("country\t")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException("price-countries.tsv: " + line);
            }
            List<String> leading = cells[5].equals("-") ? List.of() : List.of(cells[5].split(";"));
            Market market = new Market(cells[0], cells[1], cells[2], cells[3], cells[4], leading);
            byCountry.put(market.country(), market);
        }
        return new Markets(byCountry);
    }

    /// These, and the countries of the rows that are not among them.
    Markets with(List<PriceRow> rows) {
        Map<String, Market> more = new LinkedHashMap<>(byCountry);
        for (PriceRow row : rows) {
            if (!row.country().equals("EU")) {
                more.putIfAbsent(
                        row.country(),
                        new Market(
                                row.country(), row.currency(), row.country(), "1", "-", List.of()));
            }
        }
        return new Markets(more);
    }

    Optional<Market> find(String country) {
        return Optional.ofNullable(byCountry.get(country.strip().toUpperCase(Locale.ROOT)));
    }

    Optional<Market> ofCurrency(String currency) {
        return byCountry.values().stream()
                .filter(market -> market.currency().equals(currency))
                .findFirst();
    }

    List<Market> all() {
        return new ArrayList<>(byCountry.values());
    }
}

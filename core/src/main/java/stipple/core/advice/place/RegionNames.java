package stipple.core.advice.place;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stipple.core.resource.Resources;

/// What people call countries, and the states and provinces of the countries from which most
/// questions come. Elsewhere a region is known by its GeoNames code only.
public final class RegionNames {
    private final Map<String, String> shortNameByCode;
    private final Map<String, Region> byName;
    private final Map<String, String> countryByName;

    private RegionNames(
            Map<String, String> shortNameByCode,
            Map<String, Region> byName,
            Map<String, String> countryByName) {
        this.shortNameByCode = shortNameByCode;
        this.byName = byName;
        this.countryByName = countryByName;
    }

    /// A country or one of its states.
    ///
    /// @param country two letters
    /// @param admin short name of the state; empty for the whole country
    public record Region(String country, String admin) {
        public boolean holds(Place place) {
            return place.country().equals(country)
                    && (admin.isEmpty() || place.admin().equals(admin));
        }
    }

    public static RegionNames shipped() {
        Map<String, String> codes = new HashMap<>();
        Map<String, Region> states = new LinkedHashMap<>();
        Map<String, String> countries = new HashMap<>();
        for (String line : Resources.lines("admin-names.tsv")) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#")) {
                continue;
            }
            if (cells[2].isEmpty()) {
                countries.put(Spelling.fold(cells[3]), cells[0]);
                continue;
            }
            Region region = new Region(cells[0], cells[2]);
            codes.put(cells[0] + "/" + cells[1], cells[2]);
            states.put(cells[0] + "/" + Spelling.fold(cells[2]), region);
            states.put(cells[0] + "/" + Spelling.fold(cells[3]), region);
        }
        return new RegionNames(
                Map.copyOf(codes), Collections.unmodifiableMap(states), Map.copyOf(countries));
    }

    /// The short name that people use, such as `TX` or `ON`, or the code itself.
    public String shortName(String country, String code) {
        return shortNameByCode.getOrDefault(country + "/" + code, code);
    }

    /// A state of a country, from its short or full name.
    Optional<Region> state(String country, String text) {
        return Optional.ofNullable(byName.get(country + "/" + Spelling.fold(text)));
    }

    /// A state named without its country; where two have the name, the country that is asked about
    /// more often.
    Optional<Region> stateAnywhere(String text) {
        String end = "/" + Spelling.fold(text);
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// A country from its code or its English name.
    Optional<String> country(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (code.length() == 2 && countryByName.containsValue(code)) {
            return Optional.of(code);
        }
        return Optional.ofNullable(countryByName.get(Spelling.fold(text)));
    }

    /// A country (`FR`, `France`), or a state with or without its country (`Texas, US`).
    public Optional<Region> region(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length == 2) {
            return country(parts[1]).flatMap(code -> state(code, parts[0]));
        }
        if (parts.length != 1) {
            return Optional.empty();
        }
        return country(text).map(code -> new Region(code, "")).or(() -> stateAnywhere(text));
    }
}

package stipple.core.price;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stipple.core.math.Range;
import stipple.core.parameter.Confidence;
import stipple.core.resource.Resources;

/// The guideline: prices by country, item and tier. Immutable; a person's own table lies over the
/// shipped one row by row.
///
/// As text it is tab separated with the header `country currency item tier likely low high year
/// confidence source`; blank lines and lines that begin with `#` are passed over.
public final class PriceTable {
    private static final List<String> HEADER =
            List.of(
                    "country",
                    "currency",
                    "item",
                    "tier",
                    "likely",
                    "low",
                    "high",
                    "year",
                    "confidence",
                    "source");

    private final Map<String, PriceRow> byKey;

    private PriceTable(Map<String, PriceRow> byKey) {
        this.byKey = byKey;
    }

    /// The guideline as shipped.
    public static PriceTable shipped() {
        List<List<String>> cells =
                Resources.lines("guideline-prices.tsv").stream()
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList();
        return parse(cells);
    }

    /// A table from the cells of its lines.
    ///
    /// @throws IllegalArgumentException with the line and what is wrong there
    public static PriceTable parse(List<List<String>> lines) {
        Map<String, PriceRow> byKey = new LinkedHashMap<>();
        boolean headed = false;
        for (int k = 0; k < lines.size(); k++) {
            List<String> cells = lines.get(k);
            String first = cells.getFirst().strip();
            if (first.startsWith("#") || (cells.size() == 1 && first.isEmpty())) {
                continue;
            }
            if (!headed) {
                headed = isHeader(cells, k + 1);
                continue;
            }
            PriceRow row = row(cells, k + 1);
            if (byKey.put(key(row.country(), row.item(), row.tier()), row) != null) {
                throw wrong(k + 1, row.item() + " of " + row.country() + " stands twice");
            }
        }
        if (byKey.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no price in it; the first line must be " + String.join(", ", HEADER));
        }
        return new PriceTable(byKey);
    }

    /// This table with the rows of another in the place of its own.
    public PriceTable with(PriceTable other) {
        Map<String, PriceRow> both = new LinkedHashMap<>(byKey);
        for (PriceRow row : other.byKey.values()) {
            if (row.tier().isEmpty()) {
                for (Tier tier : Tier.values()) {
                    both.remove(key(row.country(), row.item(), Optional.of(tier)));
                }
            }
        }
        both.putAll(other.byKey);
        return new PriceTable(both);
    }

    /// This table in the money of another year.
    ///
    /// @param year 2000 to 2100
    /// @param inflationPerYear 0.03 for 3 % a year
    PriceTable inYear(int year, double inflationPerYear) {
        Map<String, PriceRow> moved = new LinkedHashMap<>();
        byKey.forEach((key, row) -> moved.put(key, row.inYear(year, inflationPerYear)));
        return new PriceTable(moved);
    }

    public List<PriceRow> rows() {
        return List.copyOf(byKey.values());
    }

    Optional<PriceRow> find(String country, String item, Optional<Tier> tier) {
        return Optional.ofNullable(byKey.get(key(country, item, tier)));
    }

    private static String key(String country, String item, Optional<Tier> tier) {
        return country + " " + item + " " + tier.map(Tier::id).orElse("any");
    }

    private static boolean isHeader(List<String> cells, int line) {
        if (!cells.stream().map(String::strip).toList().equals(HEADER)) {
            throw wrong(line, "the header must be " + String.join(", ", HEADER));
        }
        return true;
    }

    private static PriceRow row(List<String> cells, int line) {
        if (cells.size() != HEADER.size()) {
            throw wrong(line, cells.size() + " cells instead of " + HEADER.size());
        }
        List<String> c = cells.stream().map(String::strip).toList();
        try {
            String tier = c.get(3);
            return new PriceRow(
                    c.get(0),
                    c.get(1),
                    c.get(2),
                    tier.equals("any") ? Optional.empty() : Optional.of(Tier.parse(tier)),
                    new Range(number(c.get(4)), number(c.get(5)), number(c.get(6))),
                    (int) number(c.get(7)),
                    confidence(c.get(8)),
                    c.get(9));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
        }
    }

    private static double number(String cell) {
        if (!cell.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException(
                    "'" + shortened(cell) + "' is no number from 0, without signs or separators");
        }
        return Double.parseDouble(cell);
    }

    private static Confidence confidence(String cell) {
        for (Confidence known : Confidence.values()) {
            if (known.name().equals(cell.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new IllegalArgumentException(
                "confidence '" + shortened(cell) + "', allowed HIGH, MEDIUM, LOW, ASSUMPTION");
    }

    private static String shortened(String cell) {
        int most = 40;
        return cell.length() <= most ? cell : cell.substring(0, most) + "...";
    }

    private static IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException("line " + line + ": " + what);
    }
}

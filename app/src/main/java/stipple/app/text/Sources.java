package stipple.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where numbers and rules come from, by the keys that stand behind them.
public final class Sources {
    private static final Pattern ENTRY =
            Pattern.compile("@[a-z]+\\{([^,\\s]+),(.*?)\\n\\}", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("\\n\\s*([a-z]+) = \\{(.*?)\\}(?=,?\\s*(?:\\n|$))", Pattern.DOTALL);
    private static final Pattern BETWEEN_KEYS = Pattern.compile("[,;\\s]+");

    private final Map<String, Source> byKey;

    private Sources(Map<String, Source> byKey) {
        this.byKey = byKey;
    }

    /// One source.
    ///
    /// @param key as numbers name it
    /// @param title what it is
    /// @param where it appeared, with its year if that is known; may be empty
    public record Source(String key, String title, String where) {
        /// The title with where it appeared.
        public String text() {
            return where.isEmpty() ? title : title + " (" + where + ")";
        }
    }

    /// Those that are listed in the documentation.
    ///
    /// @throws IllegalStateException if the application was built without them
    public static Sources shipped() {
        try (InputStream in = Sources.class.getResourceAsStream("references.bib")) {
            if (in == null) {
                throw new IllegalStateException("the list of sources is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the list of sources", e);
        }
    }

    static Sources parse(String list) {
        Map<String, Source> byKey = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(list);
        while (entry.find()) {
            byKey.put(entry.group(1), source(entry.group(1), entry.group(2)));
        }
        return new Sources(byKey);
    }

    private static Source source(String key, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(body);
        while (field.find()) {
            fields.put(field.group(1), field.group(2).replaceAll("\\s+", " ").strip());
        }
        String place =
                Stream.of("howpublished", "journal", "booktitle", "publisher")
                        .map(name -> fields.getOrDefault(name, ""))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        String year = fields.getOrDefault("year", "");
        boolean addsYear = !year.isEmpty() && !place.contains(year);
        String where = addsYear ? (place.isEmpty() ? year : place + ", " + year) : place;
        return new Source(key, fields.getOrDefault("title", key), where);
    }

    public List<Source> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Source> named(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// The sources behind a number or a rule; a key that is not listed stands for itself.
    ///
    /// @param keys with commas or blanks between them
    public List<Source> of(String keys) {
        return Arrays.stream(BETWEEN_KEYS.split(keys.strip()))
                .filter(key -> !key.isEmpty())
                .map(key -> named(key).orElseGet(() -> new Source(key, key, "")))
                .toList();
    }
}

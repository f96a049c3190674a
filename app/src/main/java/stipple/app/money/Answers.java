package stipple.app.money;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import stipple.app.planning.JsonFields;

/// One JSON object of answers that people wrote: keys may be missing, yes may be written in several
/// ways, and keys that nobody asked for are remembered, not lost.
final class Answers {
    private static final int MOST_LETTERS = 500;
    private static final Set<String> NO =
            Set.of("", "no", "none", "never", "false", "nothing", "not", "n/a", "unknown", "-");

    private final JsonFields fields;
    private final Set<String> unread;
    private final TreeSet<String> asked = new TreeSet<>();

    /// @param unread where the paths of unknown keys are gathered by `finish`
    Answers(JsonFields fields, Set<String> unread) {
        this.fields = fields.object();
        this.unread = unread;
    }

    Optional<JsonFields> field(String key) {
        asked.add(key);
        return fields.optional(key);
    }

    /// A text that says something; blank ones and `none` are missing.
    Optional<String> text(String key) {
        return field(key).map(Answers::text).filter(text -> !NO.contains(lower(text)));
    }

    Optional<Boolean> yes(String key) {
        return field(key).map(Answers::yes);
    }

    OptionalInt whole(String key, int most) {
        Optional<JsonFields> field = field(key);
        if (field.isEmpty()) {
            return OptionalInt.empty();
        }
        int value = field.get().whole();
        if (value < 0 || value > most) {
            throw field.get().wrong("is " + value + ", allowed 0 to " + most);
        }
        return OptionalInt.of(value);
    }

    Optional<LocalDate> date(String key) {
        return field(key).map(Answers::date);
    }

    /// Remembers the keys that nobody asked for.
    void finish() {
        for (String key : fields.node().propertyNames()) {
            if (!asked.contains(key)) {
                String path = fields.path().isEmpty() ? key : fields.path() + "." + key;
                unread.add(path.length() > MOST_LETTERS ? path.substring(0, 40) + "..." : path);
            }
        }
    }

    static String text(JsonFields at) {
        String text = at.text().strip();
        if (text.length() > MOST_LETTERS) {
            throw at.wrong("is longer than " + MOST_LETTERS + " letters");
        }
        return text;
    }

    /// `true`, a number above 0, a list that is not empty, or any words but no and none.
    static boolean yes(JsonFields at) {
        if (at.node().isBoolean()) {
            return at.node().booleanValue();
        }
        if (at.node().isNumber()) {
            return at.number() > 0;
        }
        if (at.node().isArray() || at.node().isObject()) {
            return !at.node().isEmpty();
        }
        return !NO.contains(lower(text(at)));
    }

    private static LocalDate date(JsonFields at) {
        try {
            return LocalDate.parse(text(at));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    at.path() + " must be a day of the calendar as YYYY-MM-DD", e);
        }
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

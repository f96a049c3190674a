package stipple.app.advice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// The cells of one row, read strictly: every complaint names the key and what is allowed.
record Cells(Map<String, String> cells) {
    private static final int LONGEST_NUMBER = 24;

    Optional<String> optional(String key) {
        return Optional.ofNullable(cells.get(key)).filter(text -> !text.isBlank());
    }

    String required(String key) {
        return optional(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    String text(String key) {
        return optional(key).orElse("");
    }

    LocalDate day(String key) {
        return day(key, required(key));
    }

    Optional<LocalDate> optionalDay(String key) {
        return optional(key).map(text -> day(key, text));
    }

    private static LocalDate day(String key, String text) {
        try {
            if (text.strip().length() == 10) {
                return LocalDate.parse(text.strip());
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(notADay(key, text), e);
        }
        throw new IllegalArgumentException(notADay(key, text));
    }

    private static String notADay(String key, String text) {
        return key + " '" + start(text) + "' is no day of the calendar as YYYY-MM-DD";
    }

    boolean flag(String key) {
        return switch (text(key).strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0", "" -> false;
            default ->
                    throw new IllegalArgumentException(
                            key + " '" + start(text(key)) + "', allowed true, false");
        };
    }

    int whole(String key) {
        double value = number(key, required(key));
        if (value != Math.rint(value) || Math.abs(value) > 1e9) {
            throw new IllegalArgumentException(
                    key + " '" + start(required(key)) + "' is no whole number");
        }
        return (int) value;
    }

    double number(String key) {
        return number(key, required(key));
    }

    OptionalDouble optionalNumber(String key) {
        return optional(key)
                .map(text -> OptionalDouble.of(number(key, text)))
                .orElse(OptionalDouble.empty());
    }

    private static double number(String key, String text) {
        String plain = text.strip();
        try {
            boolean isNumber =
                    plain.length() <= LONGEST_NUMBER
                            && plain.chars().noneMatch(c -> "fFdDxXpP".indexOf(c) >= 0);
            double value = isNumber ? Double.parseDouble(plain) : Double.NaN;
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " '" + start(text) + "' is no number", e);
        }
        throw new IllegalArgumentException(key + " '" + start(text) + "' is no number");
    }

    /// Money as written, in hundredths.
    long cents(String key) {
        return Math.round(100 * number(key, required(key)));
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return choice(key, type, required(key));
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return optional(key).map(text -> choice(key, type, text)).orElse(otherwise);
    }

    /// Words separated by spaces.
    <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
        Set<E> found = new LinkedHashSet<>();
        String text = text(key);
        if (text.length() > 1_000) {
            throw new IllegalArgumentException(key + " has " + text.length() + " characters");
        }
        for (String word : text.strip().split("[\\s;|]+", -1)) {
            if (!word.isEmpty()) {
                found.add(choice(key, type, word));
            }
        }
        return found;
    }

    private static <E extends Enum<E>> E choice(String key, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> id(constant).equals(word.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                key
                                        + " '"
                                        + start(word)
                                        + "', allowed "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(Cells::id)
                                                .collect(Collectors.joining(", "))));
    }

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}

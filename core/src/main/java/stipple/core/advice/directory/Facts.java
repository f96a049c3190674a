package stipple.core.advice.directory;

import java.time.LocalDate;
import java.util.Optional;

/// What every record of a directory demands of its texts and days.
final class Facts {
    static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    static final int LONGEST_ID = 64;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 4_000;

    private Facts() {}

    static void id(String what, String id) {
        if (id.length() > LONGEST_ID || !isId(id)) {
            throw new IllegalArgumentException(
                    what
                            + " '"
                            + start(id)
                            + "', allowed 1 to 64 letters, digits, dots, hyphens, underscores");
        }
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.chars()
                        .allMatch(c ->
                                (c >= 'a' && c <= 'z')
                                        || (c >= 'A' && c <= 'Z')
                                        || (c >= '0' && c <= '9')
                                        || c == '.'
                                        || c == '-'
                                        || c == '_');
    }

    static void name(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        text(what, text, LONGEST_NAME);
    }

    static void text(String what, String text) {
        text(what, text, LONGEST_TEXT);
    }

    private static void text(String what, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, allowed " + most);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            throw new IllegalArgumentException(what + " holds control characters");
        }
    }

    static void day(String what, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException(
                    what + " " + day + ", allowed " + FIRST_DAY + " to " + LAST_DAY);
        }
    }

    static void day(String what, Optional<LocalDate> day) {
        day.ifPresent(value -> day(what, value));
    }

    static void order(String what, LocalDate first, String later, LocalDate second) {
        if (second.isBefore(first)) {
            throw new IllegalArgumentException(
                    later + " " + second + " lies before " + what + " " + first);
        }
    }

    static void fraction(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " " + value + ", allowed 0 to 1");
        }
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}

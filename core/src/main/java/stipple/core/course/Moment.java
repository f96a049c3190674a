package stipple.core.course;

/// A point on the course's own time line.
public sealed interface Moment {
    /// Bare skin, before the first session.
    record Before() implements Moment {}

    /// A day after session `number` (from 1); day 0 is right after it.
    record AfterSession(int number, int day) implements Moment {
        public AfterSession {
            if (number < 1 || day < 0) {
                throw new IllegalArgumentException(
                        "session "
                                + number
                                + " day "
                                + day
                                + ", allowed session from 1, day from 0");
            }
        }
    }

    /// Settled after the last session.
    record Healed() implements Moment {}

    /// Years after the healed state, without a top-up in between unless the course holds one.
    record Year(double years) implements Moment {
        public Year {
            if (!(years >= 0 && years <= 60)) {
                throw new IllegalArgumentException("year " + years + ", allowed 0 to 60");
            }
        }
    }

    /// The name in files: `before`, `session-2`, `session-2-day-3`, `healed`, `year-4`.
    default String id() {
        return switch (this) {
            case Before() -> "before";
            case AfterSession(int number, int day) ->
                    day == 0 ? "session-" + number : "session-" + number + "-day-" + day;
            case Healed() -> "healed";
            case Year(double years) ->
                    "year-"
                            + (years == Math.rint(years)
                                    ? Long.toString((long) years)
                                    : Double.toString(years));
        };
    }

    /// Reads `before`, `session K`, `session K day D`, `healed`, `year Y`; a hyphen serves as well
    /// as a blank.
    ///
    /// @throws IllegalArgumentException if the text is none of these
    static Moment parse(String text) {
        String[] words =
                text.strip().toLowerCase(java.util.Locale.ROOT).split("\\s+|(?<=\\S)-(?=\\S)");
        try {
            return switch (words[0]) {
                case "before" -> only(words, 1, new Before(), text);
                case "healed" -> only(words, 1, new Healed(), text);
                case "year" -> only(words, 2, new Year(Double.parseDouble(words[1])), text);
                case "session" -> session(words, text);
                default -> throw unknown(text);
            };
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw unknown(text);
        }
    }

    private static Moment session(String[] words, String text) {
        int number = Integer.parseInt(words[1]);
        if (words.length == 2) {
            return new AfterSession(number, 0);
        }
        if (!words[2].equals("day")) {
            throw unknown(text);
        }
        return only(words, 4, new AfterSession(number, Integer.parseInt(words[3])), text);
    }

    private static Moment only(String[] words, int count, Moment moment, String text) {
        if (words.length != count) {
            throw unknown(text);
        }
        return moment;
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "moment '"
                        + text
                        + "', allowed: before, session K, session K day D, healed, year Y");
    }
}

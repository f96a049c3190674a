package stipple.core.course.calendar;

/// Leave for a traveller to come back sooner than usual, written down by somebody.
///
/// @param reason why it is needed
/// @param by who decided it
public record TravelException(String reason, String by) {
    private static final int MOST_CHARACTERS = 500;

    public TravelException {
        check("reason", reason);
        check("name", by);
    }

    private static void check(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a traveller's exception needs a " + what);
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the " + what + " has " + text.length() + " characters, allowed 500");
        }
    }
}

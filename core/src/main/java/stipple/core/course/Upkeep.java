package stipple.core.course;

/// What a person wants done about fading.
public sealed interface Upkeep {
    /// Nothing: let it fade.
    record None() implements Upkeep {}

    /// A top-up whenever one is due.
    record WhenDue() implements Upkeep {}

    /// A top-up at fixed intervals.
    ///
    /// @param years between two top-ups, [0.25, 20]
    record Every(double years) implements Upkeep {
        public Every {
            if (!(years >= 0.25 && years <= 20)) {
                throw new IllegalArgumentException(
                        "top-up every " + years + " years, allowed 0.25 to 20");
            }
        }
    }
}

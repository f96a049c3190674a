package stipple.core.course;

import java.util.Locale;

/// The ways in which a good plan is most often done badly.
public enum Fault {
    /// Body tattoo ink instead of scalp pigment.
    TATTOO_INK,
    /// Pigment deeper than the upper dermis.
    TOO_DEEP,
    /// Dots twice as wide as follicles.
    TOO_LARGE,
    /// More dots than stubble has hairs.
    TOO_DENSE,
    /// A hairline drawn with a ruler: straight, sharp, without open temples.
    STRAIGHT_HAIRLINE,
    /// Everything in one session, at full strength from the start.
    ONE_SESSION,
    /// A hand that keeps neither place nor size nor depth.
    UNTRAINED_HAND;

    /// The name in files: `tattoo-ink`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// When it shows best.
    public Moment shownAt() {
        return switch (this) {
            case ONE_SESSION -> new Moment.AfterSession(1, 1);
            case TATTOO_INK -> new Moment.Year(8);
            case TOO_DEEP, TOO_LARGE, TOO_DENSE, STRAIGHT_HAIRLINE, UNTRAINED_HAND ->
                    new Moment.Healed();
        };
    }
}

package stipple.core.course;

import java.util.Locale;

/// The ways in which a good plan is most often done badly.
public enum Fault {
    /// Body tattoo ink instead of scalp pigment.
    TATTOO_INK(new Moment.Year(8)),
    /// Pigment deeper than the upper dermis.
    TOO_DEEP(new Moment.Healed()),
    /// Dots twice as wide as follicles.
    TOO_LARGE(new Moment.Healed()),
    /// More dots than stubble has hairs.
    TOO_DENSE(new Moment.Healed()),
    /// A hairline drawn with a ruler: straight, sharp, without open temples.
    STRAIGHT_HAIRLINE(new Moment.Healed()),
    /// Everything in one session, at full strength from the start.
    ONE_SESSION(new Moment.AfterSession(1, 1)),
    /// A hand that keeps neither place nor size nor depth.
    UNTRAINED_HAND(new Moment.Healed());

    private final Moment shownAt;

    Fault(Moment shownAt) {
        this.shownAt = shownAt;
    }

    /// The name in files: `tattoo-ink`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// When it shows best.
    public Moment shownAt() {
        return shownAt;
    }
}

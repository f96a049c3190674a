package stipple.core.price;

import java.util.Locale;

/// The ways people live with hair loss, in the order in which they are told.
public enum OptionId {
    /// Permanent pigment, kept up by top-ups.
    PERMANENT,
    /// Temporary pigment, done again in full each time.
    TRICO,
    /// Temporary pigment once to try, permanent when it is due again.
    TRICO_THEN_PERMANENT,
    /// Permanent pigment, and a change of mind: laser.
    REMOVAL,
    /// Nothing but shaving: the baseline.
    SHAVE,
    /// Hair transplant, with the medicine that keeps the rest.
    TRANSPLANT,
    /// Medicines alone.
    MEDICINES,
    /// A glued hair system, renewed as it wears.
    HAIR_SYSTEM,
    /// Fibres shaken into the hair each day.
    FIBRES,
    /// Injections of own plasma.
    PRP;

    /// The name in files: `trico-then-permanent`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the head is shaved as well, at the cost and time of the option `shave`.
    public boolean needsShaving() {
        return switch (this) {
            case PERMANENT, TRICO, TRICO_THEN_PERMANENT, REMOVAL -> true;
            case SHAVE, TRANSPLANT, MEDICINES, HAIR_SYSTEM, FIBRES, PRP -> false;
        };
    }
}

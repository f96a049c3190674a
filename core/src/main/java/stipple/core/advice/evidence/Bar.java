package stipple.core.advice.evidence;

import java.util.Locale;

/// Why a technician is not recommended.
public enum Bar {
    /// The pigment is body ink: never, whatever the skill.
    TATTOO_INK(true),
    /// A tattooist who has not shown both scalp pigment and training for it.
    TATTOOIST_WITHOUT_PROOF(true),
    /// The evidence says that the work is below standard.
    SUBSTANDARD(true),
    /// In a country under a warning about inks, the pigment must be proven.
    PIGMENT_UNPROVEN(true),
    /// Nothing is held about this person's own work.
    NO_EVIDENCE(false),
    TOO_FEW_CLIENTS(false),
    SHORT_RECORD(false),
    /// The lower bound does not reach the mark.
    UNCERTAIN(false),
    /// Too few results of the kind asked for.
    TOO_FEW_OF_KIND(false);

    private final boolean isUnsound;

    Bar(boolean isUnsound) {
        this.isUnsound = isUnsound;
    }

    /// Something speaks against it, not only too little for it.
    public boolean isUnsound() {
        return isUnsound;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

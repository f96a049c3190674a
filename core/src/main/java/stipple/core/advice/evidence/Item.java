package stipple.core.advice.evidence;

import java.util.Locale;

/// What could be shown about a technician; the grade says how much of it is.
public enum Item {
    /// At least one healed result was measured.
    MEASURED_RESULTS,
    /// Proven healed results of enough different clients.
    HEALED_CLIENTS,
    /// Enough of them are recent.
    RECENT_CASES,
    /// The proofs reach back long enough.
    LONG_RECORD,
    /// Reviews bound to a treatment.
    VERIFIED_REVIEWS,
    /// The pigment is named and supported by a paper.
    PIGMENT_PROOF,
    /// A certificate of training in this trade, supported by a paper.
    TRAINING_PROOF,
    /// The house checks its quality.
    QUALITY_CONTROL,
    /// The house has a way to remove poor work.
    REMOVAL_PATHWAY,
    /// The house trains by a programme.
    TRAINING_PROGRAMME;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package stipple.core.advice.directory;

import java.util.Locale;

/// What became of a disputed fact.
public enum CorrectionOutcome {
    OPEN,
    /// The dispute was right; the fact was changed.
    UPHELD,
    /// The fact stands.
    REJECTED;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package stipple.core.advice.directory;

import java.util.Locale;

/// What a statement is about.
public enum ClaimKind {
    /// Training in this trade.
    CERTIFICATE,
    /// The year work began; people like to overstate it.
    WORKING_SINCE,
    /// How many people were treated.
    CASES_DONE,
    /// Needles and machine made for the scalp.
    EQUIPMENT,
    AWARD;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

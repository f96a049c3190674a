package stipple.core.advice.directory;

import java.util.Locale;

/// What a person looks for.
public enum Need {
    /// Permanent pigmentation of a bald or thinning scalp.
    PERMANENT,
    /// Temporary tricopigmentation.
    TRICO,
    /// A scar to be hidden.
    SCAR,
    /// Density between kept long hair.
    WOMEN,
    /// Tightly curled hair on dark skin.
    AFRO,
    /// Old work to be corrected.
    REPAIR;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

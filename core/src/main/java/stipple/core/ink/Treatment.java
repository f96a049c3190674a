package stipple.core.ink;

import java.util.Locale;

/// Which kind of pigmentation is planned.
public enum Treatment {
    /// Carbon pigment in the upper dermis: fades over many years, kept up by top-ups.
    PERMANENT,
    /// Temporary tricopigmentation: meant to be absorbed within two to three years.
    TRICO;

    /// The name on the command line and in files: `permanent`, `trico`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

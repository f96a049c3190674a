package stipple.core.ink;

import java.util.Locale;

/// Which kind of pigmentation is planned, or shown as a warning.
public enum Treatment {
    /// Carbon pigment in the upper dermis: fades over many years, kept up by top-ups.
    PERMANENT,
    /// Temporary tricopigmentation: meant to be absorbed within two to three years.
    TRICO,
    /// Body tattoo ink, laid down as tattooists do: deeper, larger, and blue after some years. It
    /// is shown so that people know it, and never planned.
    TATTOO;

    /// The name on the command line and in files: `permanent`, `trico`, `tattoo`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether plans are made with it.
    public boolean isPlanned() {
        return this != TATTOO;
    }
}

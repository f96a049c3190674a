package stipple.core.advice.directory;

import java.util.Locale;

/// What ties a review to a visit.
public enum Verification {
    NONE,
    /// The writer asked there; a treatment is not shown.
    CONTACT,
    /// A receipt or booking of a finished treatment was shown.
    TREATMENT;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package stipple.core.advice.directory;

import java.util.Locale;

/// What a house was before it did this.
public enum ProviderKind {
    SMP_ONLY,
    TRANSPLANT_CLINIC,
    PERMANENT_MAKE_UP,
    TATTOO,
    MEDICAL,
    /// Works at changing places.
    MOBILE;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

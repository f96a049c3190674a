package stipple.core.advice.directory;

import java.util.Locale;

/// What a technician did before.
public enum Background {
    /// Learned this trade first.
    SMP,
    PERMANENT_MAKE_UP,
    TATTOO,
    MEDICAL;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package stipple.core.ink;

import java.util.Locale;

/// How much sun a scalp gets over the years.
public enum Sun {
    /// Hat or sunscreen whenever outside.
    LOW,
    NORMAL,
    /// Work or sport outside with a bare head.
    HIGH;

    /// The name on the command line: `low`, `normal`, `high`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

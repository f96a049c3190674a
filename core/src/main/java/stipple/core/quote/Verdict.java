package stipple.core.quote;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// What to make of an offer.
public enum Verdict {
    /// Nothing stands against it.
    NORMAL,
    /// There are questions to ask first.
    ASK,
    /// Do not sign while a red sign stands.
    RED,
    /// Too little is said to judge it.
    INCOMPLETE;

    private static final double HALF = 0.5;

    /// The name in files: `normal`, `ask`, `red`, `incomplete`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(List<Flag> flags, OptionalDouble ratio, double completeFraction) {
        if (has(flags, WarningSign.Severity.RED)) {
            return RED;
        }
        if (ratio.isEmpty() || completeFraction < HALF) {
            return INCOMPLETE;
        }
        return has(flags, WarningSign.Severity.ASK) ? ASK : NORMAL;
    }

    private static boolean has(List<Flag> flags, WarningSign.Severity severity) {
        return flags.stream().anyMatch(flag -> flag.sign().severity() == severity);
    }
}

package stipple.core.ink;

import java.util.Locale;
import stipple.core.parameter.Parameters;

/// How skin takes ink: oily skin lets it spread and keeps less, dry skin keeps less, scar tissue
/// spreads it most and keeps least.
public enum SkinKind {
    NORMAL,
    OILY,
    DRY,
    SCAR;

    /// The name on the command line: `normal`, `oily`, `dry`, `scar`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Diameter of a deposit over the same one in normal skin.
    public double diameterFactor(Parameters parameters) {
        return switch (this) {
            case NORMAL, DRY -> 1;
            case OILY -> parameters.likely("b-sk8-oily-dot-factor");
            case SCAR -> parameters.likely("b-sk8-scar-dot-factor");
        };
    }

    /// Pigment that stays over that which stays in normal skin.
    public double retentionFactor(Parameters parameters) {
        return switch (this) {
            case NORMAL -> 1;
            case OILY -> parameters.likely("b-sk8-oily-retention-factor");
            case DRY -> parameters.likely("b-sk8-dry-retention-factor");
            case SCAR -> parameters.likely("b-sk8-scar-retention-factor");
        };
    }
}

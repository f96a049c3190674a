package stipple.core.outcome;

import stipple.core.math.Range;
import stipple.core.scalp.Zone;

/// How one zone healed against what was predicted, as the share of the light that the treatment
/// takes away.
///
/// @param zone of the scalp
/// @param predicted share of the light taken: likely, and the span of the best and worst case
/// @param measured the same in the healed photo: likely, and where nine in ten repeats would lie
/// @param cells squares of skin that were compared
public record ZoneOutcome(Zone zone, Range predicted, Range measured, int cells) {
    private static final double SURE = 0.25;
    private static final double FAIR = 0.6;

    /// How sure a measured zone is, against what was to be measured.
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /// Measured over predicted, less 1: -0.2 when a fifth less shows than was predicted.
    public double error() {
        return predicted.likely() <= 0 ? 0 : measured.likely() / predicted.likely() - 1;
    }

    public Confidence confidence() {
        double half = (measured.high() - measured.low()) / 2;
        double share = half / Math.max(1e-9, Math.max(predicted.likely(), measured.likely()));
        return share < SURE ? Confidence.HIGH : share < FAIR ? Confidence.MEDIUM : Confidence.LOW;
    }
}

package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.RealVector;

/// How far the four shape numbers may go: a drawn outline that includes hair would otherwise blow
/// the head up. A number at its cap is reported.
final class ShapeCaps {
    private static final double LEAST_FACTOR = 0.72;
    private static final double MOST_FACTOR = 1.35;
    private static final double MOST_SHIFT_MM = 18;
    private static final double PROPORTION = 0.15;
    private static final String[] NAMES = {"width", "length", "height"};

    private ShapeCaps() {}

    static RealVector clamped(RealVector unknowns) {
        RealVector copy = unknowns.copy();
        for (int k = 0; k < NAMES.length; k++) {
            copy.setEntry(k, Math.clamp(copy.getEntry(k), LEAST_FACTOR, MOST_FACTOR));
        }
        double most = MOST_SHIFT_MM / FitModel.SHIFT_UNIT_MM;
        copy.setEntry(3, Math.clamp(copy.getEntry(3), -most, most));
        return copy;
    }

    /// `head-width-capped` and so on for each number at its cap, `head-width-unusual` where a
    /// proportion differs from the template's by more than any common head's.
    static List<String> codes(double[] shape) {
        List<String> codes = new ArrayList<>();
        double size = (shape[0] + shape[1] + shape[2]) / 3;
        for (int k = 0; k < NAMES.length; k++) {
            if (shape[k] <= LEAST_FACTOR || shape[k] >= MOST_FACTOR) {
                codes.add("head-" + NAMES[k] + "-capped");
            } else if (Math.abs(shape[k] / size - 1) > PROPORTION) {
                codes.add("head-" + NAMES[k] + "-unusual");
            }
        }
        if (Math.abs(shape[3]) * FitModel.SHIFT_UNIT_MM >= MOST_SHIFT_MM) {
            codes.add("crown-shift-capped");
        }
        return codes;
    }
}

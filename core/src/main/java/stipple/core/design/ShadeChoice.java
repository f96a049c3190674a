package stipple.core.design;

import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.SrgbColor;
import stipple.core.parameter.Parameters;

/// Which dilution of pigment suits a skin: light skin wants much water, dark skin little.
///
/// The skin type follows from the individual typology angle atan((L* - 50) / b*). Source: tradeknowledge.
public final class ShadeChoice {
    private static final String[] TYPES = {"i", "ii", "iii", "iv", "v", "vi"};
    private static final String[] BOUNDS = {
        "b-sk6-ita-i-ii", "b-sk6-ita-ii-iii", "b-sk6-ita-iii-iv", "b-sk6-ita-iv-v", "b-sk6-ita-v-vi"
    };

    private ShadeChoice() {}

    /// Fitzpatrick type I to VI of a skin colour, as `i` to `vi`.
    public static String skinType(SrgbColor skin, Parameters parameters) {
        double angle = typologyAngleDeg(skin);
        for (int i = 0; i < BOUNDS.length; i++) {
            if (angle > parameters.likely(BOUNDS[i])) {
                return TYPES[i];
            }
        }
        return TYPES[TYPES.length - 1];
    }

    /// Parts of water to one part of pigment advised for a skin colour.
    public static double dilution(SrgbColor skin, Parameters parameters) {
        return parameters.likely("b-sk7-dilution-skin-" + skinType(skin, parameters));
    }

    /// A dilution as shade: 0 for the weakest step of the chart, 1 for the strongest, even ratios between.
    ///
    /// @throws IllegalArgumentException if the dilution is beyond the chart
    public static double shade(double dilution, Parameters parameters) {
        double strongest = parameters.likely("b-p3-dilution-step-1");
        double weakest = parameters.likely("b-p3-dilution-step-8");
        if (!(dilution >= strongest && dilution <= weakest)) {
            throw new IllegalArgumentException(
                    "dilution " + dilution + ", allowed " + strongest + " to " + weakest);
        }
        return StrictMath.log(weakest / dilution) / StrictMath.log(weakest / strongest);
    }

    static double typologyAngleDeg(SrgbColor skin) {
        Lab lab = Lab.of(LinearRgb.ofSrgb8(skin.red(), skin.green(), skin.blue()));
        return Math.toDegrees(StrictMath.atan2(lab.lightness() - 50, Math.max(lab.b(), 1)));
    }
}

package stipple.core.design;

import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.SrgbColor;
import stipple.core.ink.InkStrength;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;
import stipple.core.skin.DotProfile;
import stipple.core.skin.SimpleDotLook;
import stipple.core.skin.SkinTone;

/// Which step of the dilution chart a design uses: the one whose healed dots darken the scalp as
/// much as the person's own shaved hair does, but not more than a few steps beyond what is advised
/// for the skin.
///
/// The skin type follows from the individual typology angle atan((L* - 50) / b*). Source:
/// tradeknowledge.
public final class ShadeChoice {
    private static final String[] TYPES = {"i", "ii", "iii", "iv", "v", "vi"};
    private static final String[] BOUNDS = {
        "b-sk6-ita-i-ii", "b-sk6-ita-ii-iii", "b-sk6-ita-iii-iv", "b-sk6-ita-iv-v", "b-sk6-ita-v-vi"
    };
    private static final int STEPS = 8;

    private final SkinTone tone;
    private final Pigment pigment;
    private final double densityPerCm2;
    private final Parameters parameters;

    private ShadeChoice(
            SkinTone tone, Pigment pigment, double densityPerCm2, Parameters parameters) {
        this.tone = tone;
        this.pigment = pigment;
        this.densityPerCm2 = densityPerCm2;
        this.parameters = parameters;
    }

    /// The advised dilution, parts of water to one part of pigment.
    public static double dilution(
            SrgbColor skin, Pigment pigment, double densityPerCm2, Parameters parameters) {
        return new ShadeChoice(SkinTone.of(skin), pigment, densityPerCm2, parameters)
                .matching(skin);
    }

    /// Fitzpatrick type of a skin colour, as `i` to `vi`.
    public static String skinType(SrgbColor skin, Parameters parameters) {
        double angle = typologyAngleDeg(skin);
        for (int i = 0; i < BOUNDS.length; i++) {
            if (angle > parameters.likely(BOUNDS[i])) {
                return TYPES[i];
            }
        }
        return TYPES[TYPES.length - 1];
    }

    /// A dilution as shade: 0 for the weakest step of the chart, 1 for the strongest, even ratios
    /// between.
    ///
    /// @throws IllegalArgumentException if the dilution is beyond the chart
    public static double shade(double dilution, Parameters parameters) {
        double strongest = step(1, parameters);
        double weakest = step(STEPS, parameters);
        if (!(dilution >= strongest && dilution <= weakest)) {
            throw new IllegalArgumentException(
                    "dilution " + dilution + ", allowed " + strongest + " to " + weakest);
        }
        return StrictMath.log(weakest / dilution) / StrictMath.log(weakest / strongest);
    }

    private double matching(SrgbColor skin) {
        double target = parameters.likely("x-stubble-darkening");
        int strongest = strongestStep(skin);
        int best = STEPS;
        for (int step = STEPS; step >= strongest; step--) {
            if (Math.abs(darkening(step) - target) < Math.abs(darkening(best) - target)) {
                best = step;
            }
        }
        return step(best, parameters);
    }

    /// The darkest step allowed: a few beyond the one nearest to what is advised for the skin.
    private int strongestStep(SrgbColor skin) {
        double advised = parameters.likely("b-sk7-dilution-skin-" + skinType(skin, parameters));
        int nearest = 1;
        for (int step = 1; step <= STEPS; step++) {
            if (Math.abs(step(step, parameters) - advised)
                    < Math.abs(step(nearest, parameters) - advised)) {
                nearest = step;
            }
        }
        return Math.max(1, nearest - (int) parameters.likely("x-shade-steps-beyond-advice"));
    }

    /// The share of green light that healed dots of a step take from the scalp as a whole.
    private double darkening(int step) {
        double shade = shade(step(step, parameters), parameters);
        DotProfile dot =
                SimpleDotLook.of(pigment, tone, parameters)
                        .profile(
                                parameters.likely("b-d10-pigment-depth"),
                                parameters.likely("b-d1-dot-diameter")
                                        * parameters.likely("x-body-diameter-factor"),
                                InkStrength.of(parameters).absorptionPerMm(shade, 1));
        double perMm2 = densityPerCm2 / 100;
        return 1 - StrictMath.exp(-perMm2 * (dot.coreDeficitMm2(1) + dot.haloDensityMm2(1)));
    }

    private static double step(int number, Parameters parameters) {
        return parameters.likely("b-p3-dilution-step-" + number);
    }

    private static double typologyAngleDeg(SrgbColor skin) {
        Lab lab = Lab.of(LinearRgb.ofSrgb8(skin.red(), skin.green(), skin.blue()));
        return Math.toDegrees(StrictMath.atan2(lab.lightness() - 50, Math.max(lab.b(), 1)));
    }
}

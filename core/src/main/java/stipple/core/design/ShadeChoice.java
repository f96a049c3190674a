package stipple.core.design;

import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.SrgbColor;
import stipple.core.ink.InkStrength;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;
import stipple.core.skin.Complexion;
import stipple.core.skin.DotProfile;
import stipple.core.skin.DotTable;
import stipple.core.skin.ShavedHair;
import stipple.core.skin.SkinColor;
import stipple.core.skin.SkinTone;
import stipple.core.skin.TableDotLook;

/// Which step of the dilution chart a design uses: the one whose healed dots darken the scalp as
/// much as the person's own shaved hair does. Of steps that the eye can hardly tell apart it is the
/// one nearest to what is advised for the skin, and never more than a few steps beyond that or one
/// short of it.
///
/// The skin type follows from the individual typology angle atan((L* - 50) / b*). Source:
/// tradeknowledge.
public final class ShadeChoice {
    private static final String[] TYPES = {"i", "ii", "iii", "iv", "v", "vi"};
    private static final String[] BOUNDS = {
        "b-sk6-ita-i-ii", "b-sk6-ita-ii-iii", "b-sk6-ita-iii-iv", "b-sk6-ita-iv-v", "b-sk6-ita-v-vi"
    };
    private static final int STEPS = 8;
    private static final double MM2_PER_CM2 = 100;
    private static final SrgbColor BLACK_HAIR = new SrgbColor(30, 26, 24);

    private final SrgbColor skin;
    private final TableDotLook look;
    private final LinearRgb bare;
    private final double wanted;
    private final double densityPerCm2;
    private final Parameters parameters;

    private ShadeChoice(
            SrgbColor skin,
            SrgbColor hair,
            Pigment pigment,
            double densityPerCm2,
            Parameters parameters) {
        if (!(densityPerCm2 > 0)) {
            throw new IllegalArgumentException(
                    "density " + densityPerCm2 + " per cm2, allowed above 0 to 300 per cm2");
        }
        this.skin = skin;
        this.densityPerCm2 = densityPerCm2;
        this.parameters = parameters;
        SkinColor colors = SkinColor.of(parameters);
        Complexion complexion = colors.fit(SkinTone.of(skin).reflectance());
        bare = colors.color(complexion);
        look = TableDotLook.of(DotTable.shipped(), pigment, complexion, parameters);
        double hairsPerMm2 = parameters.likely("b-h1-hairs-per-cm2") / MM2_PER_CM2;
        wanted =
                darkening(
                        ShavedHair.of(parameters)
                                .color(complexion, SkinTone.of(hair).reflectance(), hairsPerMm2));
    }

    /// The advised dilution, parts of water to one part of pigment, beside dark hair.
    public static double dilution(
            SrgbColor skin, Pigment pigment, double densityPerCm2, Parameters parameters) {
        return dilution(skin, BLACK_HAIR, pigment, densityPerCm2, parameters);
    }

    /// The advised dilution, parts of water to one part of pigment.
    ///
    /// @param skin colour of the bare scalp
    /// @param hair colour of the person's hair
    public static double dilution(
            SrgbColor skin,
            SrgbColor hair,
            Pigment pigment,
            double densityPerCm2,
            Parameters parameters) {
        return new ShadeChoice(skin, hair, pigment, densityPerCm2, parameters).matching();
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

    /// The shade so many steps of the chart darker, lighter if below zero; at either end of the
    /// chart it stays there.
    public static double darker(double shade, int steps, Parameters parameters) {
        int nearest = 1;
        for (int step = 1; step <= STEPS; step++) {
            if (Math.abs(shade(step(step, parameters), parameters) - shade)
                    < Math.abs(shade(step(nearest, parameters), parameters) - shade)) {
                nearest = step;
            }
        }
        return steps == 0
                ? shade
                : shade(step(Math.clamp(nearest - steps, 1, STEPS), parameters), parameters);
    }

    private double matching() {
        int advised = advisedStep();
        int strongest =
                Math.max(1, advised - (int) parameters.likely("x-shade-steps-beyond-advice"));
        int weakest =
                Math.min(STEPS, advised + (int) parameters.likely("x-shade-steps-short-of-advice"));
        double least = Double.POSITIVE_INFINITY;
        for (int step = weakest; step >= strongest; step--) {
            least = Math.min(least, miss(step));
        }
        double enough = least + wanted * parameters.likely("x-shade-tolerance");
        int best = 0;
        for (int step = weakest; step >= strongest; step--) {
            boolean matches = miss(step) <= enough;
            if (matches && (best == 0 || Math.abs(step - advised) < Math.abs(best - advised))) {
                best = step;
            }
        }
        return step(best, parameters);
    }

    /// The step nearest to what is advised for the skin.
    private int advisedStep() {
        double advised = parameters.likely("b-sk7-dilution-skin-" + skinType(skin, parameters));
        int nearest = 1;
        for (int step = 1; step <= STEPS; step++) {
            if (Math.abs(step(step, parameters) - advised)
                    < Math.abs(step(nearest, parameters) - advised)) {
                nearest = step;
            }
        }
        return nearest;
    }

    /// By how much healed dots of a step miss the share of light that the own hair takes.
    private double miss(int step) {
        double shade = shade(step(step, parameters), parameters);
        DotProfile dot =
                look.profile(
                        parameters.likely("b-d10-pigment-depth"),
                        parameters.likely("b-d1-dot-diameter")
                                * parameters.likely("x-body-diameter-factor"),
                        InkStrength.of(parameters).absorptionPerMm(shade, 1));
        LinearRgb treated =
                new LinearRgb(
                        bare.red() * kept(dot, 0),
                        bare.green() * kept(dot, 1),
                        bare.blue() * kept(dot, 2));
        return Math.abs(darkening(treated) - wanted);
    }

    private double darkening(LinearRgb color) {
        return 1 - color.luminance() / bare.luminance();
    }

    private double kept(DotProfile dot, int channel) {
        return StrictMath.exp(-densityPerCm2 / MM2_PER_CM2 * dot.wholeDeficitMm2(channel));
    }

    private static double step(int number, Parameters parameters) {
        return parameters.likely("b-p3-dilution-step-" + number);
    }

    private static double typologyAngleDeg(SrgbColor skin) {
        Lab lab = Lab.of(LinearRgb.ofSrgb8(skin.red(), skin.green(), skin.blue()));
        return Math.toDegrees(StrictMath.atan2(lab.lightness() - 50, Math.max(lab.b(), 1)));
    }
}

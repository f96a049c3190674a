package stipple.core.preview;

import stipple.core.parameter.Parameters;

/// How healing skin looks between the dots.
///
/// @param redLeftFraction light left by full redness, red channel, [0, 1]
/// @param greenLeftFraction same for green
/// @param blueLeftFraction same for blue
/// @param veilLighteningFraction light added by a full milky veil
/// @param fullDensityPerCm2 deposits per area from which the skin takes on all of it
/// @param reachMm how far beyond a deposit it reaches (one sigma)
public record HealingLook(
        double redLeftFraction,
        double greenLeftFraction,
        double blueLeftFraction,
        double veilLighteningFraction,
        double fullDensityPerCm2,
        double reachMm) {
    public static HealingLook of(Parameters parameters) {
        return new HealingLook(
                parameters.likely("x-redness-red"),
                parameters.likely("x-redness-green"),
                parameters.likely("x-redness-blue"),
                parameters.likely("x-veil-lightening"),
                parameters.likely("x-redness-density"),
                parameters.likely("x-redness-reach"));
    }

    float[] reddened() {
        return new float[] {
            (float) redLeftFraction, (float) greenLeftFraction, (float) blueLeftFraction
        };
    }
}

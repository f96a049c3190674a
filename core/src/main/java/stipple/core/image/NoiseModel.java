package stipple.core.image;

/// How much a camera's picture flickers, in linear light: the variance of a pixel is a fixed part
/// plus a part that grows with the light, as photon counting does.
///
/// @param fixedVariance variance in darkness, linear light squared
/// @param varianceSlope variance added by each unit of linear light
public record NoiseModel(double fixedVariance, double varianceSlope) {
    public static final NoiseModel NONE = new NoiseModel(0, 0);

    public NoiseModel {
        if (!(fixedVariance >= 0 && varianceSlope >= 0)) {
            throw new IllegalArgumentException(
                    "noise " + fixedVariance + " + " + varianceSlope + " L, allowed from 0");
        }
    }

    /// Standard deviation at a level of linear light.
    public double sigma(double level) {
        return Math.sqrt(fixedVariance + varianceSlope * level);
    }

    /// Variance that a pixel darkened to `share` of its light lacks: its own noise shrank with the
    /// light, a camera's would have shrunk less.
    public double missingVariance(double level, double share) {
        return fixedVariance * (1 - share * share) + varianceSlope * level * share * (1 - share);
    }
}

package stipple.core.scalp;

import stipple.core.color.LinearRgb;
import stipple.core.math.Vec3;

/// What a photo shows at one place of the skin.
///
/// @param pixel coded colour, 0xRRGGBB
/// @param normal of the skin, in the head frame
record SkinSample(int pixel, Vec3 normal) {
    /// Keeps the logarithm of black finite.
    private static final double LIFT = 0.002;

    /// Logarithm of the linear light in a channel, 0 red to 2 blue.
    double logLight(int channel) {
        LinearRgb light = LinearRgb.ofSrgb8(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF);
        double share =
                switch (channel) {
                    case 0 -> light.red();
                    case 1 -> light.green();
                    default -> light.blue();
                };
        return StrictMath.log(share + LIFT);
    }

    /// The linear light whose logarithm [#logLight] would be.
    static double light(double logLight) {
        return Math.clamp(StrictMath.exp(logLight) - LIFT, 0.0, 1.0);
    }
}

package stipple.core.skin;

/// What something in the skin makes of the light that the plain skin beside it sends back, by
/// channel: below 1 darker, above 1 lighter.
///
/// @param red factor, above 0
/// @param green factor, above 0
/// @param blue factor, above 0
public record SkinTint(double red, double green, double blue) {
    public SkinTint {
        if (!(red > 0 && green > 0 && blue > 0)) {
            throw new IllegalArgumentException(
                    "tint " + red + ", " + green + ", " + blue + ", allowed above 0");
        }
    }

    /// Channel 0 red, 1 green, 2 blue.
    public double factor(int channel) {
        return channel == 0 ? red : channel == 1 ? green : blue;
    }
}

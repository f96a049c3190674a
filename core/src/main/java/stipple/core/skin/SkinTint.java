package stipple.core.skin;

/// What something in the skin makes of the light that the plain skin beside it sends back, by
/// channel: below 1 darker, above 1 lighter.
///
/// @param redFactor above 0
/// @param greenFactor above 0
/// @param blueFactor above 0
public record SkinTint(double redFactor, double greenFactor, double blueFactor) {
    public SkinTint {
        if (!(redFactor > 0 && greenFactor > 0 && blueFactor > 0)) {
            throw new IllegalArgumentException(
                    "tint "
                            + redFactor
                            + ", "
                            + greenFactor
                            + ", "
                            + blueFactor
                            + ", allowed above 0");
        }
    }

    /// Channel 0 red, 1 green, 2 blue.
    public double factor(int channel) {
        return channel == 0 ? redFactor : channel == 1 ? greenFactor : blueFactor;
    }
}

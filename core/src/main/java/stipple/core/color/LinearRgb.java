package stipple.core.color;

/// A colour as amounts of light in the three sRGB primaries, linear, 1 = the white of the picture;
/// values above 1 are brighter than that white.
public record LinearRgb(double red, double green, double blue) {
    public LinearRgb {
        if (!(red >= 0 && green >= 0 && blue >= 0)) {
            throw new IllegalArgumentException(
                    "light " + red + ", " + green + ", " + blue + ", allowed from 0");
        }
    }

    /// The colour of coded 8-bit sRGB values 0-255.
    public static LinearRgb ofSrgb8(int red, int green, int blue) {
        return new LinearRgb(Srgb.decode8(red), Srgb.decode8(green), Srgb.decode8(blue));
    }

    /// Channel 0 red, 1 green, 2 blue.
    public double channel(int channel) {
        return switch (channel) {
            case 0 -> red;
            case 1 -> green;
            case 2 -> blue;
            default -> throw new IllegalArgumentException("channel " + channel + ", allowed 0-2");
        };
    }

    public LinearRgb times(double factor) {
        return new LinearRgb(red * factor, green * factor, blue * factor);
    }

    /// This colour seen through a filter that passes the given share of each channel.
    public LinearRgb times(LinearRgb share) {
        return new LinearRgb(red * share.red, green * share.green, blue * share.blue);
    }

    /// Relative luminance, the Y of CIE XYZ. Source: iec61966srgb.
    public double luminance() {
        return Xyz.of(this).y();
    }
}

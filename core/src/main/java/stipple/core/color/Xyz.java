package stipple.core.color;

/// CIE 1931 tristimulus values, Y = 1 for the white of the picture (D65).
public record Xyz(double x, double y, double z) {
    /// The white point D65 for the 2 degree observer, as sRGB defines it. Source: iec61966srgb.
    public static final Xyz D65 = new Xyz(0.95047, 1.0, 1.08883);

    /// Source: iec61966srgb.
    public static Xyz of(LinearRgb rgb) {
        double r = rgb.red();
        double g = rgb.green();
        double b = rgb.blue();
        return new Xyz(
                0.4124564 * r + 0.3575761 * g + 0.1804375 * b,
                0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
                0.0193339 * r + 0.1191920 * g + 0.9503041 * b);
    }

    /// The same light in sRGB primaries; what lies outside their gamut is cut off at 0.
    public LinearRgb toLinearRgb() {
        double[] rgb = unboundedRgb(x, y, z);
        return new LinearRgb(Math.max(0, rgb[0]), Math.max(0, rgb[1]), Math.max(0, rgb[2]));
    }

    /// Red, green and blue amounts, negative outside the gamut.
    static double[] unboundedRgb(double x, double y, double z) {
        return new double[] {
            3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
            -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
            0.0556434 * x - 0.2040259 * y + 1.0572252 * z
        };
    }
}

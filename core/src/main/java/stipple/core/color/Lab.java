package stipple.core.color;

/// A colour as seen: CIE 1976 L*a*b* under D65.
///
/// @param lightness L*, 0 black to 100 white
/// @param a green (negative) to red
/// @param b blue (negative) to yellow
public record Lab(double lightness, double a, double b) {
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    /// Source: cie2018colorimetry.
    public static Lab of(Xyz xyz) {
        double fx = f(xyz.x() / Xyz.D65.x());
        double fy = f(xyz.y() / Xyz.D65.y());
        double fz = f(xyz.z() / Xyz.D65.z());
        return new Lab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    public static Lab of(LinearRgb rgb) {
        return of(Xyz.of(rgb));
    }

    public Xyz toXyz() {
        double fy = (lightness + 16) / 116;
        double fx = fy + a / 500;
        double fz = fy - b / 200;
        return new Xyz(
                Xyz.D65.x() * inverse(fx), Xyz.D65.y() * inverse(fy), Xyz.D65.z() * inverse(fz));
    }

    public double chroma() {
        return Math.sqrt(a * a + b * b);
    }

    private static double f(double ratio) {
        return ratio > EPSILON ? StrictMath.cbrt(ratio) : (KAPPA * ratio + 16) / 116;
    }

    private static double inverse(double f) {
        double cube = f * f * f;
        return cube > EPSILON ? cube : (116 * f - 16) / KAPPA;
    }
}

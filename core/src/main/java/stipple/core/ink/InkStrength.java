package stipple.core.ink;

import stipple.core.parameter.Parameters;

/// How strongly a healed deposit absorbs, from the shade of its ink: an absorption coefficient of
/// green light inside the pigment body, per millimetre. The shade steps through equal ratios from
/// the lightest to the darkest dilution, because that is how people see them.
public final class InkStrength {
    private final double lightestPerMm;
    private final double darkestPerMm;

    private InkStrength(double lightestPerMm, double darkestPerMm) {
        this.lightestPerMm = lightestPerMm;
        this.darkestPerMm = darkestPerMm;
    }

    public static InkStrength of(Parameters parameters) {
        return new InkStrength(
                parameters.likely("x-ink-absorption-lightest"),
                parameters.likely("x-ink-absorption-darkest"));
    }

    /// @param shade 0 lightest to 1 darkest dilution
    /// @param load pigment relative to the nominal healed deposit
    public double absorptionPerMm(double shade, double load) {
        return load * lightestPerMm * StrictMath.pow(darkestPerMm / lightestPerMm, shade);
    }
}

package stipple.core.skin.optics;

/// Reflection of unpolarised light at the flat border of two clear materials (Fresnel's formulas).
final class Fresnel {
    private Fresnel() {}

    /// The mirrored share of light.
    ///
    /// @param indexFrom refractive index on the side of the light
    /// @param indexInto refractive index on the other side
    /// @param cosFrom cosine of the angle to the normal on the side of the light, in [0, 1]
    static double reflectance(double indexFrom, double indexInto, double cosFrom) {
        double ratio = indexFrom / indexInto;
        double sinInto2 = ratio * ratio * (1 - cosFrom * cosFrom);
        if (sinInto2 >= 1) {
            return indexFrom == indexInto ? 0 : 1;
        }
        double cosInto = Math.sqrt(1 - sinInto2);
        return reflectance(indexFrom, indexInto, cosFrom, cosInto);
    }

    /// The same where the cosine on the other side is known.
    static double reflectance(double indexFrom, double indexInto, double cosFrom, double cosInto) {
        if (indexFrom == indexInto) {
            return 0;
        }
        double s =
                (indexFrom * cosFrom - indexInto * cosInto)
                        / (indexFrom * cosFrom + indexInto * cosInto);
        double p =
                (indexFrom * cosInto - indexInto * cosFrom)
                        / (indexFrom * cosInto + indexInto * cosFrom);
        return 0.5 * (s * s + p * p);
    }
}

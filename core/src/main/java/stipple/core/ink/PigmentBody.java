package stipple.core.ink;

/// Where the pigment of one deposit lies at some age and how much light it takes.
///
/// @param depthMm of its centre below the surface, from 0
/// @param diameterMm of the pigment, above 0
/// @param absorptionPerMm of green light inside it, from 0
public record PigmentBody(double depthMm, double diameterMm, double absorptionPerMm) {
    public PigmentBody {
        if (!(depthMm >= 0 && diameterMm > 0 && absorptionPerMm >= 0)) {
            throw new IllegalArgumentException(
                    "pigment "
                            + diameterMm
                            + " mm wide at "
                            + depthMm
                            + " mm that absorbs "
                            + absorptionPerMm
                            + " per mm");
        }
    }

    /// Optical column on the axis: absorption times thickness.
    public double column() {
        return absorptionPerMm * diameterMm;
    }
}

package stipple.core.skin;

/// How one deposit looks through the skin above it. The port behind which the optics of skin
/// stands: a simple closed formula today, a table from a light transport simulation when there is
/// one.
public interface DotLook {
    /// @param depthMm depth of the pigment's centre below the surface, [0, 2]
    /// @param diameterMm diameter of the pigment body, (0, 3]
    /// @param absorptionPerMm absorption of green light inside the pigment body, from 0
    DotProfile profile(double depthMm, double diameterMm, double absorptionPerMm);
}

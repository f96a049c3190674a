package stipple.core.skin;

/// The shape of pigment in the skin: a flattened ball, as wide as the deposit and as thick as it is
/// wide, but never thicker than a deposit's layer of dermis nor up to the surface.
///
/// Pigment that spreads does so within the upper dermis, so a wide deposit is a disc. Pigment is
/// counted as optical column: absorption times thickness on the axis, a pure number, that stays the
/// same when a ball is flattened.
///
/// @param depthMm of the centre below the surface, above 0
/// @param radiusMm along the skin, above 0
/// @param halfThicknessMm across the skin
public record DotBody(double depthMm, double radiusMm, double halfThicknessMm) {
    private static final double MOST_HALF_THICKNESS_MM = 0.1;
    private static final double MOST_OF_DEPTH = 0.67;

    public static DotBody at(double depthMm, double radiusMm) {
        double half = Math.min(radiusMm, Math.min(MOST_HALF_THICKNESS_MM, MOST_OF_DEPTH * depthMm));
        return new DotBody(depthMm, radiusMm, half);
    }
}

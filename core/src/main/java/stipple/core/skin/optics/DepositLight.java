package stipple.core.skin.optics;

/// How bright the surface is at a distance from a deposit.
///
/// @param ratio light that comes back over that of the same layers without the deposit, R/R0
/// @param standardError one sigma of it
public record DepositLight(double ratio, double standardError) {}

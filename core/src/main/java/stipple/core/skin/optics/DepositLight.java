package stipple.core.skin.optics;

/// How bright the surface is at a distance from a deposit.
///
/// @param ratioFraction light that comes back over that of the same layers without the deposit,
///   R/R0
/// @param sigmaFraction one sigma of it
public record DepositLight(double ratioFraction, double sigmaFraction) {}

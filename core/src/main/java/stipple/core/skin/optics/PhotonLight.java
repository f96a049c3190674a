package stipple.core.skin.optics;

/// What becomes of light that falls on a stack of layers, estimated from a number of photons.
///
/// @param light the estimate
/// @param standardErrors one sigma of each share in `light`
/// @param photons followed
public record PhotonLight(SlabLight light, SlabLight standardErrors, long photons) {}

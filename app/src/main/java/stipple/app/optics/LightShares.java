package stipple.app.optics;

import stipple.core.skin.optics.SlabLight;

/// What becomes of light that falls on layers, as shares of it.
///
/// @param specularReflectance mirrored by the first surface
/// @param diffuseReflectance sent back out of the layers
/// @param totalReflectance both
/// @param totalTransmittance passed through
public record LightShares(
        double specularReflectance,
        double diffuseReflectance,
        double totalReflectance,
        double totalTransmittance) {
    static LightShares of(SlabLight light) {
        return new LightShares(
                light.specularReflectance(),
                light.diffuseReflectance(),
                light.totalReflectance(),
                light.totalTransmittance());
    }
}

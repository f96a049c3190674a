package stipple.core.skin.optics;

/// What becomes of light that falls on a stack of layers, as shares of the incoming light.
///
/// @param specularReflectance mirrored by the first surface, never inside
/// @param diffuseReflectance sent back out of the layers through the first surface
/// @param totalTransmittance passed through the last surface, scattered or not
public record SlabLight(
        double specularReflectance, double diffuseReflectance, double totalTransmittance) {
    public double totalReflectance() {
        return specularReflectance + diffuseReflectance;
    }

    public double absorbed() {
        return 1 - totalReflectance() - totalTransmittance;
    }
}

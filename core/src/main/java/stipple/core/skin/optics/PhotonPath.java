package stipple.core.skin.optics;

/// Watches the paths of photons, one after the other.
public interface PhotonPath {
    /// A straight piece of the path of the present photon.
    ///
    /// @param layer number of the layer, from the top
    /// @param x start, cm along the surface from where the photon came in
    /// @param y start, cm
    /// @param z start, cm below the surface
    /// @param ux direction, as are `uy` and `uz`, of length 1
    /// @param lengthCm from 0
    void piece(
            int layer,
            double x,
            double y,
            double z,
            double ux,
            double uy,
            double uz,
            double lengthCm);

    /// The present photon has come to its end.
    ///
    /// @param up share of it that left through the first surface
    /// @param down share of it that left through the last surface
    void end(double up, double down);
}

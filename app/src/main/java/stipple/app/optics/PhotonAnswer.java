package stipple.app.optics;

/// What following photons has found.
///
/// @param light the estimate
/// @param standardErrors one sigma of each share
/// @param photons followed
/// @param seconds it took
public record PhotonAnswer(
        LightShares light, LightShares standardErrors, long photons, double seconds) {}

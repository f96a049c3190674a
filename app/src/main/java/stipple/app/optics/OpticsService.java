package stipple.app.optics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import stipple.core.math.Seed;
import stipple.core.skin.optics.AddingDoubling;
import stipple.core.skin.optics.LayerStack;
import stipple.core.skin.optics.PhotonLight;
import stipple.core.skin.optics.PhotonTransport;

/// Answers questions about light in layers; refuses impossible layers in one sentence.
public final class OpticsService {
    private static final double MILLIS_PER_SECOND = 1000;

    private final InstantSource clock;

    public OpticsService(InstantSource clock) {
        this.clock = clock;
    }

    /// By adding-doubling.
    ///
    /// @param quadrature directions on each side, 4 to 128
    /// @param angleDeg of the light to the normal, from 0 to below 90
    public LightShares layers(StackText text, int quadrature, double angleDeg) {
        LayerStack stack = text.parse();
        return StackText.refusing(
                "",
                () ->
                        LightShares.of(
                                AddingDoubling.ofQuadrature(quadrature).light(stack, angleDeg)));
    }

    /// By following photons.
    ///
    /// @param photons how many, 2 to 100 million
    /// @param seed start of all chance
    public PhotonAnswer photons(StackText text, long photons, long seed) {
        LayerStack stack = text.parse();
        Instant start = clock.instant();
        PhotonLight found =
                StackText.refusing("", () -> PhotonTransport.light(stack, photons, new Seed(seed)));
        Duration taken = Duration.between(start, clock.instant());
        return new PhotonAnswer(
                LightShares.of(found.light()),
                LightShares.of(found.standardErrors()),
                found.photons(),
                taken.toMillis() / MILLIS_PER_SECOND);
    }
}

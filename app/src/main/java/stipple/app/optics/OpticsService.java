package stipple.app.optics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import stipple.app.planning.Progress;
import stipple.app.planning.Refusal;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.skin.DotTable;
import stipple.core.skin.DotTableBake;
import stipple.core.skin.optics.AddingDoubling;
import stipple.core.skin.optics.Deposit;
import stipple.core.skin.optics.DepositLight;
import stipple.core.skin.optics.DepositTransport;
import stipple.core.skin.optics.LayerStack;
import stipple.core.skin.optics.PhotonLight;
import stipple.core.skin.optics.PhotonTransport;

/// Answers questions about light in layers; refuses impossible layers in one sentence.
public final class OpticsService {
    private static final double MILLIS_PER_SECOND = 1000;

    public static final int SHIPPED_TABLE_PHOTONS = DotTableBake.SHIPPED_PHOTONS;

    private static final int LEAST_TABLE_PHOTONS = 1_000;
    private static final int MOST_TABLE_PHOTONS = 10_000_000;
    private static final Seed TABLE_SEED = new Seed(1);

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

    /// How bright the layers are beside or over a deposit in them, by following photons.
    ///
    /// @param photons how many, 2 to 100 million
    /// @param seed start of all chance
    public DepositAnswer deposit(StackText text, DepositText deposit, long photons, long seed) {
        LayerStack stack = text.parse();
        Deposit body = deposit.parse();
        DepositLight found =
                StackText.refusing(
                        "",
                        () ->
                                DepositTransport.light(
                                        stack,
                                        body,
                                        deposit.distanceCm(),
                                        photons,
                                        new Seed(seed)));
        return new DepositAnswer(found.ratioFraction(), found.sigmaFraction());
    }

    /// Makes the dot table and writes it.
    ///
    /// @param photons for each wave length, 1,000 to 10 million
    public void table(Path file, int photons, Progress progress) {
        if (photons < LEAST_TABLE_PHOTONS || photons > MOST_TABLE_PHOTONS) {
            throw new Refusal(photons + " photons, allowed 1000 to 10000000");
        }
        DotTable table =
                DotTableBake.of(Parameters.shipped())
                        .bake(
                                photons,
                                TABLE_SEED,
                                done -> progress.at("wave lengths", done, DotTableBake.bands()));
        try {
            Files.write(file, table.toBytes());
        } catch (IOException e) {
            throw new Refusal("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}

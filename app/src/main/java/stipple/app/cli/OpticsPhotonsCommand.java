package stipple.app.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.optics.DepositAnswer;
import stipple.app.optics.DepositText;
import stipple.app.optics.OpticsService;
import stipple.app.optics.PhotonAnswer;

/// `stipple optics photons`: reflectance and transmittance by following photons.
@Command(
        name = "photons",
        mixinStandardHelpOptions = true,
        description = "Computes reflectance and transmittance of flat layers by following photons.")
final class OpticsPhotonsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private LayerArguments layers = new LayerArguments();

    @Option(
            names = "--photons",
            paramLabel = "N",
            description = "how many, 2 to 100 million (default: ${DEFAULT-VALUE})")
    private long photons = 1_000_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "start of all chance (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--deposit",
            paramLabel = "KIND,...",
            description =
                    "something dark in the layers, lengths in mm, absorption per cm:"
                            + " ball,DEPTH,DIAMETER,MUA or disc,DEPTH,DIAMETER,THICKNESS,MUA or"
                            + " lognormal,MEDIAN-DEPTH,SPREAD,DIAMETER,COLUMN")
    private String deposit = "";

    @Option(
            names = "--distance-mm",
            paramLabel = "N",
            description = "from the deposit's axis to where one looks (default: ${DEFAULT-VALUE})")
    private double distanceMm;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        OpticsService service = new OpticsService(InstantSource.system());
        Optional<DepositAnswer> dark =
                deposit.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                service.deposit(
                                        layers.text(),
                                        new DepositText(deposit, distanceMm),
                                        photons,
                                        seed));
        PhotonAnswer found = service.photons(layers.text(), photons, seed);
        if (json) {
            Map<String, Object> object = LayerArguments.json(found.light());
            object.put("standardErrors", LayerArguments.json(found.standardErrors()));
            object.put("photons", found.photons());
            object.put("seconds", found.seconds());
            dark.ifPresent(d ->
                    object.put(
                            "deposit",
                            Map.of(
                                    "reflectanceRatio",
                                    d.reflectanceRatio(),
                                    "standardError",
                                    d.standardError())));
            Json.print(out, object);
        } else {
            print(out, found);
            dark.ifPresent(d ->
                    out.printf(
                            Locale.ROOT,
                            "at the deposit, R/R0  %.5f +- %.5f%n",
                            d.reflectanceRatio(),
                            d.standardError()));
        }
        return 0;
    }

    private static void print(PrintWriter out, PhotonAnswer found) {
        out.printf(
                Locale.ROOT,
                "specular reflectance  %.5f%n"
                        + "diffuse reflectance   %.5f +- %.5f%n"
                        + "total reflectance     %.5f%n"
                        + "total transmittance   %.5f +- %.5f%n"
                        + "photons               %d in %.2f s%n",
                found.light().specularReflectance(),
                found.light().diffuseReflectance(),
                found.standardErrors().diffuseReflectance(),
                found.light().totalReflectance(),
                found.light().totalTransmittance(),
                found.standardErrors().totalTransmittance(),
                found.photons(),
                found.seconds());
    }
}

package stipple.app.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.optics.LightShares;
import stipple.app.optics.OpticsService;

/// `stipple optics layers`: reflectance and transmittance by adding-doubling.
@Command(
        name = "layers",
        mixinStandardHelpOptions = true,
        description = "Computes reflectance and transmittance of flat layers by adding-doubling.")
final class OpticsLayersCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private LayerArguments layers = new LayerArguments();

    @Option(
            names = "--quadrature",
            paramLabel = "N",
            description = "directions on each side, 4 to 128 (default: ${DEFAULT-VALUE})")
    private int quadrature = 16;

    @Option(
            names = "--angle",
            paramLabel = "DEG",
            description = "angle of the light to the normal (default: straight down)")
    private double angleDeg;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LightShares light =
                new OpticsService(InstantSource.system())
                        .layers(layers.text(), quadrature, angleDeg);
        if (json) {
            Json.print(out, LayerArguments.json(light));
        } else {
            print(out, light);
        }
        return 0;
    }

    private static void print(PrintWriter out, LightShares light) {
        out.printf(Locale.ROOT, "specular reflectance  %.5f%n", light.specularReflectance());
        out.printf(Locale.ROOT, "diffuse reflectance   %.5f%n", light.diffuseReflectance());
        out.printf(Locale.ROOT, "total reflectance     %.5f%n", light.totalReflectance());
        out.printf(Locale.ROOT, "total transmittance   %.5f%n", light.totalTransmittance());
        double absorbed = 1 - light.totalReflectance() - light.totalTransmittance();
        out.printf(Locale.ROOT, "absorbed              %.5f%n", absorbed);
    }
}

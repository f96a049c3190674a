package stipple.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.SightService;

/// `stipple csf`: how weak a pattern the eye still sees.
@Command(
        name = "csf",
        mixinStandardHelpOptions = true,
        description = "Says how weak a pattern the human eye still sees.")
final class CsfCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--cpd",
            paramLabel = "N",
            required = true,
            description = "spatial frequency, cycles a degree of view")
    private double cyclesPerDegree;

    @Option(
            names = "--luminance",
            paramLabel = "N",
            required = true,
            description = "of the surround, cd/m2")
    private double luminanceCdM2;

    @Option(
            names = "--area-deg2",
            paramLabel = "N",
            required = true,
            description = "of the patch, square degrees")
    private double areaDeg2;

    @Option(
            names = "--channel",
            paramLabel = "C",
            description =
                    "lum (light and dark), rg (red-green) or yv (yellow-violet), default"
                            + " ${DEFAULT-VALUE}")
    private String channel = "lum";

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        double found =
                new SightService().sensitivity(channel, cyclesPerDegree, luminanceCdM2, areaDeg2);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, Map.of("sensitivity", found));
        } else {
            out.printf(
                    Locale.ROOT,
                    "sensitivity %.4f: a contrast of %.5f is just seen%n",
                    found,
                    1 / found);
        }
        return 0;
    }
}

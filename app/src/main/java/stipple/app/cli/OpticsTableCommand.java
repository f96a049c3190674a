package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.optics.OpticsService;
import stipple.app.planning.Progress;

/// `stipple optics table`: makes the dot table that ships with Stipple again.
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description = "Makes the shipped dot table again by following photons (several minutes).")
final class OpticsTableCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write")
    private Path out = Path.of("");

    @Option(
            names = "--photons",
            paramLabel = "N",
            description = "for each of the eight wave lengths (default: as shipped)")
    private int photons = OpticsService.SHIPPED_TABLE_PHOTONS;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter printer = spec.commandLine().getOut();
        Progress progress = TerminalProgress.forTerminal(json);
        try {
            new OpticsService(InstantSource.system()).table(out, photons, progress);
        } finally {
            TerminalProgress.close(progress);
        }
        if (json) {
            Json.print(printer, Map.of("file", out.toString(), "photons", photons));
        } else {
            printer.println("dot table written to " + out);
        }
        return 0;
    }
}

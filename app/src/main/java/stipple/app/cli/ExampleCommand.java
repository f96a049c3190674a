package stipple.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.example.ExampleClient;
import stipple.app.planning.Refusal;

/// `stipple example`: writes the fictional example client's photographs, markups and truth.
@Command(
        name = "example",
        mixinStandardHelpOptions = true,
        description = "Writes the fictional example client's photos, markups and truth.")
final class ExampleCommand implements Callable<Integer> {
    private static final int SMALLEST = 200;
    private static final int LARGEST = 6000;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write")
    private Path out = Path.of("");

    @Option(
            names = "--long-side",
            paramLabel = "N",
            defaultValue = "1600",
            description = "pixels of the longer side; 4000 gives 12 megapixels (default: 1600)")
    private int longSidePx = 1600;

    @Override
    public Integer call() {
        if (longSidePx < SMALLEST || longSidePx > LARGEST) {
            throw new Refusal("--long-side " + longSidePx + ": allowed 200 to 6000 pixels");
        }
        ExampleClient.write(out, longSidePx);
        spec.commandLine().getOut().println("Example client: " + out);
        return 0;
    }
}

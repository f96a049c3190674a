package stipple.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stipple.app.advice.DirectoryService;

/// `stipple directory import FILE`.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Keeps the good rows of a file as a directory that --directory can use.")
final class DirectoryImportCommand implements Callable<Integer> {
    @Mixin private Answer answer = new Answer();

    @Parameters(paramLabel = "FILE", description = "CSV or JSON")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to keep them (default: beside FILE as NAME.accepted.json)")
    private @Nullable Path out;

    @Override
    public Integer call() {
        DirectoryPrint check =
                new DirectoryPrint(
                        DirectoryService.shipped().importFile(file, Optional.ofNullable(out)));
        return answer.print(check::json, check::text);
    }
}

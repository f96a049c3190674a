package stipple.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stipple.app.advice.DirectoryService;

/// `stipple directory export --out FILE`.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a directory, or the made-up one, as CSV or JSON.")
final class DirectoryExportCommand implements Callable<Integer> {
    @Mixin private Answer answer = new Answer();

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "a directory as CSV or JSON instead of the made-up one")
    private @Nullable Path directory;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "a name that ends in .csv or .json")
    private Path out = Path.of("");

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "the day of the made-up directory (default: today)")
    private @Nullable LocalDate date;

    @Override
    public Integer call() {
        LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        int rows = DirectoryService.shipped().export(Optional.ofNullable(directory), day, out);
        return answer.print(
                () -> Map.of("rows", rows, "file", out.toString()),
                to -> to.println(rows + " records in " + out));
    }
}

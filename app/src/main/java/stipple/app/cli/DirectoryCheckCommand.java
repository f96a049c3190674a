package stipple.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stipple.app.advice.DirectoryService;

/// `stipple directory check FILE`.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says which rows of a directory file can be used, and what is doubtful.")
final class DirectoryCheckCommand implements Callable<Integer> {
    @Mixin private Answer answer = new Answer();

    @Parameters(paramLabel = "FILE", description = "CSV or JSON")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        DirectoryPrint check = new DirectoryPrint(DirectoryService.shipped().check(file));
        return answer.print(check::json, check::text);
    }
}

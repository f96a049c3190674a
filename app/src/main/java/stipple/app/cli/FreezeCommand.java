package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.FreezeService;
import stipple.app.planning.PhotoArgument;

/// `stipple freeze`: what is predicted, kept as it is.
@Command(
        name = "freeze",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps what a plan predicts in one file that cannot be changed unnoticed.",
            "The file holds the plan, all parameters and pictures; 'outcome' measures the healed"
                    + " result against it."
        })
final class FreezeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--plan", paramLabel = "FILE", required = true, description = "a plan.json")
    private Path plan = Path.of("");

    @Option(
            names = "--photo",
            paramLabel = "FILE",
            description = "a photo of the plan that does not lie beside it")
    private List<String> photos = new ArrayList<>();

    @Option(names = "--date", paramLabel = "D", description = "day of freezing (default: today)")
    private @Nullable LocalDate date;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "file to write")
    private Path out = Path.of("");

    @Option(
            names = "--report",
            description = "name the prediction's number in the report beside the plan, too")
    private boolean report;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        LocalDate made = date == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : date;
        FreezeService.Frozen frozen =
                new FreezeService()
                        .freeze(
                                plan,
                                photos.stream().map(PhotoArgument::parse).toList(),
                                made,
                                report,
                                out,
                                Runtime.getRuntime().availableProcessors());
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("file", out.toString());
            object.put("sha256", frozen.sha256());
            object.put("made", made.toString());
            object.put("views", frozen.views());
            object.put("moments", frozen.moments());
            object.put("parameters", frozen.parameters());
            object.put("dots", frozen.dots());
            Json.print(spec.commandLine().getOut(), object);
        } else {
            print(spec.commandLine().getOut(), frozen);
        }
        return 0;
    }

    private void print(PrintWriter printer, FreezeService.Frozen frozen) {
        printer.println("Frozen: " + out);
        printer.println(
                "The plan with "
                        + frozen.dots()
                        + " dots, "
                        + frozen.parameters()
                        + " parameters, and what each zone and picture is to look like: views "
                        + String.join(", ", frozen.views())
                        + "; moments "
                        + String.join(", ", frozen.moments()));
        printer.println("SHA-256 " + frozen.sha256());
        printer.println("Keep this number with the client's papers.");
    }
}

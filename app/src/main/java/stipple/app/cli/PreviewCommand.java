package stipple.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.planning.PreviewService;
import stipple.app.planning.Refusal;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;

/// `stipple preview`: one picture of a plan at one moment, at full size.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Makes one full-size picture of a plan at any moment.")
final class PreviewCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--plan", paramLabel = "FILE", required = true, description = "a plan.json")
    private Path plan = Path.of("");

    @Mixin private HeadView head = new HeadView();
    @Mixin private Threads threads = new Threads();

    @Option(
            names = "--moment",
            paramLabel = "M",
            required = true,
            description = "before, 'session K', 'session K day D', healed, 'year Y'")
    private String moment = "";

    @Option(
            names = "--case",
            paramLabel = "CASE",
            defaultValue = "likely",
            description = "likely, best or worst (default: likely)")
    private OutcomeCase outcome = OutcomeCase.LIKELY;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "a .jpg or .png file")
    private Path out = Path.of("");

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        new PreviewService()
                .preview(plan, head.photo(), head.view(), parsed(), outcome, out, threads.count());
        if (json) {
            Json.print(spec.commandLine().getOut(), Map.of("file", out.toString()));
        } else {
            spec.commandLine().getOut().println("Picture: " + out);
        }
        return 0;
    }

    private Moment parsed() {
        try {
            return Moment.parse(moment);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--moment: " + e.getMessage(), e);
        }
    }
}

package stipple.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.PreviewService;
import stipple.app.planning.Refusal;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.scalp.ViewName;

/// `stipple preview`: one picture of a plan at one moment, at full size.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Makes one full-size picture of a plan at any moment.")
final class PreviewCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--plan", paramLabel = "FILE", required = true, description = "a plan.json")
    private Path plan = Path.of("");

    @Option(
            names = "--photo",
            paramLabel = "FILE@VIEW",
            description = "the photo that the plan was made for; without it a view of the head")
    private @Nullable String photo;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "front",
            description = "view of the head when there is no photo (default: front)")
    private String view = "front";

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

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads to work with; the picture does not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        Optional<PhotoArgument> argument = Optional.ofNullable(photo).map(PhotoArgument::parse);
        new PreviewService().preview(plan, argument, headView(), parsed(), outcome, out, threads);
        if (json) {
            Json.print(spec.commandLine().getOut(), Map.of("file", out.toString()));
        } else {
            spec.commandLine().getOut().println("Picture: " + out);
        }
        return 0;
    }

    private ViewName headView() {
        try {
            return ViewName.parse(view.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("--view: " + e.getMessage(), e);
        }
    }

    private Moment parsed() {
        try {
            return Moment.parse(moment);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--moment: " + e.getMessage(), e);
        }
    }
}

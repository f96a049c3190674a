package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.planning.FaultPicture;
import stipple.app.planning.GalleryRequest;
import stipple.app.planning.GalleryService;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.Progress;
import stipple.app.planning.Refusal;
import stipple.core.scalp.ViewName;

/// `stipple gallery`: the same plan done badly.
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description = "Shows a plan done badly in seven ways, each beside the good plan.")
final class GalleryCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 64;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--plan", paramLabel = "FILE", required = true, description = "a plan.json")
    private Path plan = Path.of("");

    @Option(
            names = "--photo",
            paramLabel = "FILE@VIEW",
            description = "a photo that the plan was made for; without it a view of the head")
    private @Nullable String photo;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "front",
            description = "view of the head when there is no photo (default: front)")
    private String view = "front";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write")
    private Path out = Path.of("");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads to work with; the pictures do not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        Progress progress = TerminalProgress.forTerminal(json);
        List<FaultPicture> faults;
        try {
            faults = new GalleryService(progress).gallery(request());
        } finally {
            TerminalProgress.close(progress);
        }
        PrintWriter print = spec.commandLine().getOut();
        if (json) {
            Json.print(print, Map.of("faults", faults.stream().map(GalleryCommand::json).toList()));
        } else {
            faults.forEach(f -> print.println(out.resolve(f.file()) + "\n    " + f.whatYouSee()));
        }
        return 0;
    }

    private GalleryRequest request() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new Refusal("--threads " + threads + ": allowed 1 to " + MOST_THREADS);
        }
        return new GalleryRequest(
                plan,
                Optional.ofNullable(photo).map(PhotoArgument::parse),
                headView(),
                out,
                threads);
    }

    private ViewName headView() {
        try {
            return ViewName.parse(view.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("--view: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> json(FaultPicture fault) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", fault.fault().id());
        object.put("file", fault.file());
        object.put("whatYouSee", fault.whatYouSee());
        return object;
    }
}

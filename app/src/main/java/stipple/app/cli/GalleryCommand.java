package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.planning.FaultPicture;
import stipple.app.planning.GalleryRequest;
import stipple.app.planning.GalleryService;
import stipple.app.planning.Progress;

/// `stipple gallery`: the same plan done badly.
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description = "Shows a plan done badly in seven ways, each beside the good plan.")
final class GalleryCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--plan", paramLabel = "FILE", required = true, description = "a plan.json")
    private Path plan = Path.of("");

    @Mixin private HeadView head = new HeadView();
    @Mixin private Threads threads = new Threads();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write")
    private Path out = Path.of("");

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
        return new GalleryRequest(plan, head.photo(), head.view(), out, threads.count());
    }

    private static Map<String, Object> json(FaultPicture fault) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", fault.fault().id());
        object.put("file", fault.file());
        object.put("whatYouSee", fault.whatYouSee());
        return object;
    }
}

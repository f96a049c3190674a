package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.planning.Progress;
import stipple.app.planning.TimelineAnswer;
import stipple.app.planning.TimelineRequest;
import stipple.app.planning.TimelineService;
import stipple.core.ink.Habits;
import stipple.core.ink.SkinKind;
import stipple.core.ink.Sun;
import stipple.core.ink.Treatment;
import stipple.core.scalp.ViewName;

/// `stipple timeline`: twenty years of a plan.
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Shows twenty years of a plan: fading, widening, hue, top-ups, laser.")
final class TimelineCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Threads threads = new Threads();

    @Option(names = "--plan", paramLabel = "FILE", required = true, description = "a plan.json")
    private Path plan = Path.of("");

    @Option(
            names = "--treatment",
            paramLabel = "T",
            description = "permanent, trico or tattoo (default: the plan's own)")
    private @Nullable Treatment treatment;

    @Option(
            names = "--top-up-every",
            paramLabel = "YEARS",
            description = "years between top-ups, or none (default: whenever one is due)")
    private @Nullable String topUpEvery;

    @Option(
            names = "--sun",
            paramLabel = "SUN",
            description = "sun on the scalp: low, normal or high (default: normal)")
    private Sun sun = Sun.NORMAL;

    @Option(names = "--poor-care", description = "the scalp is not looked after")
    private boolean poorCare;

    @Option(names = "--pool", description = "swims in chlorine every week")
    private boolean pool;

    @Option(names = "--exfoliant", description = "uses exfoliants or retinoids on the scalp")
    private boolean exfoliant;

    @Option(
            names = "--skin-kind",
            paramLabel = "KIND",
            description = "normal, oily, dry or scar (default: normal)")
    private SkinKind skin = SkinKind.NORMAL;

    @Option(
            names = "--laser-from",
            paramLabel = "YEARS",
            description = "years after healing at which laser sessions begin")
    private @Nullable Double laserFrom;

    @Option(
            names = "--laser-sessions",
            paramLabel = "N",
            description = "how many laser sessions (default: until the ink has gone)")
    private @Nullable Integer laserSessions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "folder for a strip of pictures and a chart of all inks")
    private @Nullable Path out;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        int workers = threads.count();
        Progress progress = TerminalProgress.forTerminal(json);
        TimelineAnswer answer;
        try {
            TimelineService service = new TimelineService(progress);
            Path folder = out;
            answer =
                    folder == null
                            ? service.timeline(request())
                            : service.timeline(request(), folder, ViewName.FRONT, workers);
        } finally {
            TerminalProgress.close(progress);
        }
        return print(answer);
    }

    private int print(TimelineAnswer answer) {
        PrintWriter to = spec.commandLine().getOut();
        if (json) {
            Json.print(to, TimelineJson.of(answer));
        } else {
            TimelineText.print(to, answer);
        }
        return 0;
    }

    private TimelineRequest request() {
        return new TimelineRequest(
                plan,
                Optional.ofNullable(treatment),
                Optional.ofNullable(topUpEvery),
                new Habits(sun, !poorCare, pool, exfoliant, false),
                skin,
                Optional.ofNullable(laserFrom),
                laserSessions == null ? OptionalInt.empty() : OptionalInt.of(laserSessions));
    }
}

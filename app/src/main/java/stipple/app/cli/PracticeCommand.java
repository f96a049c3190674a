package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.PracticeService;
import stipple.app.text.Messages;
import stipple.core.math.Seed;
import stipple.core.outcome.PracticeScore;
import stipple.core.parameter.Finding;

/// `stipple practice`: how good the dots on a practice sheet are.
@Command(
        name = "practice",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a photo of dots on paper or practice skin, or prints sheets to practise on.",
            "The measures are those of healed results: spacing, spread of size and strength,"
                    + " softness of edges, pattern."
        })
final class PracticeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Job job = new Job();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "another number prints other dots (default: 1)")
    private long seed = 1;

    /// Sheets to print or a photo to score.
    static final class Job {
        @Option(
                names = "--sheet",
                paramLabel = "DIR",
                description = "write sheets to print and practise on, as PDF and SVG")
        private @Nullable Path sheet;

        @ArgGroup(exclusive = false)
        private @Nullable Shot shot;
    }

    /// A photo with its scale.
    static final class Shot {
        @Option(
                names = "--photo",
                required = true,
                paramLabel = "FILE",
                description = "photo of nothing but the dotted sheet, from straight above")
        private Path photo = Path.of("");

        @Option(
                names = "--px-per-mm",
                paramLabel = "N",
                required = true,
                description = "scale of the photo, from 8")
        private double pxPerMm;
    }

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        PracticeService service = new PracticeService(Messages.english());
        PrintWriter out = spec.commandLine().getOut();
        Shot shot = job.shot;
        if (shot == null) {
            sheets(service, Objects.requireNonNull(job.sheet), out);
            return 0;
        }
        PracticeScore score = service.score(shot.photo, shot.pxPerMm);
        if (json) {
            Json.print(out, json(score, service));
        } else {
            print(out, score, service);
        }
        return 0;
    }

    private void sheets(PracticeService service, Path folder, PrintWriter out) {
        List<String> files = service.sheets(folder, new Seed(seed));
        if (json) {
            Json.print(out, ordered("out", folder.toString(), "files", files));
            return;
        }
        files.forEach(file -> out.println(folder.resolve(file)));
    }

    private static Map<String, Object> json(PracticeScore score, PracticeService service) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", score.count());
        object.put(
                "spacing",
                ordered(
                        "meanMm", score.spacingMm(),
                        "spread", score.spacingSpread(),
                        "clarkEvans", score.clarkEvans()));
        object.put("size", ordered("meanMm", score.sizeMm(), "spread", score.sizeSpread()));
        object.put("strength", ordered("mean", score.strength(), "spread", score.strengthSpread()));
        object.put("edge", ordered("softness", score.softness(), "kind", id(score.edge())));
        object.put("family", id(score.family()));
        object.put("findings", score.findings().stream().map(f -> finding(f, service)).toList());
        return object;
    }

    private static Map<String, Object> finding(Finding finding, PracticeService service) {
        return ordered(
                "rule", finding.rule(),
                "measured", finding.measured(),
                "limit", finding.limit(),
                "text", service.sentence(finding));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    private static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static void print(PrintWriter out, PracticeScore score, PracticeService service) {
        out.printf(
                Locale.ROOT,
                "dots      %d%nspacing   %.2f mm, spread %.2f (%s)%nsize      %.2f mm, spread"
                        + " %.2f%nstrength  %.2f, spread %.2f%nedges     %s (%.2f)%n",
                score.count(),
                score.spacingMm(),
                score.spacingSpread(),
                id(score.family()),
                score.sizeMm(),
                score.sizeSpread(),
                score.strength(),
                score.strengthSpread(),
                id(score.edge()),
                score.softness());
        for (Finding finding : score.findings()) {
            out.println("- " + service.sentence(finding));
        }
        if (score.findings().isEmpty()) {
            out.println("Nothing to mend.");
        }
    }
}

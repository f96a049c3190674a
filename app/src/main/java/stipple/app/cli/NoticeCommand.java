package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.NoticeAnswer;
import stipple.app.measuring.NoticeService;

/// `stipple notice`: from how far it can be told.
@Command(
        name = "notice",
        mixinStandardHelpOptions = true,
        description = {
            "Says from how far treated skin can be told from the person's own stubble, and why.",
            "A model of what eyes resolve, not a share of people; no observers have calibrated it."
        })
final class NoticeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--treated",
            required = true,
            paramLabel = "FILE",
            description = "picture of nothing but treated skin, from straight above")
    private Path treated = Path.of("");

    @Option(
            names = "--reference",
            required = true,
            paramLabel = "FILE",
            description = "picture of nothing but the own stubble, same light, same scale")
    private Path reference = Path.of("");

    @Option(names = "--px-per-mm", required = true, description = "scale of both pictures")
    private double pxPerMm;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Override
    public Integer call() {
        NoticeAnswer found = new NoticeService().pictures(treated, reference, pxPerMm);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, json(found));
        } else {
            print(out, found);
        }
        return 0;
    }

    private static Map<String, Object> json(NoticeAnswer found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("distanceM", Json.range(found.distanceM()));
        object.put("curve", found.curve());
        object.put("scenarios", found.scenarios());
        object.put("causes", found.causes());
        object.put("sizeRatio", found.sizeRatio());
        object.put("contrastRatio", found.contrastRatio());
        object.put("densityRatio", found.densityRatio());
        object.put("deltaE2000", found.deltaE());
        return object;
    }

    private static void print(PrintWriter out, NoticeAnswer found) {
        if (found.distanceM().likely() == 0) {
            out.println("cannot be told from a hand away (0.2 m)");
        } else {
            out.printf(
                    Locale.ROOT,
                    "can be told up to   %.1f m (likely range %.1f to %.1f m)%n",
                    found.distanceM().likely(),
                    found.distanceM().low(),
                    found.distanceM().high());
        }
        for (NoticeAnswer.Sight sight : found.scenarios()) {
            out.printf(
                    Locale.ROOT,
                    "%-20s%.1f m: %s%n",
                    sight.id(),
                    sight.m(),
                    sight.tells() ? "can be told" : "cannot be told");
        }
        for (NoticeAnswer.Cause cause : found.causes()) {
            if (cause.share() >= 0.05) {
                out.printf(Locale.ROOT, "%3.0f %%  %s%n", 100 * cause.share(), cause.text());
            }
        }
        out.println(
                "A model of what eyes resolve, not a share of people; not calibrated by observers.");
    }
}

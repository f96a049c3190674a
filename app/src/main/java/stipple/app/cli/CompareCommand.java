package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.CompareAnswer;
import stipple.app.measuring.CompareService;

/// `stipple compare`: what changed between two visits.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "With --px-per-mm: finds the same dots in two macro photos and says which went, which",
            "came, how much the others faded, grew and changed in hue. Without: lays two photos of a",
            "head on each other, to blink between them and to see the difference."
        })
final class CompareCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--before", required = true, paramLabel = "FILE", description = "earlier photo")
    private Path before = Path.of("");

    @Option(names = "--after", required = true, paramLabel = "FILE", description = "later photo")
    private Path after = Path.of("");

    @Option(
            names = "--px-per-mm",
            paramLabel = "N",
            description = "scale of both macro photos, from 8")
    private @Nullable Double pxPerMm;

    @Option(
            names = "--px-per-mm-after",
            paramLabel = "N",
            description = "scale of the later macro photo, where it is another")
    private @Nullable Double pxPerMmAfter;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for pictures and a page")
    private @Nullable Path out;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        Optional<Path> folder = Optional.ofNullable(out);
        CompareAnswer answer;
        if (pxPerMm == null) {
            answer = new CompareService().heads(before, after, folder);
        } else {
            double later = pxPerMmAfter == null ? pxPerMm : pxPerMmAfter;
            answer = new CompareService().dots(before, after, pxPerMm, later, folder);
        }
        PrintWriter printer = spec.commandLine().getOut();
        if (json) {
            Json.print(
                    printer,
                    switch (answer) {
                        case CompareAnswer.Dots dots -> json(dots);
                        case CompareAnswer.Heads heads -> json(heads);
                    });
        } else {
            switch (answer) {
                case CompareAnswer.Dots dots -> print(printer, dots);
                case CompareAnswer.Heads heads ->
                        printer.printf(
                                Locale.ROOT,
                                "laid on each other: agreement %.2f, turned by %.1f degrees, scale"
                                        + " %.3f, light %.2f of before%n",
                                heads.agreement(),
                                heads.turnDeg(),
                                heads.scale(),
                                heads.exposure());
            }
        }
        return 0;
    }

    private static Map<String, Object> json(CompareAnswer.Dots found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("matched", found.matched());
        object.put("lost", found.lost());
        object.put("new", found.added());
        object.put("faded", found.faded());
        object.put("grown", found.grown());
        object.put("lostShare", Json.range(found.lostShare()));
        object.put("contrastChange", Json.range(found.contrastChange()));
        object.put("diameterChange", Json.range(found.diameterChange()));
        object.put("greenRedShift", Json.range(found.greenRedShift()));
        object.put("blueYellowShift", Json.range(found.blueYellowShift()));
        object.put("turnDeg", found.turnDeg());
        object.put("scale", found.scale());
        object.put("files", found.files());
        return object;
    }

    private static Map<String, Object> json(CompareAnswer.Heads found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("agreement", found.agreement());
        object.put("turnDeg", found.turnDeg());
        object.put("scale", found.scale());
        object.put("exposure", found.exposure());
        object.put("files", found.files());
        return object;
    }

    private static void print(PrintWriter out, CompareAnswer.Dots found) {
        out.printf(
                Locale.ROOT,
                "matched   %d (%d clearly faded, %d clearly grown)%nlost      %d (%.1f %%)%nnew       %d%n"
                        + "contrast  %+.1f %% (%+.1f to %+.1f)%nwidth     %+.1f %% (%+.1f to %+.1f)%n"
                        + "hue       b* %+.1f (below 0 is bluer), a* %+.1f%n",
                found.matched(),
                found.faded(),
                found.grown(),
                found.lost(),
                100 * found.lostShare().likely(),
                found.added(),
                100 * found.contrastChange().likely(),
                100 * found.contrastChange().low(),
                100 * found.contrastChange().high(),
                100 * found.diameterChange().likely(),
                100 * found.diameterChange().low(),
                100 * found.diameterChange().high(),
                found.blueYellowShift().likely(),
                found.greenRedShift().likely());
    }
}

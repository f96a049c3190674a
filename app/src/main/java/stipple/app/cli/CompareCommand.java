package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.CompareAnswer;
import stipple.app.measuring.CompareService;
import stipple.app.planning.Refusal;
import stipple.core.course.Moment;
import stipple.core.scalp.ScalpPoint;

/// `stipple compare`: what changed between two visits.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Says what changed between two visits, or between a plan and what healed.",
            "With --px-per-mm it finds the same dots in two macro photos and says which went, which"
                    + " came, how much the others faded, grew and changed in hue. Without, it lays"
                    + " two photos of a head on each other, to blink between them and to see the"
                    + " difference. With --plan it finds the dots of a macro photo in a plan and"
                    + " compares them with what it predicts."
        })
final class CompareCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private First first = new First();

    /// What the later photo is compared with.
    static final class First {
        @Option(names = "--before", paramLabel = "FILE", description = "earlier photo")
        private @Nullable Path before;

        @Option(
                names = "--plan",
                paramLabel = "FILE",
                description =
                        "a plan.json: the photo is a macro of healed skin, compared with what the"
                                + " plan predicts of that skin")
        private @Nullable Path plan;
    }

    @Option(names = "--after", required = true, paramLabel = "FILE", description = "later photo")
    private Path after = Path.of("");

    @Option(
            names = "--near",
            paramLabel = "S,W",
            description =
                    "with --plan: where the photo was taken, mm along the midline from the"
                            + " glabella and mm to the person's left (default: looked for"
                            + " everywhere)")
    private @Nullable String near;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            defaultValue = "healed",
            description = "with --plan: moment of the photo (default: healed)")
    private String at = "healed";

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
        CompareAnswer answer = answer(Optional.ofNullable(out));
        PrintWriter printer = spec.commandLine().getOut();
        if (json) {
            Json.print(
                    printer,
                    switch (answer) {
                        case CompareAnswer.Dots dots -> json(dots);
                        case CompareAnswer.Planned planned -> json(planned);
                        case CompareAnswer.Heads heads -> json(heads);
                    });
        } else {
            switch (answer) {
                case CompareAnswer.Dots dots -> print(printer, dots);
                case CompareAnswer.Planned planned -> print(printer, planned);
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

    private CompareAnswer answer(Optional<Path> folder) {
        CompareService service = new CompareService();
        if (first.plan != null) {
            if (pxPerMm == null) {
                throw new Refusal("--plan needs --px-per-mm, the scale of the macro photo");
            }
            return service.plan(first.plan, after, pxPerMm, place(), moment(), folder);
        }
        Path before = Objects.requireNonNull(first.before);
        if (pxPerMm == null) {
            return service.heads(before, after, folder);
        }
        double later = pxPerMmAfter == null ? pxPerMm : pxPerMmAfter;
        return service.dots(before, after, pxPerMm, later, folder);
    }

    private Moment moment() {
        try {
            return Moment.parse(at);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--at " + e.getMessage(), e);
        }
    }

    private Optional<ScalpPoint> place() {
        if (near == null) {
            return Optional.empty();
        }
        String[] arcs = near.split(",", -1);
        try {
            if (arcs.length == 2) {
                return Optional.of(
                        new ScalpPoint(Double.parseDouble(arcs[0]), Double.parseDouble(arcs[1])));
            }
        } catch (NumberFormatException e) {
            throw new Refusal("--near " + near + ": allowed S,W in mm, for example 120,-30", e);
        }
        throw new Refusal("--near " + near + ": allowed S,W in mm, for example 120,-30");
    }

    private static Map<String, Object> json(CompareAnswer.Planned found) {
        Map<String, Object> object = json(found.dots());
        object.put("moment", found.moment());
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("zone", found.zone());
        place.put("sMm", found.sMm());
        place.put("wMm", found.wMm());
        object.put("place", place);
        return object;
    }

    private static void print(PrintWriter out, CompareAnswer.Planned found) {
        out.printf(
                Locale.ROOT,
                "the photo shows zone %s, %.0f mm behind the glabella, %.0f mm to the person's"
                        + " left; against the plan at %s:%n",
                found.zone(),
                found.sMm(),
                found.wMm(),
                found.moment());
        print(out, found.dots());
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
                "matched   %d (%d clearly faded, %d clearly grown)%nlost      %d (%.1f %%)%nnew    "
                        + "   %d%ncontrast  %+.1f %% (%+.1f to %+.1f)%nwidth     %+.1f %% (%+.1f to"
                        + " %+.1f)%nhue       b* %+.1f (below 0 is bluer), a* %+.1f%n",
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

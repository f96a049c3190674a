package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.DonorService;
import stipple.app.planning.DensityWish;
import stipple.app.planning.DonorAnswer;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.PictureScope;
import stipple.app.planning.PlanOutcome;
import stipple.app.planning.PlanRequest;
import stipple.app.planning.PlanService;
import stipple.app.planning.Progress;
import stipple.app.planning.Refusal;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.design.TempleShape;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;

/// `stipple plan`: the main job.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Makes a dot-by-dot treatment plan with pictures, a stencil and a report.")
final class PlanCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--photo",
            paramLabel = "FILE[@VIEW]",
            description =
                    "a JPEG or PNG of the head; VIEW is front, left, right, top, crown or back; "
                            + "without a photo the plan is made on the template head")
    private List<String> photos = new ArrayList<>();

    @Option(
            names = "--markup",
            paramLabel = "FILE",
            description = "what was placed on the photos (stipple-markup/1)")
    private List<Path> markups = new ArrayList<>();

    @Option(
            names = "--circumference-mm",
            paramLabel = "N",
            description = "head circumference just above brows and ears")
    private @Nullable Double circumferenceMm;

    @ArgGroup(exclusive = false)
    private @Nullable ScanOptions scan;

    @ArgGroup private LossOptions loss = new LossOptions();
    @Mixin private Threads threads = new Threads();

    @Option(
            names = "--hairline",
            paramLabel = "STYLE",
            description =
                    "natural, soft, defined, straight, widows-peak, receded or forward (default:"
                            + " natural)")
    private @Nullable String hairline;

    @Option(
            names = "--temples",
            paramLabel = "SHAPE",
            defaultValue = "natural",
            description =
                    "how the hairline turns into the side: natural, rounded, sharp or soft "
                            + "(default: natural)")
    private String temples = "natural";

    @Option(
            names = "--density",
            paramLabel = "D",
            defaultValue = "standard",
            description = "light, standard, dense or dots per cm2 (default: standard)")
    private String density = "standard";

    @Option(
            names = "--pattern",
            paramLabel = "P",
            defaultValue = "fine",
            description = "fine, diffuse or clustered (default: fine)")
    private PatternFamily pattern = PatternFamily.FINE;

    @ArgGroup(exclusive = false)
    private @Nullable DonorOptions donor;

    /// A macro photo of the donor zone with its scale.
    static final class DonorOptions {
        @Option(
                names = "--donor-macro",
                required = true,
                paramLabel = "FILE",
                description =
                        "a macro photo of the person's own clipped hair: the pattern becomes as "
                                + "irregular as that hair stands")
        private Path file = Path.of("");

        @Option(
                names = "--px-per-mm",
                required = true,
                paramLabel = "N",
                description = "scale of the macro photo, from 60")
        private double pxPerMm;
    }

    @Option(
            names = "--treatment",
            paramLabel = "T",
            defaultValue = "permanent",
            description = "permanent or trico (default: permanent)")
    private Treatment treatment = Treatment.PERMANENT;

    @Option(names = "--age", paramLabel = "N", description = "age in years")
    private @Nullable Integer age;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "start of every random choice: same input and seed, same plan (default: 1)")
    private long seed = 1;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "first possible day as YYYY-MM-DD (default: today)")
    private @Nullable LocalDate date;

    @Option(
            names = "--pictures",
            paramLabel = "P",
            defaultValue = "all",
            description = "which pictures to make: all, few or none (default: all)")
    private String pictures = "all";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write")
    private Path out = Path.of("");

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        if (out.toString().isBlank()) {
            throw new Refusal("--out '': name the folder for the results");
        }
        Progress progress = TerminalProgress.forTerminal(json);
        try {
            PlanRequest request = request();
            PlanOutcome outcome =
                    new PlanService(progress, PictureScope.parse(pictures)).plan(request, out);
            PrintWriter writer = spec.commandLine().getOut();
            if (json) {
                Json.print(writer, PlanJson.of(outcome, DonorAnswer.of(request)));
            } else {
                PlanText.print(writer, outcome);
            }
            return 0;
        } finally {
            TerminalProgress.close(progress);
        }
    }

    private PlanRequest request() {
        return new PlanRequest(
                photos.stream().map(PhotoArgument::parse).toList(),
                markups,
                circumferenceMm == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(circumferenceMm),
                scan == null ? Optional.empty() : Optional.of(scan.shape()),
                loss.lossClass(),
                hairline == null ? Optional.empty() : Optional.of(style(hairline)),
                templeShape(temples),
                DensityWish.parse(density.toLowerCase(Locale.ROOT)),
                pattern,
                treatment,
                age == null ? OptionalInt.empty() : OptionalInt.of(age),
                new Seed(seed),
                date == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : date,
                threads.count(),
                Optional.ofNullable(donor).map(d -> new DonorService().pattern(d.file, d.pxPerMm)));
    }

    private static TempleShape templeShape(String text) {
        try {
            return TempleShape.parse(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("--temples: " + e.getMessage(), e);
        }
    }

    private static HairlineStyle style(String text) {
        try {
            return HairlineStyle.parse(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("--hairline: " + e.getMessage(), e);
        }
    }
}

package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.planning.DensityWish;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.PlanOutcome;
import stipple.app.planning.PlanRequest;
import stipple.app.planning.PlanService;
import stipple.app.planning.Progress;
import stipple.core.design.PatternFamily;
import stipple.core.design.TempleShape;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ViewName;

/// `stipple demo`: plans the fictional example client and says where the report is.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plans the fictional example client and says where the report is.")
final class DemoCommand implements Callable<Integer> {
    private static final int EXAMPLE_AGE = 38;
    private static final List<ViewName> VIEWS =
            List.of(ViewName.FRONT, ViewName.LEFT, ViewName.RIGHT, ViewName.TOP, ViewName.BACK);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "demo-report",
            description = "folder to write (default: demo-report)")
    private Path out = Path.of("demo-report");

    @Option(names = "--serve", description = "then open the studio with the example client in it")
    private boolean serve;

    @Mixin private ServeOptions options = new ServeOptions();

    @Override
    public Integer call() {
        Path examples = Path.of(System.getProperty("stipple.home", "."), "examples");
        Progress progress = TerminalProgress.forTerminal(false);
        try {
            PlanOutcome outcome = new PlanService(progress).plan(request(examples), out);
            PrintWriter writer = spec.commandLine().getOut();
            writer.println("The example client (fictional), Norwood VI with a strip scar:");
            PlanText.print(writer, outcome);
            writer.flush();
        } finally {
            TerminalProgress.close(progress);
        }
        return serve
                ? Serving.run(
                        options.settings(Optional.empty()).withExample(),
                        spec.commandLine().getOut())
                : 0;
    }

    private static PlanRequest request(Path examples) {
        return new PlanRequest(
                VIEWS.stream()
                        .map(v ->
                                new PhotoArgument(
                                        examples.resolve(v.id() + ".jpg"), Optional.of(v)))
                        .toList(),
                List.of(examples.resolve("client.markup.json")),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(LossClass.parseNorwood("VI")),
                Optional.empty(),
                TempleShape.NATURAL,
                DensityWish.parse("standard"),
                PatternFamily.FINE,
                Treatment.PERMANENT,
                OptionalInt.of(EXAMPLE_AGE),
                new Seed(1),
                LocalDate.now(ZoneId.systemDefault()),
                Runtime.getRuntime().availableProcessors(),
                Optional.empty());
    }
}

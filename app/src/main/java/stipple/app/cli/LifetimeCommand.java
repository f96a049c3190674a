package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.money.MoneyService;
import stipple.app.money.MoneyWords;
import stipple.app.planning.FuturePictures;
import stipple.app.planning.Progress;
import stipple.app.planning.Refusal;
import stipple.core.price.LifetimeCost;
import stipple.core.price.LifetimeQuestion;
import stipple.core.price.OptionCost;
import stipple.core.price.OptionId;
import stipple.core.price.StrategyCost;
import stipple.core.price.YearCost;

/// `stipple lifetime`: what every way costs over the years.
@Command(
        name = "lifetime",
        mixinStandardHelpOptions = true,
        description = "Says what every way of living with hair loss costs over 1 to 30 years.")
final class LifetimeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Threads threads = new Threads();
    @Mixin private MoneyArguments arguments = new MoneyArguments();

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "20",
            description = "how far to look, 1 to 30 (default: 20)")
    private int years = 20;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "start of every random choice (default: 1)")
    private long seed = 1;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "" + LifetimeQuestion.USUAL_DRAWS,
            description = "lives drawn for the bands (default: ${DEFAULT-VALUE})")
    private int draws = LifetimeQuestion.USUAL_DRAWS;

    @Option(
            names = "--age",
            paramLabel = "N",
            defaultValue = "35",
            description = "age in years, for how hair loss may go on (default: 35)")
    private int age = 35;

    @Option(names = "--family", description = "near relatives went bald")
    private boolean family;

    @Option(
            names = "--chart",
            paramLabel = "FILE.svg",
            description = "draw what each way has cost by each year")
    private @Nullable Path chart;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "with --plan: both strategies on the head in 5 and 10 years")
    private @Nullable Path pictures;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        MoneyService service = new MoneyService();
        LifetimeCost cost =
                service.lifetime(arguments.request(), years, draws, seed, threads.count());
        List<StrategyCost> strategies = service.strategies(arguments.request(), age, family);
        if (chart != null) {
            service.writeChart(cost, chart);
        }
        if (pictures != null) {
            drawPictures(strategies, pictures);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> object = json(cost);
            object.put("strategies", strategies.stream().map(StrategyPrint::json).toList());
            Json.print(out, object);
        } else {
            print(out, cost);
            StrategyPrint.print(out, strategies, cost.currency());
        }
        return 0;
    }

    /// Each strategy on the plan's head, with the loss that nine in ten do not go beyond.
    private void drawPictures(List<StrategyCost> strategies, Path folder) {
        Path plan =
                arguments
                        .request()
                        .plan()
                        .orElseThrow(() ->
                                new Refusal(
                                        "--pictures needs --plan, the plan whose head to draw"));
        List<FuturePictures.Wanted> wanted = FuturePictures.Wanted.of(strategies);
        Progress progress = TerminalProgress.forTerminal(json);
        try {
            new FuturePictures(progress).write(plan, wanted, folder, threads.count());
        } finally {
            TerminalProgress.close(progress);
        }
    }

    private Map<String, Object> json(LifetimeCost cost) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("currency", cost.currency());
        object.put("years", cost.years());
        object.put("draws", cost.draws());
        object.put("seed", seed);
        object.put("options", cost.options().stream().map(LifetimeCommand::json).toList());
        Map<String, @Nullable Object> breakEven = new LinkedHashMap<>();
        Map<String, Object> spread = new LinkedHashMap<>();
        for (OptionId id : OptionId.values()) {
            var found = cost.breakEven().get(id);
            if (found != null) {
                breakEven.put(id.id(), year(found.likely()));
                Map<String, @Nullable Object> ends = new LinkedHashMap<>();
                ends.put("earliest", year(found.earliest()));
                ends.put("latest", year(found.latest()));
                spread.put(id.id(), ends);
            }
        }
        object.put("breakEvenYear", breakEven);
        object.put("breakEvenSpread", spread);
        return object;
    }

    private static Map<String, Object> json(OptionCost option) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", option.id().id());
        object.put("total", Json.range(option.total()));
        object.put("byYear", option.byYear().stream().map(LifetimeCommand::json).toList());
        object.put("minutesPerWeek", option.minutesPerWeek().likely());
        object.put("minutesPerWeekRange", Json.range(option.minutesPerWeek()));
        object.put("possible", option.impossible().isEmpty());
        option.impossible().ifPresent(reason -> object.put("reason", reason));
        object.put("shavingOnTop", option.id().needsShaving());
        return object;
    }

    private static Map<String, Object> json(YearCost year) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("year", year.year());
        object.putAll(Json.range(year.spent()));
        object.put("summed", Json.range(year.summed()));
        return object;
    }

    private static @Nullable Integer year(OptionalInt year) {
        return year.isPresent() ? year.getAsInt() : null;
    }

    private void print(PrintWriter out, LifetimeCost cost) {
        MoneyWords words = new MoneyWords();
        out.println(words.text("lifetime.title", cost.years(), cost.currency()));
        for (OptionCost option : cost.options()) {
            out.println(
                    String.format(
                            Locale.ROOT,
                            "  %-34s %-34s %s",
                            words.option(option.id()),
                            option.impossible()
                                    .map(words::impossible)
                                    .orElseGet(() -> words.money(option.total(), cost.currency())),
                            words.text(
                                    "lifetime.minutes",
                                    Math.round(option.minutesPerWeek().likely()))));
        }
        cost.breakEven().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        out.println("  " + words.breakEven(entry.getKey(), entry.getValue())));
        out.println(words.text("lifetime.note"));
    }
}

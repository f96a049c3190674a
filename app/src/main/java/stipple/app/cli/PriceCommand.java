package stipple.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import stipple.app.money.PriceAnswer;
import stipple.app.planning.Refusal;
import stipple.core.price.Budget;
import stipple.core.price.PriceLine;

/// `stipple price`: what a treatment costs.
@Command(
        name = "price",
        mixinStandardHelpOptions = true,
        description = "Says what a treatment costs, as a range with its year and sources.")
final class PriceCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private MoneyArguments arguments = new MoneyArguments();

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "a sum of money: what can be done with it")
    private @Nullable Double budget;

    @Option(names = "--age", paramLabel = "N", description = "age in years, beside --budget")
    private @Nullable Integer age;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        Optional<Budget> means = budget();
        PriceAnswer answer = new MoneyService().price(arguments.request());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> object = json(answer);
            means.ifPresent(found -> object.put("budget", BudgetPrint.json(found)));
            Json.print(out, object);
        } else {
            print(out, answer);
            means.ifPresent(found -> BudgetPrint.print(out, found, answer.estimate().currency()));
        }
        return 0;
    }

    private Optional<Budget> budget() {
        if (budget == null) {
            if (age != null) {
                throw new Refusal("--age says something only beside --budget");
            }
            return Optional.empty();
        }
        if (age != null && (age < 15 || age > 110)) {
            throw new Refusal("--age " + age + ": allowed 15 to 110 years");
        }
        OptionalInt years = age == null ? OptionalInt.empty() : OptionalInt.of(age);
        return Optional.of(new MoneyService().budget(arguments.request(), budget, years));
    }

    static Map<String, Object> json(PriceAnswer answer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("country", answer.country());
        object.put("currency", answer.estimate().currency());
        object.put("total", Json.range(answer.estimate().total()));
        object.put("lines", answer.estimate().lines().stream().map(PriceCommand::json).toList());
        object.put("topUp", json(answer.topUp()));
        object.put("worstCase", Json.range(answer.worstCase()));
        object.put("areaCm2", Json.range(answer.areaCm2()));
        return object;
    }

    private static Map<String, Object> json(PriceLine line) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("item", line.item());
        object.put("range", Json.range(line.price()));
        object.put("source", line.source());
        object.put("year", line.year());
        object.put("confidence", line.confidence().name().toLowerCase(Locale.ROOT));
        return object;
    }

    private static void print(PrintWriter out, PriceAnswer answer) {
        MoneyWords words = new MoneyWords();
        String currency = answer.estimate().currency();
        for (PriceLine line : answer.estimate().lines()) {
            print(out, words.item(line.item()), words.money(line.price(), currency));
            out.println("    " + words.origin(line));
        }
        print(out, words.text("price.total"), words.money(answer.estimate().total(), currency));
        print(out, words.item("top-up"), words.money(answer.topUp().price(), currency));
        print(out, words.text("price.worst-case"), words.money(answer.worstCase(), currency));
        out.println(words.text("price.note"));
    }

    private static void print(PrintWriter out, String what, String money) {
        out.println(String.format(Locale.ROOT, "%-38s %s", what, money));
    }
}

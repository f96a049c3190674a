package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stipple.app.money.QuoteAnswer;
import stipple.app.money.QuoteService;
import stipple.app.money.QuoteWords;
import stipple.core.math.Range;
import stipple.core.quote.Flag;
import stipple.core.quote.QuoteComparison;
import stipple.core.quote.QuoteReview;

/// `stipple quote`: whether offers are sound, and how they stand to each other.
@Command(
        name = "quote",
        mixinStandardHelpOptions = true,
        description = "Checks offers: the same thing? complete? what warns? is the price usual?")
final class QuoteCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "an offer (stipple-quote/1); several are compared")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "your own price table over the shipped one")
    private @Nullable Path prices;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    private final QuoteWords words = new QuoteWords();

    @Override
    public Integer call() {
        QuoteAnswer answer = new QuoteService().quotes(files, Optional.ofNullable(prices));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, json(answer));
        } else {
            print(out, answer.comparison());
        }
        return 0;
    }

    private Map<String, Object> json(QuoteAnswer answer) {
        QuoteComparison comparison = answer.comparison();
        List<Map<String, Object>> quotes = new ArrayList<>();
        for (int k = 0; k < comparison.reviews().size(); k++) {
            Map<String, Object> quote = json(comparison.reviews().get(k));
            quote.put("unread", answer.unread().get(k));
            quotes.add(quote);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("quotes", quotes);
        object.put("comparable", comparison.isComparable());
        object.put("differences", comparison.differences());
        object.put("firstQuestion", words.firstQuestion(comparison));
        putIfPresent(object, "median", comparison.median());
        putIfPresent(object, "spreadRatio", comparison.spreadRatio());
        comparison.outlier().ifPresent(id -> object.put("outlier", id));
        object.put("advice", comparison.advice().stream().map(this::advice).toList());
        return object;
    }

    private Map<String, Object> advice(String code) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", code);
        object.put("text", words.advice(code));
        return object;
    }

    private Map<String, Object> json(QuoteReview review) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", review.quote().id());
        object.put("verdict", review.verdict().id());
        object.put("priceVerdict", review.priceVerdict().id());
        object.put("ratio", review.ratio().isPresent() ? review.ratio().getAsDouble() : null);
        object.put("completeness", review.completeFraction());
        object.put("flags", review.flags().stream().map(this::json).toList());
        object.put("perCm2", likely(review.perCm2()));
        object.put("perDot", likely(review.perDot()));
        object.put("perSession", likely(review.perSession()));
        object.put("guideline", review.guideline().map(Json::range).orElse(null));
        object.put("worstCase", review.worstCase().map(Json::range).orElse(null));
        return cast(object);
    }

    /// The same map for a printer that knows null.
    @SuppressWarnings({"unchecked", "NullAway"})
    private static Map<String, Object> cast(Map<String, ? extends @Nullable Object> object) {
        return (Map<String, Object>) object;
    }

    Map<String, Object> json(Flag flag) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", flag.sign().id());
        object.put("severity", flag.sign().severity().id());
        object.put("text", words.sentence(flag));
        object.put("question", words.question(flag));
        object.put("source", flag.sign().source());
        return object;
    }

    private static @Nullable Double likely(Optional<Range> range) {
        return range.map(Range::likely).orElse(null);
    }

    private static void putIfPresent(Map<String, Object> object, String key, OptionalDouble value) {
        if (value.isPresent()) {
            object.put(key, value.getAsDouble());
        }
    }

    private void print(PrintWriter out, QuoteComparison comparison) {
        out.println(words.text("quote.ask-first", words.firstQuestion(comparison)));
        for (QuoteReview review : comparison.reviews()) {
            out.println();
            out.println(
                    words.text(
                            "quote.head",
                            review.quote().id(),
                            words.text("quote.verdict." + review.verdict().id()),
                            Math.round(100 * review.completeFraction())));
            if (review.ratio().isPresent()) {
                out.println(
                        words.text(
                                "quote.ratio",
                                String.format(Locale.ROOT, "%.2f", review.ratio().getAsDouble()),
                                words.text("quote.verdict." + review.priceVerdict().id())));
            }
            for (Flag flag : review.flags()) {
                out.println(
                        "  ["
                                + flag.sign().severity().id()
                                + "] "
                                + words.sentence(flag)
                                + " "
                                + words.question(flag));
            }
        }
        out.println();
        comparison.advice().forEach(code -> out.println("- " + words.advice(code)));
        out.println(words.text("quote.note"));
    }
}

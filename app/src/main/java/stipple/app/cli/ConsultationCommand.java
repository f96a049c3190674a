package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stipple.app.money.QuoteService;
import stipple.app.money.QuoteWords;
import stipple.core.quote.ConsultationScore;
import stipple.core.quote.Flag;
import stipple.core.quote.Opinions;

/// `stipple consultation`: how consultations went, and the message that asks for what is missing.
@Command(
        name = "consultation",
        mixinStandardHelpOptions = true,
        description = "Scores consultations and writes the message that asks for what is missing.")
final class ConsultationCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "how a consultation went (stipple-consultation/1)")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--date",
            paramLabel = "D",
            description =
                    "the day of the question, by which promised quotes are late or not (default:"
                            + " today)")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    private final QuoteWords words = new QuoteWords();

    @Override
    public Integer call() {
        LocalDate today = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        Opinions opinions = new QuoteService().consultations(files, today);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, json(opinions));
        } else {
            print(out, opinions);
        }
        return 0;
    }

    private Map<String, Object> json(Opinions opinions) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("consultations", opinions.scores().stream().map(this::json).toList());
        object.put("opinions", opinions.scores().size());
        object.put("next", id(opinions.next()));
        object.put("text", words.text("opinions." + id(opinions.next())));
        return object;
    }

    private Map<String, Object> json(ConsultationScore score) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", score.consultation().id());
        object.put("score", score.score());
        object.put("contributions", score.contributions().stream().map(this::json).toList());
        object.put("flags", score.flags().stream().map(this::json).toList());
        object.put("followUp", words.followUp(score));
        return object;
    }

    private Map<String, Object> json(ConsultationScore.Contribution contribution) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("what", contribution.criterion().id());
        object.put("value", contribution.points());
        object.put("answer", id(contribution.answer()));
        object.put("text", words.criterion(contribution.criterion()));
        return object;
    }

    private Map<String, Object> json(Flag flag) {
        return new QuoteCommand().json(flag);
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void print(PrintWriter out, Opinions opinions) {
        for (ConsultationScore score : opinions.scores()) {
            out.println(words.text("consultation.head", score.consultation().id(), score.score()));
            for (ConsultationScore.Contribution part : score.contributions()) {
                out.println(
                        String.format(
                                Locale.ROOT,
                                "  %2d  %s (%s)",
                                part.points(),
                                words.criterion(part.criterion()),
                                id(part.answer()).replace('-', ' ')));
            }
            for (Flag flag : score.flags()) {
                out.println("  [" + flag.sign().severity().id() + "] " + words.sentence(flag));
            }
            out.println();
            out.println(words.followUp(score));
            out.println();
        }
        out.println(words.text("opinions." + id(opinions.next())));
    }
}

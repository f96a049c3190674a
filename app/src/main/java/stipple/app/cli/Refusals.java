package stipple.app.cli;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import stipple.app.planning.Refusal;

/// Turns what went wrong into one sentence and an exit code: 2 for bad input, 1 for a defect.
final class Refusals {
    static final int REFUSED = 2;
    static final int DEFECT = 1;
    private static final int LONGEST_SENTENCE = 600;

    private Refusals() {}

    static int onParameters(ParameterException problem, String[] args) {
        return refuse(problem.getCommandLine(), ArgumentSentences.of(problem), args);
    }

    static int onExecution(Exception problem, CommandLine line, @Nullable ParseResult parsed) {
        String[] args =
                parsed == null ? new String[0] : parsed.originalArgs().toArray(String[]::new);
        if (problem instanceof Refusal refusal) {
            return refuse(line, refusal.sentence(), args);
        }
        line.getErr()
                .println(
                        "stipple: a defect of Stipple, not of your input: "
                                + oneLine(String.valueOf(problem))
                                + " (set STIPPLE_TRACE=1 to see where)");
        if (System.getenv("STIPPLE_TRACE") != null) {
            problem.printStackTrace(line.getErr());
        }
        return DEFECT;
    }

    private static int refuse(CommandLine line, String sentence, String[] args) {
        String clean = oneLine(sentence);
        if (Arrays.asList(args).contains("--json")) {
            Json.print(line.getOut(), Map.of("refused", clean));
        }
        line.getErr().println("stipple: " + clean);
        return REFUSED;
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_SENTENCE
                ? line
                : line.substring(0, LONGEST_SENTENCE) + "...";
    }
}

package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.PatternAnswer;
import stipple.app.measuring.PatternService;
import stipple.app.planning.Refusal;

/// `stipple pattern`: how points stand to each other.
@Command(
        name = "pattern",
        mixinStandardHelpOptions = true,
        description = "Says how the points of a CSV file are spread: spacing, K, pair correlation.")
final class PatternCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--csv",
            required = true,
            paramLabel = "FILE",
            description = "points, columns x,y or x_mm,y_mm")
    private Path csv = Path.of("");

    @Option(
            names = "--window",
            required = true,
            split = ",",
            paramLabel = "W,H",
            description = "width and height of the window, from 0,0")
    private List<Double> window = List.of();

    @Option(
            names = "--r",
            split = ",",
            paramLabel = "R",
            description = "distances for K and g, rising (default: twenty to three spacings)")
    private List<Double> distances = List.of();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        if (window.size() != 2) {
            throw new Refusal("window of " + window.size() + " numbers, allowed W,H");
        }
        PatternAnswer found =
                new PatternService().pattern(csv, window.get(0), window.get(1), distances);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, json(found));
        } else {
            print(out, found);
        }
        return 0;
    }

    private static Map<String, Object> json(PatternAnswer found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("n", found.n());
        object.put("nnMean", found.nnMean());
        object.put("nnSd", found.nnSd());
        object.put("nnCv", found.nnCv());
        object.put("nnMin", found.nnMin());
        object.put("clarkEvans", found.clarkEvans());
        object.put("k", found.k());
        object.put("g", found.g());
        object.put("spectrum", found.spectrum());
        return object;
    }

    private static void print(PrintWriter out, PatternAnswer found) {
        out.printf(
                Locale.ROOT,
                "points           %d%nnearest          %.4f mean, %.4f least, irregularity %.3f%n"
                        + "Clark-Evans      %.3f (1 = thrown at random, above = even)%n"
                        + "%10s %12s %12s %8s%n",
                found.n(),
                found.nnMean(),
                found.nnMin(),
                found.nnCv(),
                found.clarkEvans(),
                "distance",
                "K translate",
                "K isotropic",
                "g");
        for (int i = 0; i < found.k().size(); i++) {
            PatternAnswer.K k = found.k().get(i);
            String g =
                    i < found.g().size()
                            ? String.format(Locale.ROOT, "%.3f", found.g().get(i).value())
                            : "-";
            out.printf(
                    Locale.ROOT,
                    "%10.4f %12.6f %12.6f %8s%n",
                    k.r(),
                    k.translate(),
                    k.isotropic(),
                    g);
        }
    }
}

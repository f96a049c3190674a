package stipple.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;

/// `stipple parameters`: every number taken from the world, with its range, unit, confidence and
/// source.
@Command(
        name = "parameters",
        mixinStandardHelpOptions = true,
        description = "Prints every number taken from the world with range, confidence and source.")
final class ParametersCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Parameter> all = List.copyOf(Parameters.shipped().all());
        if (json) {
            Json.print(
                    out, Map.of("parameters", all.stream().map(ParametersCommand::json).toList()));
        } else {
            all.forEach(parameter -> out.println(line(parameter)));
        }
        return 0;
    }

    private static Map<String, Object> json(Parameter parameter) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", parameter.id());
        object.put("value", parameter.value().likely());
        object.put("low", parameter.value().low());
        object.put("high", parameter.value().high());
        object.put("unit", parameter.unit());
        object.put("confidence", parameter.confidence().name().toLowerCase(Locale.ROOT));
        object.put("source", parameter.source());
        object.put("meaning", parameter.meaning());
        return object;
    }

    private static String line(Parameter p) {
        return "%-44s %10s (%s to %s) %-12s %-10s %s  [%s]"
                .formatted(
                        p.id(),
                        number(p.value().likely()),
                        number(p.value().low()),
                        number(p.value().high()),
                        p.unit(),
                        p.confidence().name().toLowerCase(Locale.ROOT),
                        p.meaning(),
                        p.source());
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : "%.4g".formatted(value);
    }
}

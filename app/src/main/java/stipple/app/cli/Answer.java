package stipple.app.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How a command answers: for people, or as one JSON object.
final class Answer {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    /// Prints whichever was asked for; the other is not made.
    ///
    /// @return the exit code of a command that is done
    int print(Supplier<Map<String, @Nullable Object>> object, Consumer<PrintWriter> text) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            Json.print(out, object.get());
        } else {
            text.accept(out);
        }
        return 0;
    }
}

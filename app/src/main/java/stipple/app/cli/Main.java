package stipple.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point of the `stipple` command.
@Command(name = "stipple", mixinStandardHelpOptions = true, version = "stipple 0.1.0")
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}

package stipple.app.cli;

/// Runs a command for tests of other packages.
public final class CommandLineForTests {
    private CommandLineForTests() {}

    /// The exit code.
    public static int run(String... args) {
        return CommandRun.of(args).code();
    }
}

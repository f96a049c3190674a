package stipple.app.cli;

import picocli.CommandLine.Option;
import stipple.app.planning.Refusal;

/// How many threads a command works with; no result depends on it.
final class Threads {
    private static final int MOST = 64;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads to work with; the result does not depend on it")
    private int count = Runtime.getRuntime().availableProcessors();

    /// @throws Refusal outside 1 to 64
    int count() {
        if (count < 1 || count > MOST) {
            throw new Refusal("--threads " + count + ": allowed 1 to " + MOST);
        }
        return count;
    }
}

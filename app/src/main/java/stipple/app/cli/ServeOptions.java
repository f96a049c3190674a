package stipple.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stipple.app.planning.Refusal;
import stipple.app.store.StoreProblem;
import stipple.app.store.StoreSettings;
import stipple.app.studio.StudioSettings;

/// The options that `serve` and `demo --serve` share.
final class ServeOptions {
    private static final int USUAL_PORT = 8420;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port to answer on, 0 for any free one (default: 8420)")
    private int port = USUAL_PORT;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder for cases and photos (default: the user's data folder)")
    private @Nullable Path data;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "folder for the keys of encrypted data (default: the user's settings)")
    private @Nullable Path keys;

    StudioSettings settings(Optional<String> databaseUrl) {
        Path examples = Path.of(System.getProperty("stipple.home", "."), "examples");
        try {
            return new StudioSettings(
                    port,
                    new StoreSettings(
                            data == null ? ServeCommand.usualData() : data,
                            databaseUrl,
                            keys == null ? ServeCommand.usualKeys() : keys),
                    examples,
                    false);
        } catch (IllegalArgumentException | StoreProblem e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }
}

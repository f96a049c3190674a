package stipple.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.lan.HomeNetwork;
import stipple.app.lan.LanSettings;
import stipple.app.studio.StudioSettings;

/// `stipple serve`: the studio in a browser, for this computer only.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Opens the studio in your browser; it answers to this computer only, unless --lan"
                        + " lets phones of the house in.")
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ServeOptions options = new ServeOptions();

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "jdbc:postgresql:... instead of a database in the data folder")
    private @Nullable String database;

    @Option(
            names = "--lan",
            description =
                    "also answers to phones in the same house: encrypted, and only after they gave"
                            + " the code that is shown here")
    private boolean lan;

    @Override
    public Integer call() {
        StudioSettings settings = options.settings(Optional.ofNullable(database));
        if (lan) {
            settings =
                    settings.withLan(
                            new LanSettings(HomeNetwork.addresses(), settings.store().keys()));
        }
        return Serving.run(settings, spec.commandLine().getOut());
    }

    /// The folder for data that a person owns, as the system has it.
    static Path usualData() {
        return base("XDG_DATA_HOME", ".local/share").resolve("stipple");
    }

    /// The folder for keys, apart from the data.
    static Path usualKeys() {
        return base("XDG_CONFIG_HOME", ".config").resolve("stipple").resolve("keys");
    }

    private static Path base(String variable, String usual) {
        @Nullable String set = System.getenv(variable);
        return set == null || set.isBlank()
                ? Path.of(System.getProperty("user.home", ".")).resolve(usual)
                : Path.of(set);
    }
}

package stipple.app.studio;

import java.nio.file.Path;
import java.util.Optional;
import stipple.app.lan.LanSettings;
import stipple.app.store.StoreSettings;

/// How the studio's server was asked to run.
///
/// @param port to listen on; 0 takes any that is free
/// @param store where cases are kept
/// @param examples folder with the example client
/// @param loadExample whether to begin a case from the example client if there is none yet
/// @param lan how it is opened to the house; empty means to this computer only
public record StudioSettings(
        int port,
        StoreSettings store,
        Path examples,
        boolean loadExample,
        Optional<LanSettings> lan) {
    /// For this computer only.
    public StudioSettings(int port, StoreSettings store, Path examples, boolean loadExample) {
        this(port, store, examples, loadExample, Optional.empty());
    }

    public StudioSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port " + port + ": allowed 0 to 65535");
        }
    }

    /// The same with the example client as a case.
    public StudioSettings withExample() {
        return new StudioSettings(port, store, examples, true, lan);
    }

    /// The same, opened to the house.
    public StudioSettings withLan(LanSettings house) {
        return new StudioSettings(port, store, examples, loadExample, Optional.of(house));
    }
}

package stipple.app.store;

import java.nio.file.Path;
import java.util.Optional;

/// Where a store lives.
///
/// @param data folder with the photos and, without a database address, the database
/// @param databaseUrl `jdbc:postgresql:...`; empty means SQLite in the data folder
/// @param keys folder with the keys, outside the data folder
public record StoreSettings(Path data, Optional<String> databaseUrl, Path keys) {
    public StoreSettings {
        databaseUrl.ifPresent(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new StoreProblem(
                        "--db " + url.split(":", 3)[0] + ":...: allowed jdbc:postgresql:...");
            }
        });
        if (keys.toAbsolutePath().normalize().startsWith(data.toAbsolutePath().normalize())) {
            throw new StoreProblem(
                    "the key folder " + keys + " must not lie inside the data folder " + data);
        }
    }
}

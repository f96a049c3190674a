package stipple.core.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the files that ship inside the library, by name relative to this package's `data` folder.
public final class Resources {
    private Resources() {}

    /// @throws IllegalStateException if the library was built without the resource
    public static byte[] bytes(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("data/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the resource " + name + " is missing from the library");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the resource " + name, e);
        }
    }

    public static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }
}

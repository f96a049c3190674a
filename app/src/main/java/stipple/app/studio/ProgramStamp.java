package stipple.app.studio;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import stipple.app.text.Sha256;

/// Tells one build of the program from another by the files it runs from, so that pictures drawn by
/// an older one are not taken for its own.
final class ProgramStamp {
    private ProgramStamp() {}

    static String now() {
        StringBuilder files = new StringBuilder();
        for (String entry :
                System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (!entry.isEmpty() && Files.exists(path)) {
                files.append(entry).append(' ').append(newestMillis(path)).append('\n');
            }
        }
        return Sha256.hex(files.toString());
    }

    private static long newestMillis(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.mapToLong(f -> f.toFile().lastModified()).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

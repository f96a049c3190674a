package stipple.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/// Encrypted photos in one folder, under random names.
final class PhotoFiles {
    private final Path folder;

    private PhotoFiles(Path folder) {
        this.folder = folder;
    }

    static PhotoFiles in(Path folder) {
        try {
            Durable.folder(folder);
            return new PhotoFiles(folder);
        } catch (IOException e) {
            throw new StoreProblem("the folder " + folder + " cannot be used", e);
        }
    }

    void put(SecretKey key, String id, byte[] bytes) {
        try {
            Durable.write(file(id), Sealed.seal(key, "photo " + id, bytes));
        } catch (IOException e) {
            throw new StoreProblem("the photo cannot be written; free some space and try again", e);
        }
    }

    Optional<byte[]> get(SecretKey key, String id) {
        try {
            return Optional.of(Sealed.open(key, "photo " + id, Files.readAllBytes(file(id))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreProblem("a stored photo cannot be read", e);
        }
    }

    void delete(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new StoreProblem("a photo cannot be deleted", e);
        }
    }

    /// Ids of all files, and halves of writes that were cut off.
    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new StoreProblem("the folder " + folder + " cannot be read", e);
        }
    }

    private Path file(String id) {
        if (!id.matches("[0-9a-f]{32}(\\.part)?")) {
            throw new IllegalArgumentException("'" + id + "' is no photo id");
        }
        return folder.resolve(id);
    }
}

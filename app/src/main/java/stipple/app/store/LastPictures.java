package stipple.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/// Pictures of cases that were drawn last, so that a case opened again shows itself at once. They
/// are encrypted as photos are and go with their case; any of them may be missing at any time,
/// since it can be drawn again.
public final class LastPictures {
    private static final System.Logger LOG = System.getLogger(LastPictures.class.getName());
    private static final int MOST_OF_A_CASE = 40;

    private final CaseKeys keys;
    private final Path folder;

    LastPictures(CaseKeys keys, Path folder) {
        this.keys = keys;
        this.folder = folder;
    }

    /// Keeps a picture if there is room; the oldest of the case go.
    ///
    /// @param name 64 hexadecimal digits that stand for everything the picture depends on
    public synchronized void keep(String caseId, String name, byte[] jpeg) {
        Optional<SecretKey> key = keys.of(caseId);
        if (key.isEmpty()) {
            return;
        }
        try {
            Durable.folder(folder);
            Path file = file(caseId, name);
            Path half = file.resolveSibling(file.getFileName() + ".part");
            try {
                Files.write(half, Sealed.seal(key.get(), place(name), jpeg));
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            dropOldest(caseId);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a picture was not kept", e);
        }
    }

    /// A picture that was kept; empty if it is not there or cannot be read.
    public Optional<byte[]> find(String caseId, String name) {
        Path file = file(caseId, name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Files.readAllBytes(file);
            return keys.of(caseId).map(key -> Sealed.open(key, place(name), sealed));
        } catch (IOException | StoreProblem e) {
            LOG.log(System.Logger.Level.DEBUG, "a kept picture was not read", e);
            return Optional.empty();
        }
    }

    /// Forgets all pictures of a case.
    public synchronized void forget(String caseId) {
        for (Path file : of(caseId)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new StoreProblem("a picture cannot be deleted", e);
            }
        }
    }

    /// Removes pictures of cases that are not there any more, and halves of writes.
    void sweep(List<String> caseIds) {
        for (Path file : files("")) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".part")
                    || caseIds.stream().noneMatch(id -> name.startsWith(id + "-"))) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "an old picture cannot be deleted", e);
                }
            }
        }
    }

    private void dropOldest(String caseId) throws IOException {
        List<Path> all =
                of(caseId).stream().sorted(Comparator.comparing(LastPictures::writtenAt)).toList();
        for (int i = 0; i + MOST_OF_A_CASE < all.size(); i++) {
            Files.deleteIfExists(all.get(i));
        }
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private List<Path> of(String caseId) {
        return files(checked(caseId) + "-");
    }

    private List<Path> files(String beginning) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> String.valueOf(f.getFileName()).startsWith(beginning))
                    .toList();
        } catch (IOException e) {
            throw new StoreProblem("the folder " + folder + " cannot be read", e);
        }
    }

    private Path file(String caseId, String name) {
        if (!name.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + name + "' names no picture");
        }
        return folder.resolve(checked(caseId) + "-" + name);
    }

    private static String checked(String caseId) {
        if (!caseId.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("'" + caseId + "' is no case id");
        }
        return caseId;
    }

    private static String place(String name) {
        return "picture " + name;
    }
}

package stipple.app.planning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import stipple.app.text.Messages;

/// A folder of results that appears whole or not at all. Files are gathered in a hidden folder
/// beside the target and moved to it by `commit`; without `commit`, `close` leaves nothing behind.
///
/// Files that Stipple did not write are never touched: which ones it wrote stands in a hidden list
/// inside the folder, and only these are replaced or, when the later plan has no such file,
/// removed. Safe for several threads that write different files.
public final class OutputFolder implements AutoCloseable {
    private static final String LIST = ".stipple-files";
    private static final String SAFE_NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final String SAFE_PATH = SAFE_NAME + "(/" + SAFE_NAME + ")?";
    private static final int MOST_TRIES = 1000;
    private static final int MOST_NAME_LETTERS = 200;

    private final Messages messages;
    private final Path target;
    private final Path gathered;
    private final List<Path> createdParents;
    private final Thread onExit;
    private final TreeSet<String> written = new TreeSet<>();
    private boolean closed;
    private boolean abandoned;

    private OutputFolder(Messages messages, Path target, Path gathered, List<Path> createdParents) {
        this.messages = messages;
        this.target = target;
        this.gathered = gathered;
        this.createdParents = createdParents;
        this.onExit = new Thread(this::abandon);
    }

    /// Opens a folder for writing.
    ///
    /// @throws Refusal if the target is a file or cannot be written to
    public static OutputFolder open(Path folder, Messages messages) {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new Refusal(messages.text("output.refused.is-file", folder));
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw new Refusal(messages.text("output.refused.is-root", folder));
        }
        List<Path> created = new ArrayList<>();
        try {
            createParents(parent, created);
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new AccessDeniedException(target.toString());
            }
            OutputFolder output =
                    new OutputFolder(messages, target, hiddenSibling(target), List.copyOf(created));
            Runtime.getRuntime().addShutdownHook(output.onExit);
            return output;
        } catch (IOException e) {
            removeEmpty(created);
            throw refusal(messages, folder, e);
        }
    }

    /// Adds one file.
    ///
    /// @param name of letters, digits, `.`, `_` and `-`, in the folder or one folder below it
    /// @throws Refusal if the disk does not take it
    public void write(String name, byte[] bytes) {
        if (!name.matches(SAFE_PATH)) {
            throw new IllegalArgumentException("file name '" + name + "' in a folder of results");
        }
        Path file = gathered.resolve(name);
        synchronized (written) {
            if (abandoned) {
                throw new Refusal(messages.text("output.refused.interrupted", target));
            }
            try {
                Files.createDirectories(parentOf(file));
                Files.write(file, bytes);
            } catch (IOException e) {
                throw refusal(messages, target, e);
            }
            written.add(name);
        }
    }

    /// The names of all files written so far, sorted.
    public List<String> files() {
        synchronized (written) {
            return List.copyOf(written);
        }
    }

    /// Where the folder will be.
    public Path target() {
        return target;
    }

    /// Puts everything in place.
    ///
    /// @throws Refusal if a file of somebody else is in the way, or the disk fails; then everything
    ///   is as before
    public void commit() {
        synchronized (written) {
            if (abandoned) {
                throw new Refusal(messages.text("output.refused.interrupted", target));
            }
            putInPlace();
        }
    }

    private void putInPlace() {
        writeList();
        try {
            if (!Files.exists(target)) {
                Files.move(gathered, target);
            } else {
                new FolderUpdate(gathered, target, List.copyOf(files()), earlierFiles(), LIST)
                        .carryOut();
            }
            finish();
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(messages.text("output.refused.in-the-way", target, e.getFile()), e);
        } catch (IOException e) {
            throw refusal(messages, target, e);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            finish();
            removeEmpty(createdParents);
        }
    }

    private void finish() {
        closed = true;
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The machine is going down and runs the hook itself.
            closed = true;
        }
    }

    private void writeList() {
        try {
            String list = String.join("\n", files()) + "\n";
            Files.writeString(gathered.resolve(LIST), list, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refusal(messages, target, e);
        }
    }

    /// What an earlier plan left in the target; lines that cannot be ours are passed over.
    private NavigableSet<String> earlierFiles() throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        Path list = target.resolve(LIST);
        if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS) && Files.size(list) < 1_000_000) {
            new String(Files.readAllBytes(list), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.matches(SAFE_PATH))
                    .forEach(names::add);
        }
        return names;
    }

    /// The machine goes down: nothing is written from here on, and what was gathered goes away.
    /// Waits for a `commit` under way.
    private void abandon() {
        synchronized (written) {
            abandoned = true;
            if (!closed) {
                discard();
                removeEmpty(createdParents);
            }
        }
    }

    private void discard() {
        deleteTree(gathered);
    }

    /// Deletes a folder of ours; what cannot be deleted stays.
    static void deleteTree(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    private static Path hiddenSibling(Path target) throws IOException {
        if (String.valueOf(target.getFileName()).length() > MOST_NAME_LETTERS) {
            throw new FileSystemException(target.toString(), null, "File name too long");
        }
        for (int i = 0; i < MOST_TRIES; i++) {
            Path folder = target.resolveSibling("." + target.getFileName() + ".stipple-" + i);
            if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
                return Files.createDirectory(folder);
            }
        }
        throw new IOException("too many unfinished folders");
    }

    private static void createParents(Path folder, List<Path> created) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            createParents(parent, created);
        }
        Files.createDirectory(folder);
        created.add(folder);
    }

    private static void removeEmpty(List<Path> folders) {
        for (Path folder : folders.reversed()) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                return;
            }
        }
    }

    static Path parentOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static Refusal refusal(Messages messages, Path folder, IOException problem) {
        String why = String.valueOf(problem.getMessage());
        if (problem instanceof AccessDeniedException || why.contains("Read-only")) {
            return new Refusal(messages.text("output.refused.not-writable", folder), problem);
        }
        if (why.contains("No space left") || why.contains("not enough space")) {
            return new Refusal(messages.text("output.refused.disk-full", folder), problem);
        }
        String key =
                switch (problem) {
                    case FileAlreadyExistsException e -> "output.refused.below-file";
                    case NoSuchFileException e -> "output.refused.not-writable";
                    default ->
                            why.contains("name too long")
                                    ? "output.refused.long-name"
                                    : "output.refused.failed";
                };
        return new Refusal(messages.text(key, folder, problem.getClass().getSimpleName()), problem);
    }
}

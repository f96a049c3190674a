package stipple.app.planning;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A result that is one file: it is there whole or not at all.
public final class SingleFile {
    private SingleFile() {}

    /// @param option the option that named the file, for complaints
    /// @throws Refusal if the file cannot be written where it is to be
    public static void checkPlace(String option, Path out) {
        Path parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Refusal(option + " " + out + ": there is no folder " + parent);
        }
        if (Files.isDirectory(out)) {
            throw new Refusal(option + " " + out + " is a folder; give the name of a file");
        }
        if (!Files.isWritable(parent)) {
            throw new Refusal(option + " " + out + ": the folder cannot be written to");
        }
    }

    /// Replaces the file by these bytes.
    ///
    /// @throws Refusal if that fails; the old file is then still there
    public static void write(Path out, byte[] bytes) {
        Path parent = out.toAbsolutePath().getParent();
        try {
            Path half = Files.createTempFile(parent, ".stipple-", ".part");
            try {
                Files.write(half, bytes);
                Files.move(half, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new Refusal(
                    out + " cannot be written; choose another place or free some space", e);
        }
    }

    /// Replaces the file by these bytes and waits until they are on the disk.
    ///
    /// @throws Refusal if that fails; the old file is then still there
    public static void writeDurably(Path out, byte[] bytes) {
        write(out, bytes);
        try {
            force(out, StandardOpenOption.WRITE);
            Path folder = OutputFolder.parentOf(out.toAbsolutePath());
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                force(folder, StandardOpenOption.READ);
            }
        } catch (IOException e) {
            throw new Refusal(
                    out + " cannot be written; choose another place or free some space", e);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}

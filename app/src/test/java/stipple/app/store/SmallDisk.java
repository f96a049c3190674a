package stipple.app.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small disk in memory, to be filled. Mounting one needs the rights of the system's owner;
/// `-Dstipple.small.disk=DIR` names one that is there already (8 MB or so). Without either the test
/// is skipped.
public final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /// @param megabytes its size where it is mounted here
    public static SmallDisk at(Path place, int megabytes) throws IOException {
        String named = System.getProperty("stipple.small.disk", "");
        Path folder = named.isEmpty() ? place : Path.of(named);
        Files.createDirectories(folder);
        boolean mounted =
                named.isEmpty()
                        && run(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + megabytes + "m",
                                "tmpfs",
                                folder.toString());
        assumeTrue(
                mounted || !named.isEmpty(),
                "a small disk cannot be mounted here; name one with -Dstipple.small.disk=DIR");
        return new SmallDisk(folder, mounted);
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (mounted) {
            run("umount", folder.toString());
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

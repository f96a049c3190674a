package stipple.app.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import stipple.app.text.Messages;

/// The one door for scanned heads that come from outside: OBJ, PLY and GLB. It reads a bounded
/// number of bytes by its own code, checks every number and hands out nothing but a surface.
/// Whatever the bytes are, the answer is a surface or one sentence; the work grows no faster than
/// the file.
public final class ScanDoor {
    private static final int MILLION = 1_000_000;
    private static final int LONGEST_NAME = 80;

    private final ScanLimits limits;
    private final Messages messages;
    private final Semaphore turns = new Semaphore(1, true);

    public ScanDoor(ScanLimits limits, Messages messages) {
        this.limits = limits;
        this.messages = messages;
    }

    /// Opens a file.
    public ScanResult open(Path file) {
        String name = String.valueOf(file);
        if (!Files.isRegularFile(file)) {
            return refused(name, new RefusedScan(ScanFault.NO_FILE));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return open(name, in.readNBytes(limits.mostBytes() + 1));
        } catch (IOException e) {
            return refused(name, new RefusedScan(ScanFault.NO_FILE));
        }
    }

    /// Opens bytes that are already here; `name` is only for the sentence.
    public ScanResult open(String name, byte[] file) {
        turns.acquireUninterruptibly();
        try {
            return admit(file);
        } catch (RefusedScan refused) {
            return refused(name, refused);
        } catch (OutOfMemoryError e) {
            return refused(name, new RefusedScan(ScanFault.TOO_LARGE_FOR_MEMORY));
        } finally {
            turns.release();
        }
    }

    private ScanResult admit(byte[] file) throws RefusedScan {
        if (file.length == 0) {
            throw new RefusedScan(ScanFault.EMPTY);
        }
        if (file.length > limits.mostBytes()) {
            throw new RefusedScan(ScanFault.TOO_MANY_BYTES, limits.mostBytes() / MILLION);
        }
        ScanParts parts = new ScanParts(limits);
        if (GlbScan.isGlb(file)) {
            GlbScan.read(file, parts);
        } else if (PlyHeader.isPly(file)) {
            PlyScan.read(file, parts);
        } else if (file[0] == '{') {
            throw new RefusedScan(ScanFault.TEXT_GLTF);
        } else if (ObjScan.isObj(file)) {
            ObjScan.read(file, parts);
        } else {
            throw new RefusedScan(ScanFault.UNKNOWN_FORMAT);
        }
        return parts.opened();
    }

    private ScanResult refused(String name, RefusedScan refused) {
        List<Object> facts = new ArrayList<>();
        String line = name.replaceAll("\\p{C}", "?");
        facts.add(
                line.length() <= LONGEST_NAME
                        ? line
                        : "..." + line.substring(line.length() - LONGEST_NAME));
        facts.addAll(List.of(refused.facts()));
        return new ScanResult.Refused(
                refused.reason(),
                messages.text("scan.refused." + refused.reason().id(), facts.toArray()));
    }
}

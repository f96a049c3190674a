package stipple.app.studio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Pictures that were drawn last, so that looking twice draws once. At most two are drawn at a time
/// and the oldest go when the shelf is full.
final class JpegShelf {
    private final int mostBytes;
    private final Semaphore turns = new Semaphore(2, true);
    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int keptBytes;

    JpegShelf(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// @param key names everything that the picture depends on
    byte[] jpeg(String key, Supplier<byte[]> draw) {
        byte[] known = kept(key);
        if (known.length > 0) {
            return known;
        }
        turns.acquireUninterruptibly();
        try {
            byte[] meanwhile = kept(key);
            byte[] drawn = meanwhile.length > 0 ? meanwhile : draw.get();
            keep(key, drawn);
            return drawn;
        } finally {
            turns.release();
        }
    }

    private synchronized byte[] kept(String key) {
        return kept.getOrDefault(key, new byte[0]);
    }

    private synchronized void keep(String key, byte[] jpeg) {
        byte[] before = kept.put(key, jpeg);
        keptBytes += jpeg.length - (before == null ? 0 : before.length);
        while (keptBytes > mostBytes) {
            String oldest = kept.keySet().iterator().next();
            byte[] gone = kept.remove(oldest);
            keptBytes -= gone == null ? 0 : gone.length;
        }
    }
}

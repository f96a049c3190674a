package stipple.app.studio;

import java.util.LinkedHashMap;
import java.util.Map;
import stipple.app.media.PictureWriter;
import stipple.app.planning.CasePictures;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;

/// Draws sides as JPEG and keeps what was drawn last. At most two are drawn at a time.
final class Pictures {
    private static final int MOST_KEPT_BYTES = 32_000_000;
    private static final int THUMB_SIDE_PX = 220;
    private static final float QUALITY = 0.88f;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final java.util.concurrent.Semaphore turns =
            new java.util.concurrent.Semaphore(2, true);
    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int keptBytes;

    /// @param size `stage` the whole, `thumb` the whole small, `close` where dots can be told apart
    byte[] jpeg(Ready ready, Look look, String size) {
        String key =
                String.join(
                        "|",
                        ready.revision(),
                        look.side().id(),
                        look.moment().id(),
                        look.outcome().id(),
                        size);
        byte[] known = kept(key);
        if (known.length > 0) {
            return known;
        }
        turns.acquireUninterruptibly();
        try {
            byte[] drawn = PictureWriter.jpeg(drawn(ready, look, size), QUALITY);
            keep(key, drawn);
            return drawn;
        } finally {
            turns.release();
        }
    }

    private static CodedImage drawn(Ready ready, Look look, String size) {
        CasePictures.View side = ready.side(look.side()).orElseThrow(NotHere::new);
        return switch (size) {
            case "stage" -> side.whole(look.moment(), look.outcome(), THREADS);
            case "thumb" ->
                    Scaling.toFit(
                            side.whole(look.moment(), look.outcome(), THREADS), THUMB_SIDE_PX);
            case "close" -> side.closeUp(look.moment(), look.outcome(), THREADS);
            default ->
                    throw new IllegalArgumentException(
                            "size '" + size + "', allowed: stage, thumb, close");
        };
    }

    private synchronized byte[] kept(String key) {
        return kept.getOrDefault(key, new byte[0]);
    }

    private synchronized void keep(String key, byte[] jpeg) {
        byte[] before = kept.put(key, jpeg);
        keptBytes += jpeg.length - (before == null ? 0 : before.length);
        while (keptBytes > MOST_KEPT_BYTES) {
            String oldest = kept.keySet().iterator().next();
            byte[] gone = kept.remove(oldest);
            keptBytes -= gone == null ? 0 : gone.length;
        }
    }
}

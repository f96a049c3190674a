package stipple.app.studio;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import stipple.app.job.Turns;

/// Pictures that were drawn last, so that looking twice draws once, also for two who ask at the
/// same time. What is looked at is drawn before what may be looked at next; the oldest pictures go
/// when the shelf is full.
final class JpegShelf {
    private final int mostBytes;
    private final Turns turns;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, FutureTask<byte[]>> drawing = new HashMap<>();
    private int keptBytes;

    JpegShelf(int mostBytes) {
        this(mostBytes, new Turns());
    }

    /// @param turns shared with other shelves
    JpegShelf(int mostBytes, Turns turns) {
        this.mostBytes = mostBytes;
        this.turns = turns;
    }

    /// A picture that somebody looks at.
    ///
    /// @param era within which it may be kept
    /// @param key names everything that the picture depends on
    byte[] jpeg(Era era, String key, Supplier<byte[]> draw) {
        return jpeg(era, key, Turns.Rank.LOOKED_AT, () -> true, draw).orElseThrow();
    }

    /// @param isWanted asked before the picture is begun
    /// @return empty if it was not wanted any more
    Optional<byte[]> jpeg(
            Era era, String key, Turns.Rank rank, BooleanSupplier isWanted, Supplier<byte[]> draw) {
        byte[] known = kept(key);
        if (known.length > 0) {
            return Optional.of(known);
        }
        FutureTask<byte[]> task = task(era, key, draw);
        // Run by whoever's turn comes first; for the others it is then done, or under way.
        boolean isDone = turns.take(rank, () -> task.isDone() || isWanted.getAsBoolean(), task);
        if (!isDone) {
            // What it would have drawn from must not be kept for a picture that nobody wants.
            abandon(key, task);
            return Optional.empty();
        }
        return Optional.of(result(task));
    }

    private synchronized FutureTask<byte[]> task(Era era, String key, Supplier<byte[]> draw) {
        return drawing.computeIfAbsent(
                key,
                k ->
                        new FutureTask<>(() -> {
                            try {
                                byte[] meanwhile = kept(key);
                                byte[] drawn = meanwhile.length > 0 ? meanwhile : draw.get();
                                era.keep(() -> keep(key, drawn));
                                return drawn;
                            } finally {
                                forget(key);
                            }
                        }));
    }

    private synchronized void forget(String key) {
        drawing.remove(key);
    }

    private synchronized void abandon(String key, FutureTask<byte[]> task) {
        drawing.remove(key, task);
    }

    private static byte[] result(FutureTask<byte[]> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("drawing a picture", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a picture was drawn", e);
        }
    }

    private synchronized byte[] kept(String key) {
        return kept.getOrDefault(key, new byte[0]);
    }

    /// Forgets everything; of what is being drawn, what was begun in an era that is over is not
    /// kept.
    synchronized void clear() {
        kept.clear();
        keptBytes = 0;
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

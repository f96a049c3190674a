package stipple.app.job;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Does work in the background with a fixed number of threads. A topic has at most one piece of
/// work waiting: a newer wish for it takes the place of an older one that has not begun. What is
/// running is not broken off. Nothing is kept over a restart: all work here can be begun again from
/// what is stored.
public final class LatestWork implements AutoCloseable {
    private final Map<String, Runnable> waiting = new HashMap<>();
    private final Queue<String> order = new ArrayDeque<>();
    private boolean closed;

    /// @param name for the threads
    /// @param threads pieces of work at the same time
    public LatestWork(String name, int threads) {
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().daemon().name(name + "-", i).start(this::work);
        }
    }

    /// Does this soon, unless something newer for the topic comes first.
    public synchronized void soon(String topic, Runnable task) {
        if (waiting.put(topic, task) == null) {
            order.add(topic);
        }
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        order.clear();
        notifyAll();
    }

    private void work() {
        @Nullable Runnable task = next();
        while (task != null) {
            run(task);
            task = next();
        }
    }

    /// What one piece of work does not catch ends that piece only.
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            System.getLogger(LatestWork.class.getName())
                    .log(System.Logger.Level.ERROR, "work in the background", e);
        }
    }

    private synchronized @Nullable Runnable next() {
        while (!closed) {
            @Nullable String topic = order.poll();
            if (topic != null) {
                return waiting.remove(topic);
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }
}

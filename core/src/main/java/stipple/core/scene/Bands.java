package stipple.core.scene;

import java.util.ArrayList;
import java.util.List;

/// Work on rows shared among threads. Each row is made by exactly one task and depends on nothing
/// that another row of the same run writes, so the result does not depend on the number of threads.
final class Bands {
    private static final int ROWS_PER_TASK = 16;

    /// What is done with the rows `[fromRow, toRow)`.
    interface Task {
        void run(int fromRow, int toRow);
    }

    private Bands() {}

    /// Runs the task over `rows` rows on `threads` threads and waits for all of them.
    static void run(int rows, int threads, Task task) {
        run(rows, ROWS_PER_TASK, threads, task);
    }

    /// The same with at most so many rows at a time.
    static void run(int rows, int rowsPerTask, int threads, Task task) {
        if (threads <= 1) {
            task.run(0, rows);
            return;
        }
        var next = new java.util.concurrent.atomic.AtomicInteger();
        var failure = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        Runnable worker =
                () -> {
                    for (int from = next.getAndAdd(rowsPerTask);
                            from < rows;
                            from = next.getAndAdd(rowsPerTask)) {
                        task.run(from, Math.min(rows, from + rowsPerTask));
                    }
                };
        List<Thread> started = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            started.add(
                    Thread.ofPlatform()
                            .uncaughtExceptionHandler((thread, e) -> failure.add(e))
                            .start(worker));
        }
        join(started);
        if (!failure.isEmpty()) {
            throw new IllegalStateException("a band of the picture failed", failure.peek());
        }
    }

    private static void join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making a picture", e);
        }
    }
}

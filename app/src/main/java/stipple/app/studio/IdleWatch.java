package stipple.app.studio;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.web.filter.OncePerRequestFilter;

/// Notices when nobody has asked for anything in a while, and then, once, has something done for
/// which there was no time before.
final class IdleWatch extends OncePerRequestFilter {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final Consumer<BooleanSupplier> task;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final List<Thread> watching = new CopyOnWriteArrayList<>();
    private volatile boolean isEnded;
    private long seen;
    private boolean isTidy = true;

    /// @param task is told whether still nobody has asked
    IdleWatch(Consumer<BooleanSupplier> task) {
        this.task = task;
    }

    /// A watch that looks by itself until its server ends.
    static IdleWatch every(Duration time, Consumer<BooleanSupplier> task) {
        IdleWatch watch = new IdleWatch(task);
        watch.watching.add(
                Thread.ofPlatform().daemon().name("idle-watch").start(() -> watch.keepOn(time)));
        return watch;
    }

    private void keepOn(Duration time) {
        while (passes(time)) {
            try {
                look();
            } catch (RuntimeException | OutOfMemoryError e) {
                // What could not be done ahead is done when somebody asks.
                System.getLogger(IdleWatch.class.getName())
                        .log(System.Logger.Level.WARNING, "work while nobody asks", e);
            }
        }
    }

    /// Waits; whether the watch goes on then.
    private boolean passes(Duration time) {
        synchronized (watching) {
            long end = System.nanoTime() + time.toNanos();
            long left = time.toMillis();
            while (!isEnded && left > 0) {
                try {
                    watching.wait(left);
                } catch (InterruptedException e) {
                    return false;
                }
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        }
        return !isEnded;
    }

    /// Ends the watch, and waits a little for what it has begun.
    @Override
    public void destroy() {
        isEnded = true;
        synchronized (watching) {
            watching.notifyAll();
        }
        for (Thread thread : watching) {
            try {
                boolean _ = thread.join(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        unanswered.incrementAndGet();
        asked();
        try {
            chain.doFilter(request, response);
        } finally {
            asked();
            unanswered.decrementAndGet();
        }
    }

    /// Somebody asks, or has been answered.
    void asked() {
        requests.incrementAndGet();
    }

    /// To be called now and then; a time between two calls without a request is a while.
    synchronized void look() {
        long now = requests.get();
        if (!isQuietSince(now) || now != seen) {
            seen = now;
            isTidy = false;
        } else if (!isTidy) {
            isTidy = true;
            task.accept(() -> isQuietSince(now));
        }
    }

    private boolean isQuietSince(long then) {
        return !isEnded && requests.get() == then && unanswered.get() == 0;
    }
}

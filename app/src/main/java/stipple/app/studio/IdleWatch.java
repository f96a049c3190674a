package stipple.app.studio;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.web.filter.OncePerRequestFilter;

/// Notices when nobody has asked for anything in a while, and then, once, has something done for
/// which there was no time before.
final class IdleWatch extends OncePerRequestFilter {
    private final Consumer<BooleanSupplier> task;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("idle-watch").factory());
    private long seen;
    private boolean isTidy = true;

    /// @param task is told whether still nobody has asked
    IdleWatch(Consumer<BooleanSupplier> task) {
        this.task = task;
    }

    /// A watch that looks by itself until its server ends.
    static IdleWatch every(Duration time, Consumer<BooleanSupplier> task) {
        IdleWatch watch = new IdleWatch(task);
        // Ended with the clock.
        Future<?> _ =
                watch.clock.scheduleWithFixedDelay(
                        watch::look, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
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
        return requests.get() == then && unanswered.get() == 0;
    }
}

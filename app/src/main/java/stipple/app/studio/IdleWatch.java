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
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.filter.OncePerRequestFilter;

/// Notices when nobody has asked for anything in a while, and then, once, has the memory of large
/// pictures given back to the system.
final class IdleWatch extends OncePerRequestFilter {
    private final Runnable giveBack;
    private final AtomicLong requests = new AtomicLong();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("idle-watch").factory());
    private long seen;
    private boolean isTidy = true;

    IdleWatch(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    /// A watch that looks by itself until its server ends.
    static IdleWatch every(Duration time, Runnable giveBack) {
        IdleWatch watch = new IdleWatch(giveBack);
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
        asked();
        try {
            chain.doFilter(request, response);
        } finally {
            asked();
        }
    }

    /// Somebody asks, or has been answered.
    void asked() {
        requests.incrementAndGet();
    }

    /// To be called now and then; a time between two calls without a request is a while.
    synchronized void look() {
        long now = requests.get();
        if (now != seen) {
            seen = now;
            isTidy = false;
        } else if (!isTidy) {
            isTidy = true;
            giveBack.run();
        }
    }
}

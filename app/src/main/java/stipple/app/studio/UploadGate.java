package stipple.app.studio;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in only so many bytes of uploads at a time as fit into memory, where they stay, for nothing
/// is put on the disk before it is sealed. Others wait before their first byte is read, and are
/// told to come back if that takes too long.
final class UploadGate extends OncePerRequestFilter {
    /// Where they are told so.
    static final String BUSY = "/busy";

    /// An upload passes through memory about so many times, beside the work on it.
    private static final int SHARE_OF_MEMORY = 12;

    private static final int KILOBYTE = 1024;
    private static final int LEAST_KILOBYTES = 27 * KILOBYTE;

    private final int allKilobytes;
    private final Duration patience;
    private final Semaphore kilobytes;

    /// @param memoryBytes that the process may use
    /// @param patience how long an upload waits
    UploadGate(long memoryBytes, Duration patience) {
        long share = memoryBytes / SHARE_OF_MEMORY / KILOBYTE;
        this.allKilobytes = Math.clamp(share, LEAST_KILOBYTES, Integer.MAX_VALUE);
        this.patience = patience;
        this.kilobytes = new Semaphore(allKilobytes, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OptionalInt room = enter(request.getContentLengthLong());
        if (room.isEmpty()) {
            request.getRequestDispatcher(BUSY).forward(withoutBody(request), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave(room.getAsInt());
        }
    }

    /// Waits for room.
    ///
    /// @param bytes length of the upload; negative if it does not say
    /// @return what is to be given to [#leave]; empty if there was no room in time
    OptionalInt enter(long bytes) {
        int needed = needed(bytes);
        return hasTurn(needed) ? OptionalInt.of(needed) : OptionalInt.empty();
    }

    void leave(int room) {
        kilobytes.release(room);
    }

    /// Kilobytes of an upload; one that does not say takes all, and so does a larger one.
    private int needed(long bytes) {
        return bytes < 0 ? allKilobytes : Math.clamp(bytes / KILOBYTE + 1, 1, allKilobytes);
    }

    private boolean hasTurn(int needed) {
        try {
            return kilobytes.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpServletRequest withoutBody(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }

            @Override
            public String getContentType() {
                return "text/plain";
            }
        };
    }
}

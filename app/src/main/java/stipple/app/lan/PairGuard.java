package stipple.app.lan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands behind the entrances of the house: whoever is not paired sees the page that asks for the
/// code, the looks of that page, and what a share link opens by itself; nothing else. The plain
/// entrance of this computer is not asked.
public final class PairGuard extends OncePerRequestFilter {
    /// Bound to this computer, to encryption and to the whole of the studio by its name.
    static final String COOKIE = "__Host-stipple-pair";

    private final PairDesk desk;

    public PairGuard(PairDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.isSecure() || isOpen(request.getRequestURI()) || isPaired(request)) {
            chain.doFilter(request, response);
        } else if ("GET".equals(request.getMethod())) {
            response.setStatus(303);
            response.setHeader("Location", "/pair");
        } else {
            response.setStatus(401);
        }
    }

    private static boolean isOpen(String path) {
        return path.equals("/pair") || path.startsWith("/assets/") || path.startsWith("/s/");
    }

    private boolean isPaired(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return false;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE) && desk.isPaired(cookie.getValue())) {
                return true;
            }
        }
        return false;
    }
}

package stipple.app.studio;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only to this machine's own names: on the plain entrance to those of the machine itself,
/// on the encrypted ones of the house to the addresses that they have there. A foreign web site
/// whose name was made to point here (DNS rebinding) still says its own name, and is turned away;
/// so is a page of another origin that asks for anything but a plain visit.
final class HostGuard extends OncePerRequestFilter {
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> inHouse;

    /// @param inHouse this machine's names on the encrypted entrances; empty if there are none
    HostGuard(Set<String> inHouse) {
        this.inHouse = Set.copyOf(inHouse);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String host = request.getHeader("Host");
        if (host == null || !(request.isSecure() ? inHouse : OWN).contains(name(host))) {
            refuse(response, 421, "This server answers only to its own address.");
        } else if (isForeign(request)) {
            refuse(response, 403, "Another site may not ask for this.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        @Nullable String mode = request.getHeader("Sec-Fetch-Mode");
        boolean isVisit = "navigate".equals(mode) && "GET".equals(request.getMethod());
        return ("cross-site".equals(site) || "same-site".equals(site)) && !isVisit;
    }

    private static String name(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        return (end <= 0 ? host : host.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static void refuse(HttpServletResponse response, int status, String sentence)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().println(sentence);
    }
}

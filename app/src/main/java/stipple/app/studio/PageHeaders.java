package stipple.app.studio;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says to the browser what a page may do: load from here only, run only scripts that are files or
/// bear this answer's nonce, stand in no other page, and leave nothing in a cache.
final class PageHeaders extends OncePerRequestFilter {
    /// Name of the request attribute that holds the nonce.
    static final String NONCE = "nonce";

    /// Name of the request attribute that holds the address of the page, to come back to it.
    static final String HERE = "here";

    /// Name of the request attribute that holds the other languages to choose from.
    static final String LANGUAGES = "languages";

    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        request.setAttribute(HERE, here(request));
        request.setAttribute(LANGUAGES, LanguageChoice.othersThan(LanguageChoice.of(request)));
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'nonce-"
                        + nonce
                        + "'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self';"
                        + " font-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (!isStatic(request.getRequestURI())) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /// What was sent with a form is not asked for again.
    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/assets/") || path.startsWith("/lib/");
    }
}

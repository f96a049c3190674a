package stipple.app.studio;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Keeps the chosen language in a cookie and goes back to the page on which it was chosen.
@RestController
final class LanguageRoute {
    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/language")
    ResponseEntity<Void> choose(
            @RequestParam String lang, @RequestParam(defaultValue = "/") String back) {
        if (!LanguageChoice.isOffered(lang)) {
            throw new IllegalArgumentException("language '" + lang + "' is not offered");
        }
        ResponseCookie cookie =
                ResponseCookie.from(LanguageChoice.COOKIE, lang)
                        .path("/")
                        .maxAge(KEPT)
                        .sameSite("Strict")
                        .httpOnly(true)
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(own(back))
                .build();
    }

    /// An address on this server, never another one.
    private static URI own(String back) {
        boolean isOwn = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        try {
            return isOwn ? URI.create(back) : URI.create("/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}

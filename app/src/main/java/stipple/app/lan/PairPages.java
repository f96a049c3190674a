package stipple.app.lan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import stipple.app.text.Messages;

/// The page on which a phone gives the code, and the page of this computer that shows it.
@Controller
public final class PairPages {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final LanDoor door;
    private final Messages messages;

    public PairPages(LanDoor door, Messages messages) {
        this.door = door;
        this.messages = messages;
    }

    /// A browser that was let in, as a line.
    record Line(String id, String text) {}

    @GetMapping("/pair")
    String ask(Model model) {
        model.addAttribute("problem", "");
        return "pair";
    }

    @PostMapping("/pair")
    String pair(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PairDesk.Answer answer = door.desk().pair(code, request.getRemoteAddr());
        return switch (answer) {
            case PairDesk.Answer.Paired(String token) -> {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(token));
                yield "redirect:/";
            }
            case PairDesk.Answer.Wrong() -> {
                response.setStatus(403);
                model.addAttribute("problem", messages.text("lan.wrong"));
                yield "pair";
            }
            case PairDesk.Answer.Wait(java.time.Duration left) -> {
                String seconds = Long.toString(left.toSeconds() + 1);
                response.setStatus(429);
                response.setHeader("Retry-After", seconds);
                model.addAttribute("problem", messages.text("lan.wait", seconds));
                yield "pair";
            }
        };
    }

    /// Ends with the browser's session.
    private static String cookie(String token) {
        return ResponseCookie.from(PairGuard.COOKIE, token)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path("/")
                .build()
                .toString();
    }

    /// The code and who is in; only this computer sees it.
    @GetMapping("/house")
    String house(HttpServletRequest request, Model model) {
        onlyHere(request);
        model.addAttribute("urls", door.urls());
        model.addAttribute("code", door.desk().code());
        model.addAttribute("fingerprint", door.fingerprint());
        model.addAttribute("lines", lines());
        return "house";
    }

    @PostMapping("/house/forget")
    String forget(@RequestParam String id, HttpServletRequest request) {
        onlyHere(request);
        door.desk().forget(id);
        return "redirect:/house";
    }

    @PostMapping("/house/code")
    String renew(HttpServletRequest request) {
        onlyHere(request);
        door.desk().renew();
        return "redirect:/house";
    }

    private static void onlyHere(HttpServletRequest request) {
        if (request.isSecure()) {
            throw new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND);
        }
    }

    private List<Line> lines() {
        return door.desk().paired().stream()
                .map(p ->
                        new Line(
                                p.id(),
                                messages.text(
                                        "lan.paired",
                                        p.address(),
                                        messages.date(
                                                WHEN, p.since().atZone(ZoneId.systemDefault())))))
                .toList();
    }
}

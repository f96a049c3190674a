package stipple.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import stipple.app.lan.LanDoor;
import stipple.app.planning.Refusal;
import stipple.app.store.Share;
import stipple.app.text.Messages;

/// Share links: made and taken back by the owner, opened by others, who see and change nothing.
@Controller
final class SharePages {
    private static final String VISIT = "visit";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Studio studio;
    private final ShareDesk desk;
    private final CaseViews views;
    private final Messages messages;
    private final Pictures pictures;

    private final ObjectProvider<LanDoor> house;

    SharePages(
            Studio studio,
            ShareDesk desk,
            CaseViews views,
            Messages messages,
            ObjectProvider<LanDoor> house) {
        this.house = house;
        this.studio = studio;
        this.pictures = new Pictures(studio);
        this.desk = desk;
        this.views = views;
        this.messages = messages;
    }

    /// A link as its owner sees it.
    record ShareLine(String id, String text, boolean open) {}

    @GetMapping("/cases/{id}/shares")
    String list(@PathVariable String id, Model model) {
        return page(id, "", model);
    }

    @PostMapping("/cases/{id}/shares")
    String create(
            @PathVariable String id,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        checkHere(id);
        String token;
        try {
            token = desk.create(id, days, password);
        } catch (Refusal e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", e.getMessage());
            return page(id, "", model);
        }
        String here = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) + "/";
        String root = house.stream().map(h -> h.urls().getFirst()).findFirst().orElse(here);
        return page(id, root + "s/" + token, model);
    }

    @PostMapping("/cases/{id}/shares/{share}/revoke")
    String revoke(@PathVariable String id, @PathVariable String share) {
        checkHere(id);
        desk.revoke(id, share);
        return "redirect:/cases/" + id + "/shares";
    }

    @GetMapping("/s/{token}")
    String open(
            @PathVariable String token,
            @RequestParam Optional<String> side,
            @RequestParam(defaultValue = "healed") String moment,
            @RequestParam(name = "case", defaultValue = "likely") String outcome,
            @CookieValue(name = VISIT, defaultValue = "") String visit,
            Model model) {
        Share share = desk.share(token);
        model.addAttribute("token", token);
        if (!desk.isIn(share, visit)) {
            model.addAttribute("wrong", false);
            return "share-password";
        }
        if (side.isEmpty()) {
            desk.countUse(share);
        }
        Studio.Opened opened = studio.open(share.caseId()).orElseThrow(NotHere::new);
        studio.ready(opened);
        model.addAttribute("view", views.of(opened, side, moment, outcome));
        model.addAttribute("until", day(share));
        return "shared";
    }

    @PostMapping("/s/{token}")
    ResponseEntity<Void> enter(@PathVariable String token, @RequestParam String password) {
        Share share = desk.share(token);
        Optional<String> visit = desk.enter(share, password);
        HttpHeaders headers = new HttpHeaders();
        visit.ifPresent(v ->
                headers.add(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(VISIT, v)
                                .httpOnly(true)
                                .sameSite("Strict")
                                .path("/s/" + token)
                                .build()
                                .toString()));
        headers.add(HttpHeaders.LOCATION, "/s/" + token + (visit.isPresent() ? "" : "/password"));
        return ResponseEntity.status(303).headers(headers).build();
    }

    @GetMapping("/s/{token}/password")
    String wrong(@PathVariable String token, Model model) {
        desk.share(token);
        model.addAttribute("token", token);
        model.addAttribute("wrong", true);
        return "share-password";
    }

    @GetMapping("/s/{token}/pictures/{side}")
    @ResponseBody
    ResponseEntity<byte[]> picture(
            @PathVariable String token,
            @PathVariable String side,
            @RequestParam(defaultValue = "healed") String moment,
            @RequestParam(name = "case", defaultValue = "likely") String outcome,
            @RequestParam(defaultValue = "stage") String size,
            @CookieValue(name = VISIT, defaultValue = "") String visit) {
        Share share = desk.share(token);
        if (!desk.isIn(share, visit)) {
            throw new NotHere();
        }
        Studio.Opened opened = studio.open(share.caseId()).orElseThrow(NotHere::new);
        byte[] jpeg = pictures.jpeg(studio.ready(opened), Look.parse(side, moment, outcome), size);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg);
    }

    private String page(String id, String address, Model model) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        List<ShareLine> lines =
                desk.of(id).stream()
                        .map(s -> {
                            boolean open = s.isOpen(studio.now());
                            String key = open ? "studio.share.open" : "studio.share.closed";
                            return new ShareLine(
                                    s.id(), messages.text(key, day(s), s.uses()), open);
                        })
                        .toList();
        model.addAttribute("id", id);
        model.addAttribute("title", opened.file().title());
        model.addAttribute("address", address);
        model.addAttribute("lines", lines);
        return "shares";
    }

    private void checkHere(String id) {
        if (studio.open(id).isEmpty()) {
            throw new NotHere();
        }
    }

    private String day(Share share) {
        return messages.date(DAY, share.expiresAt().atZone(ZoneId.systemDefault()));
    }
}

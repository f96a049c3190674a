package stipple.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import stipple.app.planning.Refusal;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;

/// The first page: begin a case or go on with one.
@Controller
final class StartPages {
    private final Studio studio;
    private final Messages messages;

    private final boolean inHouse;

    StartPages(Studio studio, Messages messages, StudioSettings settings) {
        this.studio = studio;
        this.messages = messages;
        this.inHouse = settings.lan().isPresent();
    }

    @GetMapping("/")
    String start(HttpServletRequest request, Model model) {
        model.addAttribute("canPair", inHouse && !request.isSecure());
        model.addAttribute("cases", CaseRow.of(studio.cases(), studio.now(), messages));
        return "start";
    }

    /// For an upload that has waited too long for others.
    @GetMapping(UploadGate.BUSY)
    String busy(HttpServletResponse response, Model model) {
        return ErrorPages.page(
                422,
                messages.text("photo.refused.busy", messages.text("studio.photo.nth", 1)),
                response,
                model);
    }

    @PostMapping("/cases/example")
    String example() {
        String id = studio.beginExample(messages.text("studio.case.example-title"));
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/head")
    String head() {
        return "redirect:/cases/" + studio.begin(messages.text("studio.case.head-title"));
    }

    @PostMapping("/cases/photos")
    String photos(@RequestParam(name = "photo", defaultValue = "") List<MultipartFile> files)
            throws IOException {
        List<MultipartFile> chosen = files.stream().filter(f -> !f.isEmpty()).toList();
        if (chosen.isEmpty()) {
            throw new Refusal(messages.text("studio.start.no-photo"));
        }
        String id = studio.begin(messages.text("studio.case.photo-title"));
        try {
            String first = "";
            Album.Upload upload = new Album.Upload();
            for (int i = 0; i < chosen.size(); i++) {
                StoredPhoto photo =
                        studio.album()
                                .add(
                                        id,
                                        messages.text("studio.photo.nth", i + 1),
                                        chosen.get(i).getBytes(),
                                        upload);
                first = first.isEmpty() ? photo.id() : first;
            }
            return "redirect:/cases/" + id + "/photos/" + first;
        } catch (RuntimeException | IOException e) {
            studio.delete(id);
            throw e;
        }
    }
}

package stipple.app.studio;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import stipple.app.planning.Refusal;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import tools.jackson.databind.node.ObjectNode;

/// The page of a case: what it looks like, what it takes, and everything that can be changed.
@Controller
final class CasePages {
    private static final String BACK = "redirect:/cases/";

    private final Studio studio;
    private final CaseViews views;
    private final Messages messages;

    CasePages(Studio studio, CaseViews views, Messages messages) {
        this.studio = studio;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}")
    String page(
            @PathVariable String id,
            @RequestParam Optional<String> side,
            @RequestParam(defaultValue = "healed") String moment,
            @RequestParam(name = "case", defaultValue = "likely") String outcome,
            Model model) {
        CaseView view = views.of(opened(id), side, moment, outcome);
        model.addAttribute("view", view);
        model.addAttribute("seen", view.controls().seen());
        return "case";
    }

    /// The part of the page that a change of the design changes.
    @GetMapping("/cases/{id}/panel")
    String panel(@PathVariable String id, Model model) {
        Studio.Opened opened = opened(id);
        studio.waitShortly(opened);
        model.addAttribute("view", views.of(opened, Optional.empty(), "healed", "likely"));
        return "case :: panel";
    }

    /// The same, and the choices as they are now: a step back or forth changes them too. Where
    /// photos came or went, or can be looked at or not, the page is asked for anew.
    private String stepped(Studio.Opened before, HttpServletResponse answer, Model model) {
        String id = before.file().id();
        if (!views.photos(before).equals(views.photos(opened(id)))) {
            answer.setHeader("HX-Refresh", "true");
        }
        panel(id, model);
        CaseView view = (CaseView) Objects.requireNonNull(model.getAttribute("view"));
        model.addAttribute("seen", view.controls().seen());
        return "case :: stepped";
    }

    @PostMapping("/cases/{id}/design")
    String design(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly,
            Model model) {
        Studio.Opened opened = opened(id);
        ObjectNode patch = DesignForm.patch(DesignForm.touched(form), opened.design());
        double shiftMm = DesignForm.shiftMm(form);
        if (shiftMm != 0) {
            HairlineHandles line =
                    new HairlineHandles(studio.ready(opened).plan().design().hairline());
            patch.setAll(HairlineRoutes.patch(line.shifted(shiftMm)));
        }
        if (!patch.isEmpty()) {
            String kind = DesignForm.kind(patch);
            studio.change(opened, kind, patch, true);
        }
        return partly ? panel(id, model) : BACK + id;
    }

    @PostMapping("/cases/{id}/undo")
    String undo(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly,
            HttpServletResponse answer,
            Model model) {
        Studio.Opened before = opened(id);
        studio.undo(id);
        return partly ? stepped(before, answer, model) : BACK + id;
    }

    @PostMapping("/cases/{id}/redo")
    String redo(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly,
            HttpServletResponse answer,
            Model model) {
        Studio.Opened before = opened(id);
        studio.redo(id);
        return partly ? stepped(before, answer, model) : BACK + id;
    }

    @PostMapping("/cases/{id}/name")
    String rename(@PathVariable String id, @RequestParam String title) {
        studio.rename(opened(id).file().id(), title);
        return BACK + id;
    }

    @PostMapping("/cases/{id}/versions")
    String keep(@PathVariable String id, @RequestParam(defaultValue = "") String name) {
        studio.keptDesigns()
                .keep(opened(id), name.isBlank() ? messages.text("studio.version.unnamed") : name);
        return BACK + id + "#versions";
    }

    @PostMapping("/cases/{id}/versions/{version}")
    String restore(@PathVariable String id, @PathVariable String version) {
        studio.keptDesigns().restore(opened(id), version);
        return BACK + id;
    }

    @PostMapping("/cases/{id}/photos")
    String photo(
            @PathVariable String id,
            @RequestParam(name = "photo", defaultValue = "") List<MultipartFile> files)
            throws IOException {
        opened(id);
        String last = "";
        Album.Upload upload = new Album.Upload();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                StoredPhoto photo =
                        studio.album()
                                .add(
                                        id,
                                        messages.text("studio.photo.this"),
                                        file.getBytes(),
                                        upload);
                last = photo.id();
            }
        }
        if (last.isEmpty()) {
            throw new Refusal(messages.text("studio.start.no-photo"));
        }
        return BACK + id + "/photos/" + last;
    }

    @GetMapping("/cases/{id}/delete")
    String askDelete(@PathVariable String id, Model model) {
        model.addAttribute("heading", messages.text("studio.delete.title"));
        model.addAttribute("text", messages.text("studio.delete.text", opened(id).file().title()));
        model.addAttribute("action", "/cases/" + id + "/delete");
        model.addAttribute("back", "/cases/" + id);
        model.addAttribute("whole", "/cases/" + id + "/files/case.zip");
        return "delete";
    }

    @PostMapping("/cases/{id}/delete")
    String delete(@PathVariable String id) {
        studio.delete(opened(id).file().id());
        return "redirect:/";
    }

    private Studio.Opened opened(String id) {
        return studio.open(id).orElseThrow(NotHere::new);
    }
}

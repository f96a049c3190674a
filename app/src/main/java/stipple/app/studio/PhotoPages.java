package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stipple.app.report.Words;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.core.scalp.ViewName;
import tools.jackson.databind.node.ObjectNode;

/// The page on which a person says what lies where in one photo.
@Controller
final class PhotoPages {
    private static final String BACK = "redirect:/cases/";
    private static final String PHOTOS = "#photos";

    private final Studio studio;
    private final Messages messages;
    private final Words words;

    PhotoPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.words = new Words(messages);
    }

    @GetMapping("/cases/{id}/photos/{photoId}")
    String page(
            @PathVariable String id,
            @PathVariable String photoId,
            @RequestParam Optional<String> place,
            @RequestParam Optional<String> view,
            Model model) {
        Studio.Opened opened = opened(id);
        StoredPhoto photo = photo(opened, photoId);
        PhotoMarks marks = PhotoMarks.of(opened.design().markups().getOrDefault(photoId, "{}"));
        PhotoMarks shown = view.map(marks::withView).orElse(marks);
        model.addAttribute("caseId", id);
        model.addAttribute("caseTitle", opened.file().title());
        model.addAttribute("photo", photo);
        model.addAttribute(
                "notes",
                photo.notes().stream().map(n -> messages.text("photo.note." + n)).toList());
        model.addAttribute("marks", shown);
        model.addAttribute("views", views(shown));
        model.addAttribute("points", PlaceLine.of(shown, photo, messages, place));
        model.addAttribute("others", others(opened, photoId));
        return "photo";
    }

    /// Stores what the form holds; a click on the picture without script places the chosen point.
    @PostMapping("/cases/{id}/photos/{photoId}")
    String save(
            @PathVariable String id,
            @PathVariable String photoId,
            @RequestParam MultiValueMap<String, String> form) {
        Studio.Opened opened = opened(id);
        StoredPhoto photo = photo(opened, photoId);
        PhotoMarks before = PhotoMarks.of(opened.design().markups().getOrDefault(photoId, "{}"));
        PhotoMarks after =
                proposed(id, photoId, before.changedBy(form.toSingleValueMap(), photo), form);
        ObjectNode patch = DesignDocument.patch();
        patch.putObject("photos").set(photoId, after.replacing(before, photoId));
        studio.change(opened, "place-" + photoId, patch, false);
        String there = BACK + id;
        if (form.containsKey("paint")) {
            return there + "/photos/" + photoId + "/brush";
        }
        return form.containsKey("done")
                ? there + "?side=photo-" + after.view()
                : there + "/photos/" + photoId + after.nextPlace(form.toSingleValueMap());
    }

    /// A front view on which nothing is placed yet is read by itself; the person corrects it.
    private PhotoMarks proposed(
            String id, String photoId, PhotoMarks marks, MultiValueMap<String, String> form) {
        boolean isFresh =
                "view".equals(form.getFirst("step"))
                        && marks.view().equals(ViewName.FRONT.id())
                        && marks.root().path("anchors").isEmpty();
        return isFresh
                ? studio.workshop().readFace(id, photoId).map(PhotoMarks::of).orElse(marks)
                : marks;
    }

    /// Takes the photo out of the case; undo brings it back.
    @PostMapping("/cases/{id}/photos/{photoId}/remove")
    String remove(@PathVariable String id, @PathVariable String photoId) {
        Studio.Opened opened = opened(id);
        studio.album().takeOut(opened, photo(opened, photoId).id());
        return BACK + id + PHOTOS;
    }

    @PostMapping("/cases/{id}/photos/{photoId}/restore")
    String bringBack(@PathVariable String id, @PathVariable String photoId) {
        studio.album().bringBack(opened(id), photoId);
        return BACK + id + PHOTOS;
    }

    @GetMapping("/cases/{id}/photos/{photoId}/delete")
    String askErase(@PathVariable String id, @PathVariable String photoId, Model model) {
        checkKept(opened(id).file().id(), photoId);
        model.addAttribute("heading", messages.text("studio.photo.erase.title"));
        model.addAttribute("pictureLabel", messages.text("studio.the-photo"));
        model.addAttribute("text", messages.text("studio.photo.erase.text"));
        model.addAttribute("picture", "/cases/" + id + "/photos/" + photoId + "/original");
        model.addAttribute("action", "/cases/" + id + "/photos/" + photoId + "/delete");
        model.addAttribute("back", "/cases/" + id + PHOTOS);
        return "delete";
    }

    /// Deletes a photo for good, in the case or taken out of it.
    @PostMapping("/cases/{id}/photos/{photoId}/delete")
    String erase(@PathVariable String id, @PathVariable String photoId) {
        checkKept(opened(id).file().id(), photoId);
        studio.album().erase(id, photoId);
        return BACK + id + PHOTOS;
    }

    private void checkKept(String id, String photoId) {
        if (studio.album().find(id, photoId).isEmpty()) {
            throw new NotHere();
        }
    }

    private Studio.Opened opened(String id) {
        return studio.open(id).orElseThrow(NotHere::new);
    }

    private StoredPhoto photo(Studio.Opened opened, String photoId) {
        return studio.photos(opened).stream()
                .filter(p -> p.id().equals(photoId))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private List<Choice> views(PhotoMarks marks) {
        List<Choice> views = new ArrayList<>();
        for (ViewName view : ViewName.values()) {
            views.add(new Choice(view.id(), words.view(view), view.id().equals(marks.view())));
        }
        return views;
    }

    private List<String> others(Studio.Opened opened, String photoId) {
        return studio.photos(opened).stream()
                .map(StoredPhoto::id)
                .filter(p -> !p.equals(photoId))
                .toList();
    }
}

package stipple.app.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import stipple.app.planning.Refusal;
import stipple.app.report.Words;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.core.photo.Brush;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.ScalpFromPhoto;
import stipple.core.scalp.ViewName;
import tools.jackson.databind.node.ObjectNode;

/// The page on which a person paints on a photo: where the head ends, where hair stands, where
/// scars and marks are. A stroke is one change of the design: it is stored before it is answered,
/// and one undo takes it back.
///
/// A script asks with the header [#PARTLY] and gets what is painted now; a form is sent back to the
/// page.
@Controller
final class BrushPages {
    /// Header by which a script says that it does not want a page.
    static final String PARTLY = "X-Partly";

    private static final String AT = "/cases/{id}/photos/{photoId}/brush";
    private static final double USUAL_RADIUS_SHARE = 0.03;
    private static final double MOST_RADIUS_SHARE = 0.2;

    private final Studio studio;
    private final Messages messages;
    private final Words words;
    private final Object oneAtATime = new Object();

    BrushPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.words = new Words(messages);
    }

    /// What is painted now.
    ///
    /// @param pxPerMm of the photo where it sees the head, 0 while that is not known
    record Painted(
            String revision,
            String outline,
            List<PaintedPhoto.Shape> shapes,
            double pxPerMm,
            boolean canUndo,
            boolean canRedo) {}

    /// What became of the plan.
    ///
    /// @param problem why there is none, or empty
    /// @param dots and minutes of it as people read them, empty while it is being made
    /// @param side under which its picture is found, or empty if the photo is not fitted
    record Planned(
            String revision,
            boolean working,
            String problem,
            String dots,
            String minutes,
            String side) {}

    @GetMapping(value = AT, headers = "!" + PARTLY)
    String page(
            @PathVariable String id,
            @PathVariable String photoId,
            @RequestParam(defaultValue = "hair-full") String tool,
            Model model) {
        Studio.Opened opened = opened(id);
        StoredPhoto photo = photo(opened, photoId);
        PaintedPhoto painted = painted(opened, photo);
        int longSide = Math.max(photo.widthPx(), photo.heightPx());
        model.addAttribute("caseId", id);
        model.addAttribute("caseTitle", opened.file().title());
        model.addAttribute("photo", photo);
        model.addAttribute("state", state(opened, painted));
        model.addAttribute("groups", BrushTools.groups(messages, tool));
        model.addAttribute("radius", Math.round(USUAL_RADIUS_SHARE * longSide));
        model.addAttribute("mostRadius", Math.round(MOST_RADIUS_SHARE * longSide));
        model.addAttribute("planned", planned(opened, photo));
        return "brush";
    }

    @GetMapping(value = AT, headers = PARTLY)
    @ResponseBody
    Painted state(@PathVariable String id, @PathVariable String photoId) {
        Studio.Opened opened = opened(id);
        return state(opened, painted(opened, photo(opened, photoId)));
    }

    @GetMapping(AT + "/plan")
    @ResponseBody
    Planned plan(@PathVariable String id, @PathVariable String photoId) {
        Studio.Opened opened = opened(id);
        studio.waitShortly(opened);
        return planned(opened, photo(opened, photoId));
    }

    @PostMapping(value = AT, headers = "!" + PARTLY)
    String paintPlainly(
            @PathVariable String id,
            @PathVariable String photoId,
            @RequestParam Map<String, String> form) {
        paint(id, photoId, form);
        return back(id, photoId) + "?tool=" + form.getOrDefault("tool", "");
    }

    @PostMapping(value = AT, headers = PARTLY)
    @ResponseBody
    Painted paint(
            @PathVariable String id,
            @PathVariable String photoId,
            @RequestParam Map<String, String> form) {
        synchronized (oneAtATime) {
            Studio.Opened opened = opened(id);
            StoredPhoto photo = photo(opened, photoId);
            PaintedPhoto painted = painted(opened, photo);
            String tool = form.getOrDefault("tool", "");
            BrushForm stroke = new BrushForm(form);
            Brush brush = BrushTools.parse(tool, stroke.number("widthMm"));
            List<PhotoPoint> way = stroke.way(photo, messages);
            if (!(brush instanceof Brush.Outline)) {
                mustMeetScalp(opened, painted, way);
            }
            double radius = stroke.number("radius").orElse(USUAL_RADIUS_SHARE * photo.widthPx());
            studio.change(
                    opened,
                    "paint-" + tool + "-" + photoId.substring(0, 8),
                    painted.stroke(way, radius, brush),
                    false);
        }
        return state(id, photoId);
    }

    @PostMapping(value = AT + "/remove", headers = "!" + PARTLY)
    String removePlainly(
            @PathVariable String id,
            @PathVariable String photoId,
            @RequestParam String what,
            @RequestParam String revision) {
        remove(id, photoId, what, revision);
        return back(id, photoId);
    }

    /// @param revision of the page on which it was seen: numbers of things change
    @PostMapping(value = AT + "/remove", headers = PARTLY)
    @ResponseBody
    Painted remove(
            @PathVariable String id,
            @PathVariable String photoId,
            @RequestParam String what,
            @RequestParam String revision) {
        synchronized (oneAtATime) {
            Studio.Opened opened = opened(id);
            StoredPhoto photo = photo(opened, photoId);
            if (!opened.revision().equals(revision)) {
                throw new Refusal(messages.text("studio.brush.changed-meanwhile"));
            }
            ObjectNode patch = painted(opened, photo).without(what);
            studio.change(opened, "remove-" + what, patch, false);
        }
        return state(id, photoId);
    }

    @PostMapping(value = AT + "/{step:undo|redo}", headers = "!" + PARTLY)
    String stepPlainly(
            @PathVariable String id, @PathVariable String photoId, @PathVariable String step) {
        step(id, photoId, step);
        return back(id, photoId);
    }

    @PostMapping(value = AT + "/{step:undo|redo}", headers = PARTLY)
    @ResponseBody
    Painted step(@PathVariable String id, @PathVariable String photoId, @PathVariable String step) {
        photo(opened(id), photoId);
        if (step.equals("undo")) {
            studio.undo(id);
        } else {
            studio.redo(id);
        }
        if (!opened(id).document().photoIds().contains(photoId)) {
            // Here a photo is painted on; taking it away is undone on the page of its case.
            if (step.equals("undo")) {
                studio.redo(id);
            } else {
                studio.undo(id);
            }
        }
        return state(id, photoId);
    }

    private Painted state(Studio.Opened opened, PaintedPhoto painted) {
        return new Painted(
                opened.revision(),
                painted.outline(),
                painted.shapes(messages),
                camera(opened, painted).map(Camera::pxPerMm).orElse(0.0),
                opened.file().editNumber() > 1,
                studio.canRedo(opened.file()));
    }

    private Planned planned(Studio.Opened opened, StoredPhoto photo) {
        String revision = opened.revision();
        return switch (studio.status(opened)) {
            case Bench.Status.Working() -> new Planned(revision, true, "", "", "", "");
            case Bench.Status.Refused refused ->
                    new Planned(revision, false, refused.sentence(), "", "", "");
            case Bench.Status.Done(Ready ready) ->
                    new Planned(
                            revision,
                            false,
                            "",
                            words.whole(ready.report().dots()),
                            words.hours(ready.report().totalMinutes().likely()),
                            view(painted(opened, photo))
                                    .map(view -> new SideId(true, view))
                                    .filter(ready.sides()::contains)
                                    .map(SideId::id)
                                    .orElse(""));
        };
    }

    /// A stroke that does not touch the scalp is a slip, if it is known where the scalp is.
    private void mustMeetScalp(Studio.Opened opened, PaintedPhoto painted, List<PhotoPoint> way) {
        Optional<Camera> camera = camera(opened, painted);
        if (camera.isPresent() && studio.status(opened) instanceof Bench.Status.Done(Ready ready)) {
            ScalpFromPhoto scalp = new ScalpFromPhoto(ready.fitted().head(), camera.get());
            if (way.stream().allMatch(p -> scalp.at(p).isEmpty())) {
                throw new Refusal(messages.text("studio.brush.off-scalp"));
            }
        }
    }

    /// How the head stands in the photo, if it has been found.
    private Optional<Camera> camera(Studio.Opened opened, PaintedPhoto painted) {
        return studio.status(opened) instanceof Bench.Status.Done(Ready ready)
                ? view(painted).flatMap(ready.fitted()::camera)
                : Optional.empty();
    }

    private static Optional<ViewName> view(PaintedPhoto painted) {
        return painted.markup().viewId().map(ViewName::parse);
    }

    private PaintedPhoto painted(Studio.Opened opened, StoredPhoto photo) {
        return new PaintedPhoto(
                photo,
                opened.design().markups().getOrDefault(photo.id(), "{}"),
                studio.parameters());
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

    private static String back(String id, String photoId) {
        return "redirect:/cases/" + id + "/photos/" + photoId + "/brush";
    }
}

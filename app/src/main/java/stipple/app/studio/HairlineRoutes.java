package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stipple.app.planning.CasePictures;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.design.TempleLine;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpFromPhoto;
import stipple.core.scalp.ScalpPoint;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The hairline in a picture: where its handles are seen, and what becomes of it when one is
/// pulled. It is always the same curve on the scalp; a picture only shows it.
@RestController
final class HairlineRoutes {
    private final Studio studio;
    private final Messages messages;

    HairlineRoutes(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
    }

    /// The handles, the line and what it is held against in one side, in pixels of the stage.
    record Seen(
            String revision,
            int widthPx,
            int heightPx,
            List<Handle> handles,
            List<double[]> line,
            GuideLines guides,
            LineRule rule) {}

    /// One handle.
    ///
    /// @param n number from the person's right
    /// @param seen whether the picture sees it
    record Handle(int n, double x, double y, boolean seen) {}

    @GetMapping("/cases/{id}/hairline/{side}")
    Seen seen(@PathVariable String id, @PathVariable String side) {
        return seen(opened(id), SideId.parse(side));
    }

    /// Pulls a handle to a place in the picture.
    @PostMapping("/cases/{id}/hairline/{side}")
    String pull(
            @PathVariable String id,
            @PathVariable String side,
            @RequestParam int handle,
            @RequestParam double x,
            @RequestParam double y,
            @RequestParam(defaultValue = "true") boolean mirror) {
        Studio.Opened opened = opened(id);
        Ready ready = studio.ready(opened);
        CasePictures.View view = ready.side(SideId.parse(side)).orElseThrow(NotHere::new);
        Optional<ScalpPoint> to = ready.fitted().scalp(view.camera()).at(new PhotoPoint(x, y));
        HairlineHandles handles = new HairlineHandles(ready.plan().design().hairline());
        List<ScalpPoint> line =
                handles.pulled(
                        handle,
                        to.orElseThrow(
                                () -> new Refusal(messages.text("studio.hairline.off-scalp"))),
                        mirror);
        studio.change(opened, "move-hairline", patch(line), false);
        Studio.Opened pulled = opened(id);
        studio.begin(pulled);
        return pulled.revision();
    }

    /// The change that makes a line the hairline.
    static ObjectNode patch(List<ScalpPoint> line) {
        ObjectNode patch = DesignDocument.patch();
        ArrayNode array = patch.putArray("hairline");
        line.forEach(p -> array.addArray().add(p.sMm()).add(p.wMm()));
        return patch;
    }

    private Seen seen(Studio.Opened opened, SideId side) {
        Ready ready = studio.ready(opened);
        CasePictures.View view = ready.side(side).orElseThrow(NotHere::new);
        Head head = ready.fitted().head();
        ScalpFromPhoto scalp = ready.fitted().scalp(view.camera());
        List<ScalpPoint> line = ready.plan().design().hairline();
        HairlineHandles handles = new HairlineHandles(line);
        List<Handle> shown = new ArrayList<>();
        for (int n = 0; n < HairlineHandles.COUNT; n++) {
            PhotoPoint at = pixel(head, view, handles.at(n));
            shown.add(new Handle(n, tenth(at.xPx()), tenth(at.yPx()), scalp.sees(handles.at(n))));
        }
        List<double[]> drawn = new ArrayList<>();
        for (ScalpPoint point : TempleLine.points(head.chart(), ready.plan().design())) {
            if (scalp.sees(point)) {
                PhotoPoint at = pixel(head, view, point);
                drawn.add(new double[] {tenth(at.xPx()), tenth(at.yPx())});
            }
        }
        return new Seen(
                opened.revision(),
                view.camera().widthPx(),
                view.camera().heightPx(),
                shown,
                drawn,
                GuideLines.in(view.camera(), head, opened.design().ageYears(), studio.parameters()),
                LineRule.of(
                        ready.plan(),
                        head,
                        studio.parameters(),
                        place -> GuideLines.place(place, view.camera())));
    }

    private static PhotoPoint pixel(Head head, CasePictures.View view, ScalpPoint point) {
        return view.camera().photoFromHead(head.chart().surfaceAt(point).positionMm());
    }

    private static double tenth(double value) {
        return Math.round(10 * value) / 10.0;
    }

    private Studio.Opened opened(String id) {
        return studio.open(id).orElseThrow(NotHere::new);
    }
}

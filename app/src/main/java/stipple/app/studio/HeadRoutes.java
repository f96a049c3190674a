package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.design.TempleLine;
import stipple.core.math.Vec3;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpPoint;

/// The head that can be turned: its shape, its dots, their look at any moment, and the hairline on
/// it.
@RestController
final class HeadRoutes {
    private final Studio studio;
    private final Messages messages;

    HeadRoutes(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
    }

    /// What the head is drawn with beside its shape.
    ///
    /// @param skin colour of the skin, sRGB bytes
    /// @param hair colour of the stubble, sRGB bytes
    /// @param handles places of the hairline's handles, millimetres
    /// @param line the hairline, millimetres
    /// @param guides what the line is held against
    /// @param rule by which it is judged while it is pulled
    record Line(
            String revision,
            List<Integer> skin,
            List<Integer> hair,
            List<double[]> handles,
            List<double[]> line,
            GuideLines guides,
            LineRule rule) {}

    @GetMapping("/cases/{id}/head/shape")
    ResponseEntity<byte[]> shape(@PathVariable String id) {
        return binary(HeadModel.head(ready(id), studio.parameters()));
    }

    @GetMapping("/cases/{id}/head/looks")
    ResponseEntity<byte[]> looks(
            @PathVariable String id,
            @RequestParam(defaultValue = "healed") String moment,
            @RequestParam(name = "case", defaultValue = "likely") String outcome) {
        Ready ready = ready(id);
        return binary(
                HeadModel.looks(
                        ready.fitted().head().mesh(),
                        ready.plan().deposits(),
                        ready.pictures().profiles(Moment.parse(moment), Look.outcome(outcome))));
    }

    @GetMapping("/cases/{id}/head/line")
    Line line(@PathVariable String id) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        Ready ready = studio.ready(opened);
        Head head = ready.fitted().head();
        List<ScalpPoint> line = ready.plan().design().hairline();
        HairlineHandles handles = new HairlineHandles(line);
        List<double[]> places = new ArrayList<>();
        for (int n = 0; n < HairlineHandles.COUNT; n++) {
            places.add(place(head, handles.at(n)));
        }
        var skin = ready.plan().skin();
        var hair = ready.plan().hair();
        return new Line(
                ready.revision(),
                List.of(skin.red(), skin.green(), skin.blue()),
                List.of(hair.red(), hair.green(), hair.blue()),
                places,
                TempleLine.points(head.chart(), ready.plan().design()).stream()
                        .map(p -> place(head, p))
                        .toList(),
                GuideLines.onHead(head, opened.design().ageYears(), studio.parameters()),
                LineRule.of(ready.plan(), head, studio.parameters(), GuideLines::place));
    }

    /// Pulls a handle to a place on the head, millimetres in the head's frame.
    @PostMapping("/cases/{id}/head/line")
    String pull(
            @PathVariable String id,
            @RequestParam int handle,
            @RequestParam double x,
            @RequestParam double y,
            @RequestParam double z,
            @RequestParam(defaultValue = "true") boolean mirror) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        Ready ready = studio.ready(opened);
        Head head = ready.fitted().head();
        ScalpPoint to = head.chart().scalpAt(new Vec3(x, y, z));
        if (!head.chart().covers(to)) {
            throw new Refusal(messages.text("studio.hairline.off-scalp"));
        }
        List<ScalpPoint> pulled =
                new HairlineHandles(ready.plan().design().hairline()).pulled(handle, to, mirror);
        studio.change(opened, "move-hairline", HairlineRoutes.patch(pulled), false);
        Studio.Opened after = studio.open(id).orElseThrow(NotHere::new);
        studio.begin(after);
        return after.revision();
    }

    private Ready ready(String id) {
        return studio.ready(studio.open(id).orElseThrow(NotHere::new));
    }

    private static double[] place(Head head, ScalpPoint point) {
        Vec3 p = head.chart().surfaceAt(point).positionMm();
        return new double[] {hundredth(p.x()), hundredth(p.y()), hundredth(p.z())};
    }

    private static double hundredth(double value) {
        return Math.round(100 * value) / 100.0;
    }

    private static ResponseEntity<byte[]> binary(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).body(bytes);
    }
}

package stipple.app.planning;

import java.util.List;
import stipple.core.photo.MarkedScar;
import stipple.core.photo.Markup;
import stipple.core.photo.PhotoPoint;
import stipple.core.photo.ScaleCue;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes markups as the text of a `stipple-markup/1` file; [MarkupFile] reads the same records
/// back.
public final class MarkupText {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MarkupText() {}

    /// One markup stands at the top of the file, several under `photos`.
    public static String of(List<Markup> markups) {
        ObjectNode root = MAPPER.createObjectNode().put("format", MarkupFile.FORMAT);
        if (markups.size() == 1) {
            write(markups.getFirst(), root);
        } else {
            ArrayNode photos = root.putArray("photos");
            markups.forEach(markup -> write(markup, photos.addObject()));
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void write(Markup markup, ObjectNode to) {
        to.put("photo", markup.photo());
        markup.viewId().ifPresent(view -> to.put("view", view));
        ArrayNode anchors = to.putArray("anchors");
        markup.anchors()
                .forEach(anchor ->
                        anchors.addObject()
                                .put("id", anchor.id())
                                .put("x", anchor.at().xPx())
                                .put("y", anchor.at().yPx()));
        if (markup.scales().size() == 1) {
            writeScale(markup.scales().getFirst(), to.putObject("scale"));
        } else if (!markup.scales().isEmpty()) {
            ArrayNode scales = to.putArray("scale");
            markup.scales().forEach(scale -> writeScale(scale, scales.addObject()));
        }
        writeDrawings(markup, to);
    }

    private static void writeDrawings(Markup markup, ObjectNode to) {
        if (!markup.outline().isEmpty()) {
            writePoints(markup.outline(), to.putArray("outline"));
        }
        if (!markup.hairline().isEmpty()) {
            writePoints(markup.hairline(), to.putArray("hairline"));
        }
        if (!markup.zones().isEmpty()) {
            ArrayNode zones = to.putArray("zones");
            markup.zones()
                    .forEach(z ->
                            writePoints(
                                    z.outline(),
                                    zones.addObject().put("id", z.id()).putArray("points")));
        }
        writeScars("scars", markup.scars(), to);
        writeScars("marks", markup.marks(), to);
        if (!markup.hair().isEmpty()) {
            ArrayNode hair = to.putArray("hair");
            markup.hair()
                    .forEach(h ->
                            writePoints(
                                    h.outline(),
                                    hair.addObject()
                                            .put("hairFraction", h.hairFraction())
                                            .putArray("points")));
        }
    }

    private static void writeScars(String key, List<MarkedScar> scars, ObjectNode to) {
        if (scars.isEmpty()) {
            return;
        }
        ArrayNode list = to.putArray(key);
        for (MarkedScar scar : scars) {
            ObjectNode one = list.addObject().put("kind", scar.kind());
            if (!scar.isOutline()) {
                one.put("widthMm", scar.widthMm());
            }
            writePoints(scar.points(), one.putArray("points"));
        }
    }

    private static void writeScale(ScaleCue scale, ObjectNode to) {
        to.put("kind", scale.kind());
        switch (scale) {
            case ScaleCue.Length length -> {
                writePoint(length.from(), to.putArray("from"));
                writePoint(length.to(), to.putArray("to"));
                to.put("lengthMm", length.lengthMm());
            }
            case ScaleCue.Iris iris -> to.put("diameterPx", iris.diameterPx());
            case ScaleCue.HeadBreadth breadth -> to.put("breadthMm", breadth.breadthMm());
            case ScaleCue.PxPerMm direct -> to.put("pxPerMm", direct.pxPerMm());
        }
        to.put("sigmaFraction", scale.sigmaFraction());
    }

    private static void writePoints(List<PhotoPoint> points, ArrayNode to) {
        points.forEach(point -> writePoint(point, to.addArray()));
    }

    private static void writePoint(PhotoPoint point, ArrayNode to) {
        to.add(point.xPx()).add(point.yPx());
    }
}

package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stipple.app.planning.MarkupFile;
import stipple.app.planning.MarkupText;
import stipple.app.planning.Refusal;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Brush;
import stipple.core.photo.MarkedHair;
import stipple.core.photo.MarkedScar;
import stipple.core.photo.Markup;
import stipple.core.photo.PaintedMarkup;
import stipple.core.photo.PhotoPoint;
import stipple.core.photo.Stroke;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is painted on one photo of a case, and the changes that strokes make of it. Only outline,
/// hair, scars and marks are touched.
final class PaintedPhoto {
    private static final List<String> PAINTED = List.of("outline", "hair", "scars", "marks");
    private static final String OUTLINE = "outline";

    private final StoredPhoto photo;
    private final JsonNode before;
    private final Markup markup;

    /// @param markupJson a `stipple-markup/1`, or an empty object
    PaintedPhoto(StoredPhoto photo, String markupJson, Parameters parameters) {
        this.photo = photo;
        this.before = DesignDocument.parse(markupJson);
        this.markup =
                before.isEmpty()
                        ? Markup.ofAnchors(photo.id() + ".jpg", List.of())
                        : new MarkupFile(parameters).parse(markupJson, photo.id()).getFirst();
    }

    /// One thing that is painted.
    ///
    /// @param id as `hair-0`, by which it can be removed
    /// @param kind as in the markup, or how much hair
    /// @param label what it is, for people
    /// @param points as `x,y x,y ...` in pixels of the photo
    /// @param widthMm of lines and dots, else 0
    record Shape(String id, String kind, String label, String points, double widthMm) {}

    Markup markup() {
        return markup;
    }

    /// The outline as `x,y x,y ...`, or empty.
    String outline() {
        return text(markup.outline());
    }

    List<Shape> shapes(Messages messages) {
        List<Shape> shapes = new ArrayList<>();
        List<MarkedHair> hair = markup.hair();
        for (int k = 0; k < hair.size(); k++) {
            String kind = BrushTools.toolOf(hair.get(k));
            shapes.add(
                    new Shape(
                            "hair-" + k,
                            kind,
                            messages.text("studio.brush.tool." + kind),
                            text(hair.get(k).outline()),
                            0));
        }
        addMarks("scars", markup.scars(), messages, shapes);
        addMarks("marks", markup.marks(), messages, shapes);
        return shapes;
    }

    private static void addMarks(
            String list, List<MarkedScar> marks, Messages messages, List<Shape> shapes) {
        for (int k = 0; k < marks.size(); k++) {
            MarkedScar mark = marks.get(k);
            shapes.add(
                    new Shape(
                            list + "-" + k,
                            mark.kind(),
                            messages.text("studio.brush.tool." + mark.kind()),
                            text(mark.points()),
                            mark.isOutline() ? 0 : mark.widthMm()));
        }
    }

    /// The change that a stroke makes.
    ///
    /// @throws Refusal if it says nothing that can be
    ObjectNode stroke(List<PhotoPoint> points, double radiusPx, Brush brush) {
        int longSide = Math.max(photo.widthPx(), photo.heightPx());
        try {
            Markup after =
                    new PaintedMarkup(markup, longSide).with(new Stroke(points, radiusPx), brush);
            return patch(after);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// The change that removes one thing.
    ///
    /// @param id of a [Shape], or `outline`
    /// @throws Refusal if it is not there
    ObjectNode without(String id) {
        if (id.equals(OUTLINE)) {
            return patch(markup.withOutline(List.of()));
        }
        int dash = id.indexOf('-');
        String list = dash < 0 ? "" : id.substring(0, dash);
        String number = id.substring(dash + 1);
        int at = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : -1;
        return patch(
                switch (list) {
                    case "hair" -> markup.withHair(without(markup.hair(), at));
                    case "scars" -> markup.withScars(without(markup.scars(), at));
                    case "marks" -> markup.withMarks(without(markup.marks(), at));
                    default -> throw new NotHere();
                });
    }

    private static <T> List<T> without(List<T> all, int at) {
        if (at < 0 || at >= all.size()) {
            throw new NotHere();
        }
        List<T> left = new ArrayList<>(all);
        left.remove(at);
        return left;
    }

    private ObjectNode patch(Markup after) {
        JsonNode written =
                DesignDocument.parse(
                        MarkupText.of(
                                List.of(after.insidePhoto(photo.widthPx(), photo.heightPx()))));
        ObjectNode patch = DesignDocument.patch();
        ObjectNode own = patch.putObject("photos").putObject(photo.id());
        if (before.isEmpty()) {
            own.set("format", written.path("format"));
            own.set("photo", written.path("photo"));
        }
        for (String key : PAINTED) {
            if (written.has(key)) {
                own.set(key, written.path(key));
            } else if (before.has(key)) {
                own.putNull(key);
            }
        }
        return patch;
    }

    private static String text(List<PhotoPoint> points) {
        return points.stream()
                .map(p -> String.format(Locale.ROOT, "%.1f,%.1f", p.xPx(), p.yPx()))
                .collect(Collectors.joining(" "));
    }
}

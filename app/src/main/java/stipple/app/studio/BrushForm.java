package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import stipple.app.planning.Refusal;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.core.photo.PhotoPoint;

/// What a form says of a stroke of the brush.
///
/// @param fields as they came
record BrushForm(Map<String, String> fields) {
    BrushForm {
        fields = Map.copyOf(fields);
    }

    /// The way of the brush as typed or drawn, or the place that was clicked without script.
    ///
    /// @throws Refusal if there is none
    List<PhotoPoint> way(StoredPhoto photo, Messages messages) {
        List<PhotoPoint> way = new ArrayList<>();
        String points = text("points");
        if (points.isEmpty() && fields.containsKey("click.x")) {
            double factor = (double) photo.widthPx() / PhotoMarks.PLAIN_WIDTH_PX;
            way.add(
                    new PhotoPoint(
                            factor * number("click.x").orElse(0),
                            factor * number("click.y").orElse(0)));
        }
        for (String pair : points.split("[\\s;]+", -1)) {
            String[] xy = pair.split(",", -1);
            if (xy.length == 2) {
                double x = PhotoMarks.number(xy[0]);
                double y = PhotoMarks.number(xy[1]);
                way.add(
                        new PhotoPoint(
                                Math.clamp(x, 0, photo.widthPx()),
                                Math.clamp(y, 0, photo.heightPx())));
            }
        }
        if (way.isEmpty()) {
            throw new Refusal(messages.text("studio.brush.no-points"));
        }
        return way;
    }

    /// A number, if the field is filled.
    OptionalDouble number(String field) {
        String text = text(field);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(PhotoMarks.number(text));
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}

package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stipple.app.store.StoredPhoto;
import stipple.core.scalp.ViewName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is placed on one photo, as the form of its page shows and changes it. Everything that the
/// form does not know, such as scars, is left as it is.
///
/// @param root a `stipple-markup/1`, or an empty object
record PhotoMarks(JsonNode root) {
    /// Width of the picture on which a person clicks without script, pixels.
    static final int PLAIN_WIDTH_PX = 600;

    private static final List<String> DRAWINGS = List.of("outline", "hairline");

    static PhotoMarks of(String json) {
        return new PhotoMarks(DesignDocument.parse(json));
    }

    /// The view, or empty.
    public String view() {
        return root.path("view").asString("");
    }

    PhotoMarks withView(String view) {
        ObjectNode copy = copy();
        copy.put("view", ViewName.parse(view).id());
        return new PhotoMarks(copy);
    }

    Optional<double[]> anchor(String id) {
        for (JsonNode anchor : root.path("anchors")) {
            if (anchor.path("id").asString("").equals(id)) {
                return Optional.of(
                        new double[] {anchor.path("x").asDouble(), anchor.path("y").asDouble()});
            }
        }
        return Optional.empty();
    }

    public String scaleKind() {
        return root.path("scale").path("kind").asString("none");
    }

    public String scaleMm() {
        JsonNode scale = root.path("scale");
        return switch (scaleKind()) {
            case "length" -> scale.path("lengthMm").asString("");
            case "head-breadth" -> scale.path("breadthMm").asString("");
            default -> "";
        };
    }

    /// The two ends of the scale as `x,y x,y`, or empty.
    public String scaleEnds() {
        JsonNode scale = root.path("scale");
        return scale.has("from") ? pair(scale.path("from")) + " " + pair(scale.path("to")) : "";
    }

    /// A drawn line as `x,y x,y ...`.
    public String drawing(String key) {
        List<String> points = new ArrayList<>();
        root.path(key).forEach(p -> points.add(pair(p)));
        return String.join(" ", points);
    }

    /// The marks after a form.
    ///
    /// @throws NoNumber if a number is none
    PhotoMarks changedBy(Map<String, String> form, StoredPhoto photo) {
        ObjectNode copy = copy();
        copy.put("format", "stipple-markup/1").put("photo", photo.id() + ".jpg");
        String view = form.getOrDefault("view", "");
        if (!view.isEmpty()) {
            copy.put("view", ViewName.parse(view).id());
        }
        List<String> known = PlaceLine.ids(copy.path("view").asString(""));
        ArrayNode anchors = copy.putArray("anchors");
        root.path("anchors")
                .forEach(anchor -> {
                    if (!known.contains(anchor.path("id").asString(""))) {
                        anchors.add(anchor);
                    }
                });
        for (String id : known) {
            placed(id, form, photo)
                    .ifPresent(at ->
                            anchors.addObject().put("id", id).put("x", at[0]).put("y", at[1]));
        }
        scale(copy, form);
        for (String key : DRAWINGS) {
            if (form.containsKey(key)) {
                draw(copy, key, form.get(key));
            }
        }
        return new PhotoMarks(copy);
    }

    /// The marks as a change: keys that went away are removed.
    ObjectNode replacing(PhotoMarks before, String photoId) {
        ObjectNode patch = copy();
        before.root
                .propertyNames()
                .forEach(key -> {
                    if (!patch.has(key)) {
                        patch.putNull(key);
                    }
                });
        if (before.root.path("scale").isObject() && patch.path("scale") instanceof ObjectNode now) {
            before.root
                    .path("scale")
                    .propertyNames()
                    .forEach(key -> {
                        if (!now.has(key)) {
                            now.putNull(key);
                        }
                    });
        }
        return patch;
    }

    /// Where to go on without script: the first needed point that is not placed yet.
    String nextPlace(Map<String, String> form) {
        if (!form.containsKey("click.x")) {
            return "";
        }
        return PlaceLine.needed(view()).stream()
                .filter(id -> anchor(id).isEmpty())
                .findFirst()
                .map(id -> "?place=" + id)
                .orElse("");
    }

    private Optional<double[]> placed(String id, Map<String, String> form, StoredPhoto photo) {
        if (form.containsKey("click.x") && id.equals(form.get("place"))) {
            double factor = (double) photo.widthPx() / PLAIN_WIDTH_PX;
            return Optional.of(
                    new double[] {
                        tenth(number(form.getOrDefault("click.x", "")) * factor),
                        tenth(number(form.getOrDefault("click.y", "")) * factor)
                    });
        }
        if (!form.containsKey("x-" + id)) {
            return anchor(id);
        }
        String x = form.getOrDefault("x-" + id, "").strip();
        String y = form.getOrDefault("y-" + id, "").strip();
        return x.isEmpty() || y.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {tenth(number(x)), tenth(number(y))});
    }

    /// A scale that the form cannot show, such as pixels per millimetre, stays until another is
    /// chosen.
    private static void scale(ObjectNode copy, Map<String, String> form) {
        String kind = form.getOrDefault("scaleKind", "");
        boolean isKept =
                kind.equals(copy.path("scale").path("kind").asString(""))
                        && form.getOrDefault("scaleEnds", "").isBlank()
                        && form.getOrDefault("scaleMm", "").isBlank();
        if (kind.isEmpty() || isKept) {
            return;
        }
        copy.remove("scale");
        String mm = form.getOrDefault("scaleMm", "").strip();
        List<double[]> ends = points(form.getOrDefault("scaleEnds", ""));
        if (kind.equals("head-breadth") && !mm.isEmpty()) {
            copy.putObject("scale").put("kind", kind).put("breadthMm", number(mm));
        } else if (((kind.equals("length") && !mm.isEmpty()) || kind.equals("iris"))
                && ends.size() == 2) {
            ObjectNode scale = copy.putObject("scale").put("kind", kind);
            add(scale.putArray("from"), ends.get(0));
            add(scale.putArray("to"), ends.get(1));
            if (kind.equals("length")) {
                scale.put("lengthMm", number(mm));
            }
        }
    }

    private static void draw(ObjectNode copy, String key, String text) {
        copy.remove(key);
        List<double[]> points = points(text);
        if (points.size() >= 3) {
            ArrayNode array = copy.putArray(key);
            points.forEach(p -> add(array.addArray(), p));
        }
    }

    private static List<double[]> points(String text) {
        List<double[]> points = new ArrayList<>();
        for (String pair : text.strip().split("\\s+", -1)) {
            String[] xy = pair.split(",", -1);
            if (xy.length == 2) {
                points.add(new double[] {tenth(number(xy[0])), tenth(number(xy[1]))});
            }
        }
        return points;
    }

    private static void add(ArrayNode array, double[] point) {
        array.add(point[0]).add(point[1]);
    }

    private static String pair(JsonNode point) {
        return point.isArray()
                ? point.get(0).asString() + "," + point.get(1).asString()
                : point.path("x").asString() + "," + point.path("y").asString();
    }

    /// @throws NoNumber if the text is no number of a photo's size
    static double number(String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new NoNumber(text);
        }
        if (!(Math.abs(value) < 100_000)) {
            throw new NoNumber(text);
        }
        return value;
    }

    private static double tenth(double value) {
        return Math.round(10 * value) / 10.0;
    }

    private ObjectNode copy() {
        return root instanceof ObjectNode object ? object.deepCopy() : DesignDocument.patch();
    }

    @Override
    public String toString() {
        return root.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(" "));
    }
}

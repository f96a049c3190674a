package stipple.app.studio;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import stipple.core.geometry.Similarity;
import stipple.core.math.Vec3;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScanUnit;
import stipple.core.scalp.ScannedHead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The person's own scan in a design: which file, in which unit, and where its landmarks are. What
/// was fitted to it stands beside it under `head`, so that both can be undone by themselves.
///
/// @param file id of the stored surface
/// @param marks places on the surface, in the surface's unit
record ScanChoice(String file, ScanUnit unit, Map<Landmark, Vec3> marks) {
    private static final String HEAD = "head";

    /// Changed as one piece, so that every change that speaks of a scan names its file.
    static final String SCAN = "scan";

    private static final String POINTS = "points";

    ScanChoice {
        Map<Landmark, Vec3> sorted = new EnumMap<>(Landmark.class);
        sorted.putAll(marks);
        marks = java.util.Collections.unmodifiableMap(sorted);
    }

    /// How well the head was fitted, and where the scan lies in it.
    ///
    /// @param medianMm half of the scanned skull lies nearer than that
    /// @param rmsMm root mean square distance
    /// @param coveredFraction how much of the skull the scan shows
    record Fit(double medianMm, double rmsMm, double coveredFraction, Similarity headFromScan) {}

    static Optional<ScanChoice> of(JsonNode root) {
        JsonNode scan = root.path(SCAN);
        if (!scan.has("file")) {
            return Optional.empty();
        }
        Map<Landmark, Vec3> marks = new EnumMap<>(Landmark.class);
        for (JsonNode point : scan.path(POINTS)) {
            Landmark.find(point.get(0).asString(""))
                    .ifPresent(mark -> marks.put(mark, place(point, 1)));
        }
        return Optional.of(
                new ScanChoice(
                        scan.path("file").asString(""),
                        ScanUnit.parse(scan.path("unit").asString("mm")),
                        marks));
    }

    /// The shape that a scan gave the head; empty on the template head.
    static Optional<HeadShape> shape(JsonNode root) {
        JsonNode head = root.path(HEAD);
        return head.has("widthFactor")
                ? Optional.of(
                        new HeadShape(
                                head.path("widthFactor").asDouble(),
                                head.path("lengthFactor").asDouble(),
                                head.path("heightFactor").asDouble(),
                                head.path("crownShiftMm").asDouble()))
                : Optional.empty();
    }

    static Optional<Fit> fit(JsonNode root) {
        JsonNode head = root.path(HEAD);
        JsonNode m = head.path("headFromScan");
        return m.size() == 12
                ? Optional.of(
                        new Fit(
                                head.path("medianMm").asDouble(),
                                head.path("rmsMm").asDouble(),
                                head.path("coveredFraction").asDouble(),
                                new Similarity(
                                        1, place(m, 0), place(m, 3), place(m, 6), place(m, 9))))
                : Optional.empty();
    }

    private static Vec3 place(JsonNode array, int from) {
        return new Vec3(
                array.get(from).asDouble(),
                array.get(from + 1).asDouble(),
                array.get(from + 2).asDouble());
    }

    /// The change that makes this the design's scan.
    ObjectNode patch() {
        ObjectNode patch = DesignDocument.patch();
        ObjectNode scan = patch.putObject(SCAN).put("file", file).put("unit", unit.id());
        ArrayNode points = scan.putArray(POINTS);
        marks.forEach(
                (mark, at) -> points.addArray().add(mark.id()).add(at.x()).add(at.y()).add(at.z()));
        return patch;
    }

    /// The change that makes a fitted head the design's head.
    static ObjectNode patch(ScannedHead fitted) {
        ObjectNode patch = DesignDocument.patch();
        HeadShape shape = fitted.shape();
        ObjectNode head =
                patch.putObject(HEAD)
                        .put("widthFactor", shape.widthFactor())
                        .put("lengthFactor", shape.lengthFactor())
                        .put("heightFactor", shape.heightFactor())
                        .put("crownShiftMm", shape.crownShiftMm())
                        .put("medianMm", fitted.medianMm())
                        .put("rmsMm", fitted.rmsMm())
                        .put("coveredFraction", fitted.coveredFraction());
        ArrayNode where = head.putArray("headFromScan");
        Similarity s = fitted.headFromScan();
        for (Vec3 row : List.of(s.xRow(), s.yRow(), s.zRow(), s.shift())) {
            DoubleStream.of(row.x(), row.y(), row.z()).forEach(where::add);
        }
        return patch;
    }

    /// The change that goes back to the template head and keeps the scan.
    static ObjectNode template() {
        return DesignDocument.patch().putNull(HEAD);
    }

    /// What a change or a design says without a scan that is gone; empty if nothing else was in it.
    ///
    /// @param isLast whether no other scan is left, so that no head was fitted to one either
    static Optional<String> without(String json, String file, boolean isLast) {
        ObjectNode root = (ObjectNode) DesignDocument.parse(json);
        if (isLast || root.path(SCAN).path("file").asString("").equals(file)) {
            root.remove(SCAN);
        }
        if (isLast) {
            root.remove(HEAD);
        }
        return root.isEmpty() ? Optional.empty() : Optional.of(root.toString());
    }

    /// The change that takes the scan and its head out.
    static ObjectNode none() {
        return template().putNull(SCAN);
    }
}

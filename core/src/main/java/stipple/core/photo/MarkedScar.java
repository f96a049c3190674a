package stipple.core.photo;

import java.util.List;

/// A scar, a birthmark or old ink that a person drew in a photo.
///
/// @param kind `fut-line` (points along a line), `fue-dots` or `plug` (centres), `free-form` or
///   `birthmark` or `old-ink` (corners of an outline)
/// @param points in the photo
/// @param widthMm width of the line or diameter of the discs, (0, 40]; unused for outlines
public record MarkedScar(String kind, List<PhotoPoint> points, double widthMm) {
    private static final double MOST_WIDTH_MM = 40;

    public MarkedScar {
        points =
                switch (kind) {
                    case "fut-line" -> Drawn.line(kind, points, 2);
                    case "fue-dots", "plug" -> Drawn.line(kind, points, 1);
                    case "free-form", "birthmark", "old-ink" -> Drawn.outline(kind, points);
                    default ->
                            throw new IllegalArgumentException(
                                    "mark kind '"
                                            + kind
                                            + "', allowed: fut-line, fue-dots, plug, free-form,"
                                            + " birthmark, old-ink");
                };
        if (!(widthMm > 0 && widthMm <= MOST_WIDTH_MM)) {
            throw new IllegalArgumentException(
                    kind + " of width " + widthMm + " mm, allowed above 0 to 40 mm");
        }
    }

    public boolean isOutline() {
        return kind.equals("free-form") || kind.equals("birthmark") || kind.equals("old-ink");
    }
}

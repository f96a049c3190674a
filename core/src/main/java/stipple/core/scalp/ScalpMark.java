package stipple.core.scalp;

import java.util.List;

/// A scar or mark in scalp coordinates, so that it stays where it is in every photo and on the
/// head.
///
/// @param kind decides what the points mean: a line, centres, or the corners of an outline
/// @param points at least 1 for centres, 2 for a line, 3 for an outline
/// @param widthMm width of the line or diameter of the discs, (0, 40]; unused for outlines
public record ScalpMark(MarkKind kind, List<ScalpPoint> points, double widthMm) {
    private static final double MOST_WIDTH_MM = 40;

    public ScalpMark {
        points = List.copyOf(points);
        int needed = kind.leastPoints();
        if (points.size() < needed) {
            throw new IllegalArgumentException(
                    kind.id() + " with " + points.size() + " points, needs at least " + needed);
        }
        if (!(widthMm > 0 && widthMm <= MOST_WIDTH_MM)) {
            throw new IllegalArgumentException(
                    kind.id() + " of width " + widthMm + " mm, allowed above 0 to 40 mm");
        }
    }
}

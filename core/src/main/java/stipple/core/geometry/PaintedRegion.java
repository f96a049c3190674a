package stipple.core.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A part of a plane that is painted with a round brush: polygons and strokes are added and taken
/// away, and what is left is given back as polygons.
///
/// The region is a field on a grid of nodes, above zero inside, that near an edge is the distance
/// to it; its zero line, drawn between the nodes, is the edge. Straight and gently curved edges
/// come back to a small part of a step, corners are cut by up to half a step, and an edge that was
/// given back once comes back the same again, because the nodes always lie at multiples of the
/// step. Lengths are in whatever unit the caller names.
public final class PaintedRegion {
    private static final double BAND_STEPS = 3;
    private static final double LEAST_AREA_STEPS2 = 4;
    private static final double SIMPLER_BY_STEPS = 0.05;
    private static final int MOST_NODES = 4_000_000;
    private static final int MOST_CUTS = 40;

    private final double step;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;
    private final double[] inside;

    private PaintedRegion(
            double step, int firstColumn, int firstRow, int columns, int rows, double[] inside) {
        this.step = step;
        this.firstColumn = firstColumn;
        this.firstRow = firstRow;
        this.columns = columns;
        this.rows = rows;
        this.inside = inside;
    }

    /// Nothing painted yet, on nodes that reach a little beyond a rectangle.
    ///
    /// @param step distance of the nodes, above 0
    /// @throws IllegalArgumentException if that is too many nodes
    public static PaintedRegion empty(
            double fromX, double fromY, double toX, double toY, double step) {
        int margin = (int) BAND_STEPS + 2;
        int firstColumn = (int) Math.floor(fromX / step) - margin;
        int firstRow = (int) Math.floor(fromY / step) - margin;
        long columns = (long) Math.ceil(toX / step) + margin - firstColumn + 1;
        long rows = (long) Math.ceil(toY / step) + margin - firstRow + 1;
        if (!(step > 0) || columns < 2 || rows < 2 || columns * rows > MOST_NODES) {
            throw new IllegalArgumentException(
                    "a region of " + columns + " x " + rows + " nodes, allowed up to 4 million");
        }
        double[] inside = new double[Math.toIntExact(columns * rows)];
        Arrays.fill(inside, -BAND_STEPS * step);
        return new PaintedRegion(
                step,
                firstColumn,
                firstRow,
                Math.toIntExact(columns),
                Math.toIntExact(rows),
                inside);
    }

    /// The region and a polygon.
    public PaintedRegion with(PlanePolygon polygon) {
        return more(field(polygon));
    }

    /// The region and all that a round brush passes over.
    ///
    /// @param xy way of its middle, x and y in turn, at least one point
    public PaintedRegion withStroke(double[] xy, double radius) {
        return more(field(xy, radius));
    }

    /// The region without what a round brush passes over.
    public PaintedRegion withoutStroke(double[] xy, double radius) {
        double[] taken = field(xy, radius);
        double[] left = new double[inside.length];
        for (int at = 0; at < left.length; at++) {
            left[at] = Math.min(inside[at], -taken[at]);
        }
        return with(left);
    }

    /// The outer edge of every separate part, the largest first; holes are filled.
    public List<PlanePolygon> filled() {
        return parts().stream().filter(part -> !part.isHole()).map(Part::edge).toList();
    }

    /// Polygons without holes that together cover the region. A part with a hole is cut through it
    /// into parts that overlap, so that a soft edge along the cut does not show.
    ///
    /// @param overlap width of the strip that both sides of a cut have in common; a hole that is
    ///   not wider is filled
    public List<PlanePolygon> pieces(double overlap) {
        List<PlanePolygon> pieces = new ArrayList<>();
        cut(overlap, MOST_CUTS, pieces);
        return pieces;
    }

    private void cut(double overlap, int cutsLeft, List<PlanePolygon> pieces) {
        List<Part> parts = parts();
        for (Part part : parts) {
            if (part.isHole()) {
                continue;
            }
            Part hole =
                    parts.stream()
                            .filter(h -> h.isHole() && h.isWiderThan(overlap + 2 * step))
                            .filter(h -> part.edge().contains(h.edge().x(0), h.edge().y(0)))
                            .findFirst()
                            .orElse(part);
            if (!hole.isHole() || cutsLeft == 0) {
                pieces.add(part.edge());
                continue;
            }
            double middle = (hole.fromX() + hole.toX()) / 2;
            PaintedRegion alone = onlyIn(part.edge());
            alone.beside(middle + overlap / 2, -1).cut(overlap, cutsLeft - 1, pieces);
            alone.beside(middle - overlap / 2, 1).cut(overlap, cutsLeft - 1, pieces);
        }
    }

    /// A closed edge.
    private record Part(
            PlanePolygon edge, boolean isHole, double fromX, double toX, double fromY, double toY) {
        boolean isWiderThan(double width) {
            return toX - fromX > width && toY - fromY > width;
        }
    }

    private List<Part> parts() {
        List<PlanePolygon> edges = new ArrayList<>();
        for (double[] line : ContourLines.ofZero(inside, columns)) {
            double[] xy = new double[line.length - 2];
            for (int k = 0; k < xy.length; k++) {
                xy[k] = step * (line[k] + (k % 2 == 0 ? firstColumn : firstRow));
            }
            double[] simpler = SimplerLine.closed(xy, SIMPLER_BY_STEPS * step);
            if (simpler.length >= 6) {
                PlanePolygon edge = PlanePolygon.of(simpler);
                if (Math.abs(edge.signedArea()) >= LEAST_AREA_STEPS2 * step * step) {
                    edges.add(edge);
                }
            }
        }
        edges.sort((a, b) -> Double.compare(Math.abs(b.signedArea()), Math.abs(a.signedArea())));
        return edges.stream().map(edge -> part(edge, edges)).toList();
    }

    private static Part part(PlanePolygon edge, List<PlanePolygon> all) {
        long around =
                all.stream()
                        .filter(other -> other != edge && other.contains(edge.x(0), edge.y(0)))
                        .count();
        double[] box = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int k = 0; k < edge.corners(); k++) {
            box[0] = Math.min(box[0], edge.x(k));
            box[1] = Math.max(box[1], edge.x(k));
            box[2] = Math.min(box[2], edge.y(k));
            box[3] = Math.max(box[3], edge.y(k));
        }
        return new Part(edge, around % 2 == 1, box[0], box[1], box[2], box[3]);
    }

    /// The part of the region inside an edge of its own.
    private PaintedRegion onlyIn(PlanePolygon edge) {
        double[] kept = inside.clone();
        for (int at = 0; at < kept.length; at++) {
            if (kept[at] > 0 && !edge.contains(x(at % columns), y(at / columns))) {
                // An edge made simpler may leave out a node that lies on it.
                boolean isOnEdge = edge.distance(x(at % columns), y(at / columns)) < step;
                kept[at] = isOnEdge ? kept[at] : -step;
            }
        }
        return with(kept);
    }

    /// The part on one side of an upright line.
    ///
    /// @param sign 1 for the side of larger x, -1 for the other one
    private PaintedRegion beside(double lineX, int sign) {
        double[] kept = inside.clone();
        for (int at = 0; at < kept.length; at++) {
            kept[at] = Math.min(kept[at], sign * (x(at % columns) - lineX));
        }
        return with(kept);
    }

    private PaintedRegion more(double[] other) {
        double[] both = new double[inside.length];
        for (int at = 0; at < both.length; at++) {
            both[at] = Math.max(inside[at], other[at]);
        }
        return with(both);
    }

    private PaintedRegion with(double[] other) {
        return new PaintedRegion(step, firstColumn, firstRow, columns, rows, other);
    }

    private double[] field(PlanePolygon polygon) {
        double[] distance = new double[inside.length];
        Arrays.fill(distance, BAND_STEPS * step);
        int corners = polygon.corners();
        for (int a = 0, b = corners - 1; a < corners; b = a++) {
            nearer(
                    distance,
                    new double[] {polygon.x(b), polygon.y(b), polygon.x(a), polygon.y(a)},
                    BAND_STEPS * step);
        }
        for (int row = 0; row < rows; row++) {
            double[] crossings = crossings(polygon, y(row));
            int passed = 0;
            for (int column = 0; column < columns; column++) {
                while (passed < crossings.length && crossings[passed] <= x(column)) {
                    passed++;
                }
                if (passed % 2 == 0) {
                    distance[row * columns + column] *= -1;
                }
            }
        }
        return distance;
    }

    private static double[] crossings(PlanePolygon polygon, double py) {
        double[] found = new double[polygon.corners()];
        int count = 0;
        for (int a = 0, b = polygon.corners() - 1; a < polygon.corners(); b = a++) {
            if (polygon.y(a) > py != polygon.y(b) > py) {
                double share = (py - polygon.y(a)) / (polygon.y(b) - polygon.y(a));
                found[count++] = polygon.x(a) + share * (polygon.x(b) - polygon.x(a));
            }
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private double[] field(double[] xy, double radius) {
        double reach = radius + BAND_STEPS * step;
        double[] distance = new double[inside.length];
        Arrays.fill(distance, reach);
        for (int k = 0; k < xy.length; k += 2) {
            int from = Math.max(0, k - 2);
            nearer(distance, new double[] {xy[from], xy[from + 1], xy[k], xy[k + 1]}, reach);
        }
        for (int at = 0; at < distance.length; at++) {
            distance[at] = radius - distance[at];
        }
        return distance;
    }

    /// Lowers the distances round a line to those from it.
    private void nearer(double[] distance, double[] line, double reach) {
        int left = column(Math.min(line[0], line[2]) - reach);
        int right = column(Math.max(line[0], line[2]) + reach);
        int top = row(Math.min(line[1], line[3]) - reach);
        int bottom = row(Math.max(line[1], line[3]) + reach);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                int at = row * columns + column;
                distance[at] = Math.min(distance[at], distance(line, x(column), y(row)));
            }
        }
    }

    private static double distance(double[] line, double px, double py) {
        double ex = line[2] - line[0];
        double ey = line[3] - line[1];
        double length2 = ex * ex + ey * ey;
        double along = length2 == 0 ? 0 : ((px - line[0]) * ex + (py - line[1]) * ey) / length2;
        double share = Math.clamp(along, 0.0, 1.0);
        double dx = px - line[0] - share * ex;
        double dy = py - line[1] - share * ey;
        return Math.sqrt(dx * dx + dy * dy);
    }

    private int column(double px) {
        return (int) Math.clamp(Math.floor(px / step) - firstColumn, 0, columns - 1);
    }

    private int row(double py) {
        return (int) Math.clamp(Math.floor(py / step) - firstRow, 0, rows - 1);
    }

    private double x(int column) {
        return step * (firstColumn + column);
    }

    private double y(int row) {
        return step * (firstRow + row);
    }
}

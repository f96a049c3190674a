package stipple.core.geometry;

import java.util.Arrays;

/// A closed polygon in a plane, given as x, y pairs in whatever unit the caller names (pixels of a
/// photo, millimetres of a scalp chart). The last corner joins the first; inside follows the
/// even-odd rule.
public final class PlanePolygon {
    private final double[] xy;

    private PlanePolygon(double[] xy) {
        this.xy = xy;
    }

    /// @param xy at least three corners, x and y in turn, all finite
    public static PlanePolygon of(double... xy) {
        if (xy.length < 6 || xy.length % 2 != 0) {
            throw new IllegalArgumentException("a polygon needs at least 3 corners");
        }
        if (!Arrays.stream(xy).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a polygon's corners must be finite");
        }
        return new PlanePolygon(xy.clone());
    }

    public int corners() {
        return xy.length / 2;
    }

    public double x(int corner) {
        return xy[2 * corner];
    }

    public double y(int corner) {
        return xy[2 * corner + 1];
    }

    /// Area, positive when the corners run from x towards y.
    public double signedArea() {
        double twice = 0;
        for (int a = 0, b = corners() - 1; a < corners(); b = a++) {
            twice += x(b) * y(a) - x(a) * y(b);
        }
        return twice / 2;
    }

    public boolean contains(double px, double py) {
        boolean inside = false;
        for (int a = 0, b = corners() - 1; a < corners(); b = a++) {
            if (y(a) > py != y(b) > py && px < (x(b) - x(a)) * (py - y(a)) / (y(b) - y(a)) + x(a)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// Distance to the nearest point of the boundary.
    public double distance(double px, double py) {
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0, b = corners() - 1; a < corners(); b = a++) {
            least = Math.min(least, squaredDistanceToEdge(a, b, px, py));
        }
        return Math.sqrt(least);
    }

    /// Distance from `(cx, cy)` along the unit direction `(dx, dy)` to the farthest crossing of the
    /// boundary, 0 if the ray meets none.
    public double reach(double cx, double cy, double dx, double dy) {
        double farthest = 0;
        for (int a = 0, b = corners() - 1; a < corners(); b = a++) {
            double ex = x(b) - x(a);
            double ey = y(b) - y(a);
            double det = ex * dy - ey * dx;
            double along = (x(a) - cx) * dy - (y(a) - cy) * dx;
            double share = det == 0 ? -1 : -along / det;
            if (share >= 0 && share <= 1) {
                double hitX = x(a) + share * ex - cx;
                double hitY = y(a) + share * ey - cy;
                farthest = Math.max(farthest, hitX * dx + hitY * dy);
            }
        }
        return farthest;
    }

    private double squaredDistanceToEdge(int a, int b, double px, double py) {
        double ex = x(b) - x(a);
        double ey = y(b) - y(a);
        double length2 = ex * ex + ey * ey;
        double along = length2 == 0 ? 0 : ((px - x(a)) * ex + (py - y(a)) * ey) / length2;
        double share = Math.clamp(along, 0.0, 1.0);
        double dx = px - x(a) - share * ex;
        double dy = py - y(a) - share * ey;
        return dx * dx + dy * dy;
    }
}

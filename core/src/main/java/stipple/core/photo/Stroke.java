package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;

/// The way of a round brush over a photo, from where it was set down to where it was lifted.
///
/// @param points of the middle of the brush, at least 1
/// @param radiusPx of the brush, [1, 2000]
public record Stroke(List<PhotoPoint> points, double radiusPx) {
    private static final int MOST_POINTS = 4000;
    private static final double MOST_RADIUS_PX = 2000;
    private static final double THINNED = 0.2;

    public Stroke {
        points = Drawn.line("stroke", points, 1);
        if (points.size() > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "stroke with " + points.size() + " points, allowed 1 to " + MOST_POINTS);
        }
        if (!(radiusPx >= 1 && radiusPx <= MOST_RADIUS_PX)) {
            throw new IllegalArgumentException(
                    "brush of radius " + radiusPx + " px, allowed 1 to 2000 px");
        }
    }

    /// The way with points that lie closer than a part of the radius left out.
    double[] way() {
        List<PhotoPoint> thinned = spaced(THINNED * radiusPx);
        double[] xy = new double[2 * thinned.size()];
        for (int k = 0; k < thinned.size(); k++) {
            xy[2 * k] = thinned.get(k).xPx();
            xy[2 * k + 1] = thinned.get(k).yPx();
        }
        return xy;
    }

    /// Points of the way, each at least so far from the one before.
    List<PhotoPoint> spaced(double leastPx) {
        List<PhotoPoint> spaced = new ArrayList<>();
        for (PhotoPoint point : points) {
            if (spaced.isEmpty() || spaced.getLast().distancePx(point) >= leastPx) {
                spaced.add(point);
            }
        }
        return spaced;
    }

    /// Whether the brush passes over a point.
    boolean covers(PhotoPoint point) {
        PhotoPoint before = points.getFirst();
        for (PhotoPoint next : points) {
            if (distancePx(point, before, next) <= radiusPx) {
                return true;
            }
            before = next;
        }
        return false;
    }

    private static double distancePx(PhotoPoint point, PhotoPoint from, PhotoPoint to) {
        double length = from.distancePx(to);
        if (length == 0) {
            return point.distancePx(from);
        }
        double along =
                ((point.xPx() - from.xPx()) * (to.xPx() - from.xPx())
                                + (point.yPx() - from.yPx()) * (to.yPx() - from.yPx()))
                        / (length * length);
        double share = Math.clamp(along, 0.0, 1.0);
        return point.distancePx(
                new PhotoPoint(
                        from.xPx() + share * (to.xPx() - from.xPx()),
                        from.yPx() + share * (to.yPx() - from.yPx())));
    }
}

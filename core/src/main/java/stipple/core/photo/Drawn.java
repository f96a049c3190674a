package stipple.core.photo;

import java.util.List;
import stipple.core.geometry.PlanePolygon;

/// Checks and conversions that all drawn lines and outlines share.
final class Drawn {
    private static final int MOST_POINTS = 20_000;
    private static final double LEAST_AREA_PX = 1;

    private Drawn() {}

    static List<PhotoPoint> line(String what, List<PhotoPoint> points, int least) {
        if (points.size() < least || points.size() > MOST_POINTS) {
            throw new IllegalArgumentException(
                    what
                            + " with "
                            + points.size()
                            + " points, allowed "
                            + least
                            + " to "
                            + MOST_POINTS);
        }
        return List.copyOf(points);
    }

    static List<PhotoPoint> outline(String what, List<PhotoPoint> points) {
        List<PhotoPoint> copy = line(what, points, 3);
        if (!(Math.abs(polygon(copy).signedArea()) >= LEAST_AREA_PX)) {
            throw new IllegalArgumentException(what + " encloses no area");
        }
        return copy;
    }

    static PlanePolygon polygon(List<PhotoPoint> points) {
        double[] xy = new double[2 * points.size()];
        for (int k = 0; k < points.size(); k++) {
            xy[2 * k] = points.get(k).xPx();
            xy[2 * k + 1] = points.get(k).yPx();
        }
        return PlanePolygon.of(xy);
    }
}

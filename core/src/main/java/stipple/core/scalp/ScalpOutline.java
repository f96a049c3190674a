package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Vec3;

/// A closed outline on one person's scalp that can say how deep inside or outside a place lies.
public final class ScalpOutline {
    private static final double STEP_MM = 2;

    private final List<ScalpPoint> corners;
    private final ScalpCurve edge;

    private ScalpOutline(List<ScalpPoint> corners, ScalpCurve edge) {
        this.corners = corners;
        this.edge = edge;
    }

    /// @throws IllegalArgumentException if there are fewer than 3 corners
    public static ScalpOutline of(ScalpChart chart, List<ScalpPoint> corners) {
        if (corners.size() < 3) {
            throw new IllegalArgumentException(
                    "outline with " + corners.size() + " corners, needs at least 3");
        }
        List<ScalpPoint> ring = new ArrayList<>(corners);
        ring.add(corners.getFirst());
        return new ScalpOutline(List.copyOf(corners), ScalpCurve.through(chart, ring, STEP_MM));
    }

    /// Distance to the edge in millimetres: positive inside, negative outside.
    public double insideMm(ScalpPoint at, Vec3 positionMm) {
        double distance = edge.nearest(positionMm).distanceMm();
        return contains(corners, at) ? distance : -distance;
    }

    /// Whether a polygon in scalp coordinates holds a point (even-odd rule).
    public static boolean contains(List<ScalpPoint> corners, ScalpPoint at) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            ScalpPoint a = corners.get(i);
            ScalpPoint b = corners.get(j);
            if ((a.wMm() > at.wMm()) != (b.wMm() > at.wMm())) {
                double s =
                        a.sMm() + (at.wMm() - a.wMm()) * (b.sMm() - a.sMm()) / (b.wMm() - a.wMm());
                inside ^= at.sMm() < s;
            }
        }
        return inside;
    }
}

package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Vec3;
import stipple.core.scalp.Head;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScalpChart;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// The hairline rolled out onto paper: a plane curve with the same length as on the head between
/// any two of its points and the same turn within the skin at each, so that paper laid along it
/// lies flat there. Only away from the line does the curve of the skull stretch or fold the paper.
///
/// @param line paper points from the person's right temple to the left one, the midline point at
///   (0, 0), x to the person's left, y towards the back of the head
/// @param places of the paper points on the scalp
/// @param lengthMm of the line on the head
/// @param middleMm place of the hairline on the midline, arc from the glabella
/// @param canthi paper points of the line that lie straight above the outer eye corners, right,
///   left
record StencilShape(
        List<Paper> line,
        List<ScalpPoint> places,
        double lengthMm,
        double middleMm,
        List<Paper> canthi) {
    private static final double STEP_MM = 1;

    /// A place on paper, millimetres.
    record Paper(double xMm, double yMm) {}

    StencilShape {
        line = List.copyOf(line);
        places = List.copyOf(places);
        canthi = List.copyOf(canthi);
    }

    static StencilShape of(Head head, List<ScalpPoint> hairline) {
        List<ScalpPoint> dense = dense(hairline);
        ScalpChart chart = head.chart();
        List<SurfacePoint> skin = dense.stream().map(chart::surfaceAt).toList();
        int middle = nearestToMidline(dense);
        List<Paper> line = rolledOut(skin, middle);
        double length = 0;
        for (int k = 1; k < skin.size(); k++) {
            length += skin.get(k).positionMm().distanceTo(skin.get(k - 1).positionMm());
        }
        List<Paper> canthi =
                List.of(
                        below(line, skin, head.landmark(Landmark.EYE_OUTER_RIGHT)),
                        below(line, skin, head.landmark(Landmark.EYE_OUTER_LEFT)));
        return new StencilShape(line, dense, length, dense.get(middle).sMm(), canthi);
    }

    /// Straight pieces in scalp coordinates, at most a millimetre long.
    private static List<ScalpPoint> dense(List<ScalpPoint> corners) {
        List<ScalpPoint> dense = new ArrayList<>();
        dense.add(corners.getFirst());
        for (int k = 1; k < corners.size(); k++) {
            ScalpPoint a = corners.get(k - 1);
            ScalpPoint b = corners.get(k);
            double length = Math.hypot(b.sMm() - a.sMm(), b.wMm() - a.wMm());
            int pieces = Math.max(1, (int) Math.ceil(length / STEP_MM));
            for (int i = 1; i <= pieces; i++) {
                double t = (double) i / pieces;
                dense.add(
                        new ScalpPoint(
                                a.sMm() + t * (b.sMm() - a.sMm()),
                                a.wMm() + t * (b.wMm() - a.wMm())));
            }
        }
        return dense;
    }

    private static int nearestToMidline(List<ScalpPoint> line) {
        int best = 0;
        for (int k = 1; k < line.size(); k++) {
            if (Math.abs(line.get(k).wMm()) < Math.abs(line.get(best).wMm())) {
                best = k;
            }
        }
        return best;
    }

    private static List<Paper> rolledOut(List<SurfacePoint> skin, int middle) {
        double[] x = new double[skin.size()];
        double[] y = new double[skin.size()];
        double heading = 0;
        double middleHeading = 0;
        for (int k = 1; k < skin.size(); k++) {
            Vec3 step = step(skin, k);
            if (k > 1) {
                heading += turn(step(skin, k - 1), step, skin.get(k - 1).normal());
            }
            x[k] = x[k - 1] + step.norm() * StrictMath.cos(heading);
            y[k] = y[k - 1] + step.norm() * StrictMath.sin(heading);
            boolean meetsMiddle = k == middle || k == middle + 1;
            middleHeading += meetsMiddle ? heading / 2 : 0;
        }
        double cos = StrictMath.cos(-middleHeading);
        double sin = StrictMath.sin(-middleHeading);
        List<Paper> line = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            double dx = x[k] - x[middle];
            double dy = y[k] - y[middle];
            line.add(new Paper(dx * cos - dy * sin, dx * sin + dy * cos));
        }
        return line;
    }

    private static Vec3 step(List<SurfacePoint> skin, int k) {
        return skin.get(k).positionMm().minus(skin.get(k - 1).positionMm());
    }

    /// The turn from one step to the next within the skin, positive towards the back of the head
    /// when walking to the person's left.
    private static double turn(Vec3 from, Vec3 to, Vec3 normal) {
        Vec3 a = from.minus(normal.times(from.dot(normal)));
        Vec3 b = to.minus(normal.times(to.dot(normal)));
        return StrictMath.atan2(a.cross(b).dot(normal), a.dot(b));
    }

    private static Paper below(List<Paper> line, List<SurfacePoint> skin, Vec3 landmark) {
        int best = 0;
        for (int k = 1; k < skin.size(); k++) {
            if (Math.abs(skin.get(k).positionMm().x() - landmark.x())
                    < Math.abs(skin.get(best).positionMm().x() - landmark.x())) {
                best = k;
            }
        }
        return line.get(best);
    }
}

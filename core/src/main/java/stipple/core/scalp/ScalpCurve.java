package stipple.core.scalp;

import java.util.List;
import stipple.core.math.Vec3;

/// A line of scalp points on one person's head, with its true length in millimetres along the skin.
///
/// Distances are chords between neighbouring points; with points a few millimetres apart the
/// difference from the arc is below 0.1 %.
public final class ScalpCurve {
    private static final int RUN = 8;
    private static final double ROUNDING_MM = 1e-6;

    private final List<ScalpPoint> points;
    private final double[] xyz;
    private final double[] arcMm;

    /// Centre and radius of a ball around each run of `RUN` segments, in millimetres: x, y, z, r.
    private final double[] balls;

    private ScalpCurve(List<ScalpPoint> points, double[] xyz) {
        this.points = points;
        this.xyz = xyz;
        this.arcMm = arcs(xyz);
        this.balls = balls(xyz);
    }

    /// The curve through `points`, refined so that neighbours are at most `stepMm` apart.
    public static ScalpCurve through(ScalpChart chart, List<ScalpPoint> points, double stepMm) {
        List<ScalpPoint> fine = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            ScalpPoint from = points.get(i);
            ScalpPoint to = points.get(i + 1);
            double apart = Math.hypot(to.sMm() - from.sMm(), to.wMm() - from.wMm());
            int steps = Math.max(1, (int) Math.ceil(apart / stepMm));
            for (int k = 0; k < steps; k++) {
                fine.add(between(from, to, (double) k / steps));
            }
        }
        fine.add(points.getLast());
        double[] xyz = new double[3 * fine.size()];
        for (int i = 0; i < fine.size(); i++) {
            Vec3 p = chart.surfaceAt(fine.get(i)).positionMm();
            xyz[3 * i] = p.x();
            xyz[3 * i + 1] = p.y();
            xyz[3 * i + 2] = p.z();
        }
        return new ScalpCurve(List.copyOf(fine), xyz);
    }

    public List<ScalpPoint> points() {
        return points;
    }

    public double lengthMm() {
        return arcMm[arcMm.length - 1];
    }

    /// The place on the curve that is nearest to a point of the head frame.
    public Nearest nearest(Vec3 positionMm) {
        double best = Double.POSITIVE_INFINITY;
        double reachMm = toSomePlaceMm(positionMm) + ROUNDING_MM;
        double arc = 0;
        for (int first = 0; first + 1 < arcMm.length; first += RUN) {
            if (isBeyond(reachMm, first / RUN, positionMm)) {
                continue;
            }
            for (int i = first; i < Math.min(first + RUN, arcMm.length - 1); i++) {
                double t = fractionOnSegment(i, positionMm);
                double d = distanceSquared(i, t, positionMm);
                if (d < best) {
                    best = d;
                    arc = arcMm[i] + t * (arcMm[i + 1] - arcMm[i]);
                }
            }
            reachMm = Math.min(reachMm, Math.sqrt(best) + ROUNDING_MM);
        }
        return new Nearest(Math.sqrt(best), arc);
    }

    /// Distance to the nearest of the places at which runs begin: no less than that to the curve.
    private double toSomePlaceMm(Vec3 p) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < xyz.length; i += 3 * RUN) {
            double dx = p.x() - xyz[i];
            double dy = p.y() - xyz[i + 1];
            double dz = p.z() - xyz[i + 2];
            least = Math.min(least, dx * dx + dy * dy + dz * dz);
        }
        return Math.sqrt(least);
    }

    /// Whether every place of the curve is farther from a point of the head frame than that; may
    /// say no where it just is.
    public boolean isFarther(double mm, Vec3 positionMm) {
        for (int run = 0; run < balls.length / 4; run++) {
            if (!isBeyond(mm, run, positionMm)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a whole run of segments lies farther from a place than `reachMm`.
    private boolean isBeyond(double reachMm, int run, Vec3 p) {
        int a = 4 * run;
        double dx = p.x() - balls[a];
        double dy = p.y() - balls[a + 1];
        double dz = p.z() - balls[a + 2];
        double least = reachMm + balls[a + 3];
        return dx * dx + dy * dy + dz * dz > least * least;
    }

    private static double[] balls(double[] xyz) {
        int segments = xyz.length / 3 - 1;
        double[] balls = new double[4 * ((segments + RUN - 1) / RUN)];
        for (int run = 0; run < balls.length / 4; run++) {
            int from = run * RUN;
            int to = Math.min(from + RUN, segments);
            for (int axis = 0; axis < 3; axis++) {
                balls[4 * run + axis] = (xyz[3 * from + axis] + xyz[3 * to + axis]) / 2;
            }
            for (int i = from; i <= to; i++) {
                double dx = xyz[3 * i] - balls[4 * run];
                double dy = xyz[3 * i + 1] - balls[4 * run + 1];
                double dz = xyz[3 * i + 2] - balls[4 * run + 2];
                double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
                balls[4 * run + 3] = Math.max(balls[4 * run + 3], distance);
            }
        }
        return balls;
    }

    /// @param distanceMm chord from the point to the curve
    /// @param arcMm arc along the curve from its start to the nearest place
    public record Nearest(double distanceMm, double arcMm) {}

    private double fractionOnSegment(int i, Vec3 p) {
        int a = 3 * i;
        double ux = xyz[a + 3] - xyz[a];
        double uy = xyz[a + 4] - xyz[a + 1];
        double uz = xyz[a + 5] - xyz[a + 2];
        double length2 = ux * ux + uy * uy + uz * uz;
        if (length2 == 0) {
            return 0;
        }
        double t =
                ((p.x() - xyz[a]) * ux + (p.y() - xyz[a + 1]) * uy + (p.z() - xyz[a + 2]) * uz)
                        / length2;
        return Math.clamp(t, 0, 1);
    }

    private double distanceSquared(int i, double t, Vec3 p) {
        int a = 3 * i;
        double dx = p.x() - (xyz[a] + t * (xyz[a + 3] - xyz[a]));
        double dy = p.y() - (xyz[a + 1] + t * (xyz[a + 4] - xyz[a + 1]));
        double dz = p.z() - (xyz[a + 2] + t * (xyz[a + 5] - xyz[a + 2]));
        return dx * dx + dy * dy + dz * dz;
    }

    private static ScalpPoint between(ScalpPoint from, ScalpPoint to, double t) {
        return new ScalpPoint(
                from.sMm() + t * (to.sMm() - from.sMm()), from.wMm() + t * (to.wMm() - from.wMm()));
    }

    private static double[] arcs(double[] xyz) {
        double[] arc = new double[xyz.length / 3];
        for (int i = 1; i < arc.length; i++) {
            double dx = xyz[3 * i] - xyz[3 * i - 3];
            double dy = xyz[3 * i + 1] - xyz[3 * i - 2];
            double dz = xyz[3 * i + 2] - xyz[3 * i - 1];
            arc[i] = arc[i - 1] + Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
        return arc;
    }
}

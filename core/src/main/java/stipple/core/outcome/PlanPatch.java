package stipple.core.outcome;

import stipple.core.dots.Deposits;
import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// The deposits of a plan around one place, laid flat as a photo from straight above shows them: x
/// to the right and y down in millimetres from the corner of a square. Distances from the middle
/// are true; sideways lengths are short by a hundredth some 20 mm out, which a slight bend of the
/// map to the photo makes up for.
///
/// @param number of the deposit in the middle, in the plan
/// @param sideMm of the square
/// @param deposits in the square
public record PlanPatch(int number, double sideMm, Deposits deposits) {
    private static final Vec3 UP = new Vec3(0, 0, 1);

    /// How skin around one deposit lies flat.
    record Plane(SurfacePoint centre, Vec3 right, Vec3 down) {
        static Plane at(Deposits plan, int number) {
            SurfacePoint centre = plan.surfacePoint(number);
            Vec3 normal = centre.normal();
            Vec3 helper = Math.abs(normal.x()) < 0.9 ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
            Vec3 right = normal.cross(helper).unit();
            return new Plane(centre, right, right.cross(normal));
        }

        /// Right and down of the middle, as far along the skin as straight through it.
        double[] flat(Deposits plan, int i) {
            Vec3 off =
                    new Vec3(
                            plan.xMm(i) - centre.positionMm().x(),
                            plan.yMm(i) - centre.positionMm().y(),
                            plan.zMm(i) - centre.positionMm().z());
            double far = Math.sqrt(off.dot(off));
            double u = off.dot(right);
            double v = off.dot(down);
            double stretch = far / Math.max(1e-9, Math.hypot(u, v));
            return far < 1e-9 ? new double[2] : new double[] {u * stretch, v * stretch};
        }
    }

    /// @param at number of the deposit in the middle
    /// @param reachMm from the middle to a side
    static PlanPatch around(Deposits plan, int at, double reachMm) {
        Plane plane = Plane.at(plan, at);
        Deposits.Builder flat = new Deposits.Builder();
        for (int i = 0; i < plan.count(); i++) {
            double[] off = plane.flat(plan, i);
            if (Math.abs(off[0]) < reachMm && Math.abs(off[1]) < reachMm) {
                add(flat, plan, i, reachMm + off[0], reachMm + off[1]);
            }
        }
        return new PlanPatch(at, 2 * reachMm, flat.build());
    }

    private static void add(Deposits.Builder flat, Deposits plan, int i, double x, double y) {
        flat.add(
                plan.session(i),
                plan.zone(i),
                new SurfacePoint(new Vec3(x, y, 0), UP),
                new ScalpPoint(x, y),
                plan.diameterMm(i),
                plan.depthMm(i),
                plan.load(i),
                plan.shade(i));
    }

    double[] places() {
        double[] places = new double[2 * deposits.count()];
        for (int i = 0; i < deposits.count(); i++) {
            places[2 * i] = deposits.xMm(i);
            places[2 * i + 1] = deposits.yMm(i);
        }
        return places;
    }
}

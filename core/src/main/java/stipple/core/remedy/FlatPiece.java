package stipple.core.remedy;

import stipple.core.dots.Deposits;
import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.scalp.Zone;

/// The deposits around one place of a head, laid flat: x and y are millimetres right and down from
/// the corner of a square, with a margin of deposits around it whose haze reaches in.
final class FlatPiece {
    static final double SIDE_MM = 24;
    static final double MARGIN_MM = 4;

    private static final Vec3 UP = new Vec3(0, 0, 1);

    private final Zone zone;
    private final SurfacePoint centre;
    private final int[] number;
    private final Deposits deposits;

    private FlatPiece(Zone zone, SurfacePoint centre, int[] number, Deposits deposits) {
        this.zone = zone;
        this.centre = centre;
        this.number = number;
        this.deposits = deposits;
    }

    Zone zone() {
        return zone;
    }

    /// Its middle on the head.
    SurfacePoint centre() {
        return centre;
    }

    /// Number of deposit `k` of the piece in the plan.
    int number(int k) {
        return number[k];
    }

    Deposits deposits() {
        return deposits;
    }

    /// @param plan deposits of a whole head
    /// @param at number of the deposit in the middle
    static FlatPiece around(Zone zone, Deposits plan, int at) {
        SurfacePoint centre = plan.surfacePoint(at);
        Vec3 normal = centre.normal();
        Vec3 helper = Math.abs(normal.x()) < 0.9 ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
        Vec3 across = normal.cross(helper).unit();
        Vec3 along = normal.cross(across);
        double reach = SIDE_MM / 2 + MARGIN_MM;
        Deposits.Builder flat = new Deposits.Builder();
        int[] number = new int[plan.count()];
        for (int i = 0; i < plan.count(); i++) {
            double x = plan.xMm(i) - centre.positionMm().x();
            double y = plan.yMm(i) - centre.positionMm().y();
            double z = plan.zMm(i) - centre.positionMm().z();
            double u = x * across.x() + y * across.y() + z * across.z();
            double v = x * along.x() + y * along.y() + z * along.z();
            double depth = x * normal.x() + y * normal.y() + z * normal.z();
            if (Math.abs(u) < reach && Math.abs(v) < reach && depth > -2 * reach) {
                number[flat.size()] = i;
                add(flat, plan, i, u + SIDE_MM / 2, v + SIDE_MM / 2);
            }
        }
        return new FlatPiece(
                zone, centre, java.util.Arrays.copyOf(number, flat.size()), flat.build());
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

    /// The same place of a plan whose deposits stand where they stood.
    FlatPiece with(Deposits plan) {
        Deposits.Builder flat = new Deposits.Builder();
        for (int k = 0; k < number.length; k++) {
            add(flat, plan, number[k], deposits.xMm(k), deposits.yMm(k));
        }
        return new FlatPiece(zone, centre, number, flat.build());
    }

    /// Whether deposit `k` of the piece lies in the square itself.
    boolean isInside(int k) {
        return isInside(deposits.xMm(k), deposits.yMm(k));
    }

    static boolean isInside(double x, double y) {
        return x >= 0 && y >= 0 && x < SIDE_MM && y < SIDE_MM;
    }
}

package stipple.core.preview;

import stipple.core.dots.Deposits;
import stipple.core.geometry.DepthMap;
import stipple.core.geometry.Projection;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.scalp.Camera;

/// Takes deposits into a photo: place, foreshortening, and what hides them. A deposit is hidden
/// when the head's surface stands before it, and fades out over the last few degrees before its
/// skin turns away, where a place on a fitted head is least certain.
final class DotProjection {
    /// Cosine of the angle between skin and line of sight below which nothing is seen, and from
    /// which all is.
    private static final double GRAZING = 0.06;

    private static final double OPEN = 0.22;

    /// How far a surface must stand before a deposit to hide it; more than a fitted head and the
    /// coarse depth map are wrong by.
    private static final double HIDING_MM = 4;

    private static final double DEPTH_MAP_LONG_SIDE_PX = 900;

    private final Camera camera;
    private final double[] turn;
    private final DepthMap depth;
    private final PhotoCover cover;

    private DotProjection(Camera camera, DepthMap depth, PhotoCover cover) {
        this.camera = camera;
        this.turn = camera.cameraFromHeadRotation();
        this.depth = depth;
        this.cover = cover;
    }

    static DotProjection of(Camera camera, TriangleMesh head, PhotoCover cover) {
        double longSide = Math.max(camera.widthPx(), camera.heightPx());
        Camera small = camera.scaled(Math.min(1, DEPTH_MAP_LONG_SIDE_PX / longSide));
        return new DotProjection(camera, DepthMap.render(head, projection(small)), cover);
    }

    DotField project(Deposits deposits) {
        DotField.Builder dots = new DotField.Builder();
        for (int i = 0; i < deposits.count(); i++) {
            add(deposits, i, dots);
        }
        return dots.build();
    }

    private void add(Deposits deposits, int i, DotField.Builder dots) {
        // Place and skin normal in the camera frame.
        double px = deposits.xMm(i);
        double py = deposits.yMm(i);
        double pz = deposits.zMm(i);
        Vec3 t = camera.headInCameraMm();
        double x = turned(0, px, py, pz) + t.x();
        double y = turned(3, px, py, pz) + t.y();
        double z = turned(6, px, py, pz) + t.z();
        double nx = turned(0, deposits.normalX(i), deposits.normalY(i), deposits.normalZ(i));
        double ny = turned(3, deposits.normalX(i), deposits.normalY(i), deposits.normalZ(i));
        double nz = turned(6, deposits.normalX(i), deposits.normalY(i), deposits.normalZ(i));

        // What can be seen of it.
        double away = Math.sqrt(x * x + y * y + z * z);
        double facing = -(nx * x + ny * y + nz * z) / away;
        double u = camera.centerXPx() + camera.focalPx() * x / z;
        double v = camera.centerYPx() + camera.focalPx() * y / z;
        if (!(z > 1 && facing > GRAZING) || !depth.sees(new Vec3(px, py, pz), HIDING_MM)) {
            return;
        }
        double open = smooth((facing - GRAZING) / (OPEN - GRAZING)) * cover.openShare(u, v);
        if (open <= 0) {
            return;
        }

        // Covariance of a round patch: rows of the projection's slope, flattened along the normal.
        double perMm = camera.focalPx() / z;
        double ax = perMm;
        double az = -perMm * x / z;
        double by = perMm;
        double bz = -perMm * y / z;
        double an = ax * nx + az * nz;
        double bn = by * ny + bz * nz;
        dots.add(
                i,
                u,
                v,
                ax * ax + az * az - an * an,
                az * bz - an * bn,
                by * by + bz * bz - bn * bn,
                open);
    }

    private double turned(int row, double x, double y, double z) {
        return turn[row] * x + turn[row + 1] * y + turn[row + 2] * z;
    }

    private static double smooth(double share) {
        double s = Math.clamp(share, 0, 1);
        return s * s * (3 - 2 * s);
    }

    private static Projection projection(Camera camera) {
        double[] r = camera.cameraFromHeadRotation();
        Vec3 t = camera.headInCameraMm();
        double[] rows = new double[12];
        double[] shift = {t.x(), t.y(), t.z()};
        for (int k = 0; k < 4; k++) {
            double x = k < 3 ? r[k] : shift[0];
            double y = k < 3 ? r[3 + k] : shift[1];
            double z = k < 3 ? r[6 + k] : shift[2];
            rows[k] = camera.focalPx() * x + camera.centerXPx() * z;
            rows[4 + k] = camera.focalPx() * y + camera.centerYPx() * z;
            rows[8 + k] = z;
        }
        return Projection.of(camera.widthPx(), camera.heightPx(), rows);
    }
}

package stipple.core.scalp;

import stipple.core.geometry.Projection;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoPoint;

/// A pinhole camera looking at a head. Camera frame: x right, y down, z away from the camera,
/// millimetres; photo frame: pixels, origin at the top left corner of the picture, x right, y down,
/// pixel centres at halves.
///
/// @param widthPx picture width
/// @param heightPx picture height
/// @param focalPx focal length in pixels
/// @param centerXPx principal point
/// @param centerYPx principal point
/// @param pose how the head is turned
/// @param headInCameraMm where the head frame's origin stands in the camera frame; z is the
///   distance, positive
public record Camera(
        int widthPx,
        int heightPx,
        double focalPx,
        double centerXPx,
        double centerYPx,
        Pose pose,
        Vec3 headInCameraMm) {
    public Camera {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("picture of " + widthPx + " x " + heightPx + " px");
        }
        if (!(focalPx > 0)) {
            throw new IllegalArgumentException("focal length " + focalPx + " px, allowed above 0");
        }
        if (!(headInCameraMm.z() > 0)) {
            throw new IllegalArgumentException(
                    "head at " + headInCameraMm.z() + " mm before the camera, allowed above 0");
        }
    }

    /// Rows of the rotation that takes head-frame directions into the camera frame, 9 numbers row
    /// by row.
    public double[] cameraFromHeadRotation() {
        double yaw = Math.toRadians(pose.yawDeg());
        double pitch = Math.toRadians(pose.pitchDeg());
        double roll = Math.toRadians(-pose.rollDeg());
        double cy = Math.cos(yaw);
        double sy = Math.sin(yaw);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        double cr = Math.cos(roll);
        double sr = Math.sin(roll);
        // Ry(yaw) Rx(pitch), in a frame with x right, y up, z towards the viewer.
        double[] turned = {cy, sy * sp, sy * cp, 0, cp, -sp, -sy, cy * sp, cy * cp};
        double[] viewer = new double[9];
        for (int k = 0; k < 3; k++) {
            viewer[k] = cr * turned[k] - sr * turned[3 + k];
            viewer[3 + k] = sr * turned[k] + cr * turned[3 + k];
            viewer[6 + k] = turned[6 + k];
        }
        for (int k = 3; k < 9; k++) {
            viewer[k] = -viewer[k];
        }
        return viewer;
    }

    /// The point of the head frame in the camera frame, millimetres.
    public Vec3 cameraFromHead(Vec3 headMm) {
        double[] r = cameraFromHeadRotation();
        return directionToCamera(r, headMm).plus(headInCameraMm);
    }

    /// Where a point of the head frame falls in the photo; points behind the camera give no useful
    /// number.
    public PhotoPoint photoFromHead(Vec3 headMm) {
        Vec3 p = cameraFromHead(headMm);
        return new PhotoPoint(
                centerXPx + focalPx * p.x() / p.z(), centerYPx + focalPx * p.y() / p.z());
    }

    /// This camera as the matrix that depth pictures are drawn with.
    public Projection projection() {
        double[] r = cameraFromHeadRotation();
        double[] t = {headInCameraMm.x(), headInCameraMm.y(), headInCameraMm.z()};
        double[] rows = new double[12];
        for (int k = 0; k < 3; k++) {
            double z = r[6 + k];
            rows[k] = focalPx * r[k] + centerXPx * z;
            rows[4 + k] = focalPx * r[3 + k] + centerYPx * z;
            rows[8 + k] = z;
        }
        rows[3] = focalPx * t[0] + centerXPx * t[2];
        rows[7] = focalPx * t[1] + centerYPx * t[2];
        rows[11] = t[2];
        return Projection.of(widthPx, heightPx, rows);
    }

    /// Where the camera stands in the head frame.
    public Vec3 cameraInHeadMm() {
        double[] r = cameraFromHeadRotation();
        Vec3 t = headInCameraMm;
        return new Vec3(
                -(r[0] * t.x() + r[3] * t.y() + r[6] * t.z()),
                -(r[1] * t.x() + r[4] * t.y() + r[7] * t.z()),
                -(r[2] * t.x() + r[5] * t.y() + r[8] * t.z()));
    }

    /// Direction, in the head frame, in which a place of the photo is seen from the camera; one
    /// unit of its length is one millimetre of depth.
    public Vec3 headDirectionOf(PhotoPoint point) {
        double[] r = cameraFromHeadRotation();
        double x = (point.xPx() - centerXPx) / focalPx;
        double y = (point.yPx() - centerYPx) / focalPx;
        return new Vec3(
                r[0] * x + r[3] * y + r[6], r[1] * x + r[4] * y + r[7], r[2] * x + r[5] * y + r[8]);
    }

    /// Pixels per millimetre at the distance of the head's origin.
    public double pxPerMm() {
        return focalPx / headInCameraMm.z();
    }

    /// The same camera for the same picture scaled by `factor` (0.5 = half as wide).
    public Camera scaled(double factor) {
        return new Camera(
                Math.max(1, (int) Math.round(widthPx * factor)),
                Math.max(1, (int) Math.round(heightPx * factor)),
                focalPx * factor,
                centerXPx * factor,
                centerYPx * factor,
                pose,
                headInCameraMm);
    }

    private static Vec3 directionToCamera(double[] r, Vec3 v) {
        return new Vec3(
                r[0] * v.x() + r[1] * v.y() + r[2] * v.z(),
                r[3] * v.x() + r[4] * v.y() + r[5] * v.z(),
                r[6] * v.x() + r[7] * v.y() + r[8] * v.z());
    }
}

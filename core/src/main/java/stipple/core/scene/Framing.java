package stipple.core.scene;

import stipple.core.geometry.Projection;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;

/// Moves a camera sideways so that the head stands well in the picture.
final class Framing {
    /// Where the top of the head comes to stand, share of the picture's height.
    private static final double TOP = 0.085;

    private static final double CHIN_MM = -95;

    private Framing() {}

    /// The same camera with the head in the middle of the width and the given air above it.
    static Camera centred(Camera camera, Head head) {
        TriangleMesh mesh = head.mesh();
        Projection projection = camera.projection();
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            if (mesh.coordinate(v, 1) < CHIN_MM) {
                continue;
            }
            Vec3 p = mesh.vertex(v);
            left = Math.min(left, projection.xPx(p));
            right = Math.max(right, projection.xPx(p));
            top = Math.min(top, projection.yPx(p));
        }
        double across = (camera.widthPx() / 2.0 - (left + right) / 2) / camera.pxPerMm();
        double down = (camera.heightPx() * TOP - top) / camera.pxPerMm();
        Vec3 at = camera.headInCameraMm();
        return new Camera(
                camera.widthPx(),
                camera.heightPx(),
                camera.focalPx(),
                camera.centerXPx(),
                camera.centerYPx(),
                camera.pose(),
                new Vec3(at.x() + across, at.y() + down, at.z()));
    }
}

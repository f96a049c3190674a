package stipple.core.geometry;

import java.util.Optional;
import stipple.core.math.Vec3;

/// Where a ray first meets a mesh, by asking every triangle (Moeller and Trumbore). Many rays from
/// one place are answered by [MeshRays]. Source: moller1997ray.
public final class MeshRay {
    private MeshRay() {}

    /// @param triangle which one was met
    /// @param shareB barycentric share of its second corner
    /// @param shareC barycentric share of its third corner
    /// @param reach distance from the ray's start, in lengths of `direction`
    public record Hit(int triangle, double shareB, double shareC, double reach) {
        /// The place met, on the mesh that was asked or on one with the same triangles.
        public Vec3 on(TriangleMesh mesh) {
            return mesh.vertex(mesh.corner(triangle, 0))
                    .times(1 - shareB - shareC)
                    .plus(mesh.vertex(mesh.corner(triangle, 1)).times(shareB))
                    .plus(mesh.vertex(mesh.corner(triangle, 2)).times(shareC));
        }
    }

    public static Optional<Hit> first(TriangleMesh mesh, Vec3 start, Vec3 direction) {
        Nearest nearest = new Nearest(mesh, start, direction);
        for (int t = 0; t < mesh.triangleCount(); t++) {
            nearest.ask(t);
        }
        return nearest.hit();
    }

    /// The nearest hit among the triangles that were asked; of equally near ones the first asked.
    static final class Nearest {
        private final TriangleMesh mesh;
        private final double startX;
        private final double startY;
        private final double startZ;
        private final double alongX;
        private final double alongY;
        private final double alongZ;
        private int triangle = -1;
        private double leastB;
        private double leastC;
        private double least = Double.POSITIVE_INFINITY;

        Nearest(TriangleMesh mesh, Vec3 start, Vec3 direction) {
            this.mesh = mesh;
            this.startX = start.x();
            this.startY = start.y();
            this.startZ = start.z();
            this.alongX = direction.x();
            this.alongY = direction.y();
            this.alongZ = direction.z();
        }

        void ask(int t) {
            int a = mesh.corner(t, 0);
            int b = mesh.corner(t, 1);
            int c = mesh.corner(t, 2);
            double ax = mesh.coordinate(a, 0);
            double ay = mesh.coordinate(a, 1);
            double az = mesh.coordinate(a, 2);
            double bx = mesh.coordinate(b, 0) - ax;
            double by = mesh.coordinate(b, 1) - ay;
            double bz = mesh.coordinate(b, 2) - az;
            double cx = mesh.coordinate(c, 0) - ax;
            double cy = mesh.coordinate(c, 1) - ay;
            double cz = mesh.coordinate(c, 2) - az;
            double px = alongY * cz - alongZ * cy;
            double py = alongZ * cx - alongX * cz;
            double pz = alongX * cy - alongY * cx;
            double det = bx * px + by * py + bz * pz;
            double sx = startX - ax;
            double sy = startY - ay;
            double sz = startZ - az;
            double shareB = (sx * px + sy * py + sz * pz) / det;
            if (!(shareB >= 0 && shareB <= 1)) {
                return;
            }
            double qx = sy * bz - sz * by;
            double qy = sz * bx - sx * bz;
            double qz = sx * by - sy * bx;
            double shareC = (alongX * qx + alongY * qy + alongZ * qz) / det;
            double reach = (cx * qx + cy * qy + cz * qz) / det;
            if (shareC >= 0 && shareB + shareC <= 1 && reach > 0 && reach < least) {
                least = reach;
                triangle = t;
                leastB = shareB;
                leastC = shareC;
            }
        }

        Optional<Hit> hit() {
            return triangle < 0
                    ? Optional.empty()
                    : Optional.of(new Hit(triangle, leastB, leastC, least));
        }
    }
}

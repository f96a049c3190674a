package stipple.app.media;

import java.util.Arrays;
import stipple.core.geometry.MeshThinning;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;

/// The vertices and faces of a scan while it is read: every number is checked as it comes, and the
/// reader stops at the first one too many.
final class ScanParts {
    private static final int FIRST_SIZE = 4096;
    private static final double FARTHEST = 1e7;

    private final ScanLimits limits;
    private double[] xyz = new double[3 * FIRST_SIZE];
    private int[] corners = new int[3 * FIRST_SIZE];
    private int vertexCount;
    private int faceCount;

    ScanParts(ScanLimits limits) {
        this.limits = limits;
    }

    int vertexCount() {
        return vertexCount;
    }

    void checkRoomFor(long vertices) throws RefusedScan {
        if (vertexCount + vertices > limits.mostVertices()) {
            throw new RefusedScan(ScanFault.TOO_MANY_VERTICES, limits.mostVertices());
        }
    }

    void vertex(double x, double y, double z) throws RefusedScan {
        checkRoomFor(1);
        if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && Math.abs(z) <= FARTHEST)) {
            throw new RefusedScan(ScanFault.NOT_A_NUMBER, vertexCount + 1);
        }
        if (3 * vertexCount == xyz.length) {
            xyz = Arrays.copyOf(xyz, 2 * xyz.length);
        }
        xyz[3 * vertexCount] = x;
        xyz[3 * vertexCount + 1] = y;
        xyz[3 * vertexCount + 2] = z;
        vertexCount++;
    }

    /// A triangle of vertices counted from 0; they may still be to come.
    void face(long a, long b, long c) throws RefusedScan {
        if (faceCount == limits.mostFaces()) {
            throw new RefusedScan(ScanFault.TOO_MANY_FACES, limits.mostFaces());
        }
        if (Math.min(a, Math.min(b, c)) < 0
                || Math.max(a, Math.max(b, c)) >= limits.mostVertices()) {
            throw RefusedScan.damaged("a face names a vertex that is not there");
        }
        if (a == b || b == c || c == a) {
            return;
        }
        if (3 * faceCount == corners.length) {
            corners = Arrays.copyOf(corners, 2 * corners.length);
        }
        corners[3 * faceCount] = (int) a;
        corners[3 * faceCount + 1] = (int) b;
        corners[3 * faceCount + 2] = (int) c;
        faceCount++;
    }

    /// What was read, about its own middle and no finer than allowed.
    ScanResult.Opened opened() throws RefusedScan {
        for (int k = 0; k < 3 * faceCount; k++) {
            if (corners[k] >= vertexCount) {
                throw RefusedScan.damaged("a face names a vertex that is not there");
            }
        }
        if (faceCount < limits.leastFaces()) {
            throw new RefusedScan(ScanFault.NO_SURFACE, faceCount, limits.leastFaces());
        }
        boolean[] used = new boolean[vertexCount];
        for (int k = 0; k < 3 * faceCount; k++) {
            used[corners[k]] = true;
        }
        Vec3 middle = middle(used);
        TriangleMesh whole = compact(used, middle);
        TriangleMesh mesh = MeshThinning.toAtMost(whole, limits.keptVertices());
        if (mesh.triangleCount() < limits.leastFaces()) {
            throw new RefusedScan(ScanFault.NO_SURFACE, mesh.triangleCount(), limits.leastFaces());
        }
        return new ScanResult.Opened(mesh, middle);
    }

    private Vec3 middle(boolean[] used) {
        double[] least = new double[3];
        double[] most = new double[3];
        Arrays.fill(least, FARTHEST);
        Arrays.fill(most, -FARTHEST);
        for (int k = 0; k < 3 * vertexCount; k++) {
            if (used[k / 3]) {
                least[k % 3] = Math.min(least[k % 3], xyz[k]);
                most[k % 3] = Math.max(most[k % 3], xyz[k]);
            }
        }
        return new Vec3(
                (least[0] + most[0]) / 2, (least[1] + most[1]) / 2, (least[2] + most[2]) / 2);
    }

    /// Only the vertices that a face has.
    private TriangleMesh compact(boolean[] used, Vec3 middle) {
        int[] number = new int[vertexCount];
        float[] kept = new float[3 * vertexCount];
        int n = 0;
        for (int v = 0; v < vertexCount; v++) {
            if (used[v]) {
                kept[3 * n] = (float) (xyz[3 * v] - middle.x());
                kept[3 * n + 1] = (float) (xyz[3 * v + 1] - middle.y());
                kept[3 * n + 2] = (float) (xyz[3 * v + 2] - middle.z());
                number[v] = n++;
            }
        }
        int[] renamed = new int[3 * faceCount];
        for (int k = 0; k < renamed.length; k++) {
            renamed[k] = number[corners[k]];
        }
        return TriangleMesh.of(Arrays.copyOf(kept, 3 * n), renamed);
    }
}

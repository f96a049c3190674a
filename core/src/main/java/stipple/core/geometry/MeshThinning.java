package stipple.core.geometry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Makes a mesh coarser by drawing all vertices of one small cube together into their mean; faces
/// that lose a corner go. The surface moves by less than the side of a cube, far less where it is
/// smooth. Source: rossignac1993multi.
public final class MeshThinning {
    private static final int FIRST_CUBES = 512;
    private static final double COARSER = 1.3;

    private MeshThinning() {}

    /// The mesh itself if it has no more vertices than that, otherwise a coarser one.
    public static TriangleMesh toAtMost(TriangleMesh mesh, int mostVertices) {
        if (mostVertices < 8) {
            throw new IllegalArgumentException(mostVertices + " vertices, allowed 8 or more");
        }
        TriangleMesh thinned = mesh;
        double cubes = FIRST_CUBES;
        while (thinned.vertexCount() > mostVertices) {
            thinned = clustered(mesh, (int) Math.max(1, cubes));
            cubes /= COARSER;
        }
        return thinned;
    }

    /// @param cubes along the longest side of the box around the mesh
    private static TriangleMesh clustered(TriangleMesh mesh, int cubes) {
        double[] least = new double[3];
        double longest = 0;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < mesh.vertexCount(); v++) {
                low = Math.min(low, mesh.coordinate(v, axis));
                high = Math.max(high, mesh.coordinate(v, axis));
            }
            least[axis] = low;
            longest = Math.max(longest, high - low);
        }
        double side = longest / cubes * (1 + 1e-9);
        Map<Long, Integer> numbers = new HashMap<>();
        int[] cubeOf = new int[mesh.vertexCount()];
        double[] sums = new double[3 * mesh.vertexCount()];
        int[] counts = new int[mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            long key = 0;
            for (int axis = 0; axis < 3; axis++) {
                long cell = (long) ((mesh.coordinate(v, axis) - least[axis]) / side);
                key = key * (FIRST_CUBES + 1) + cell;
            }
            int number = numbers.computeIfAbsent(key, k -> numbers.size());
            cubeOf[v] = number;
            counts[number]++;
            for (int axis = 0; axis < 3; axis++) {
                sums[3 * number + axis] += mesh.coordinate(v, axis);
            }
        }
        float[] xyz = new float[3 * numbers.size()];
        for (int k = 0; k < xyz.length; k++) {
            xyz[k] = (float) (sums[k] / counts[k / 3]);
        }
        return TriangleMesh.of(xyz, kept(mesh, cubeOf));
    }

    private static int[] kept(TriangleMesh mesh, int[] cubeOf) {
        int[] corners = new int[3 * mesh.triangleCount()];
        int n = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int a = cubeOf[mesh.corner(t, 0)];
            int b = cubeOf[mesh.corner(t, 1)];
            int c = cubeOf[mesh.corner(t, 2)];
            if (a != b && b != c && c != a) {
                corners[n++] = a;
                corners[n++] = b;
                corners[n++] = c;
            }
        }
        return Arrays.copyOf(corners, n);
    }
}

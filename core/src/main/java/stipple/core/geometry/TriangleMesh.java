package stipple.core.geometry;

import stipple.core.math.Vec3;

/// A triangle mesh that owns its arrays: `xyz` holds 3 coordinates a vertex, `triangles` 3 vertex
/// numbers a face, counter-clockwise seen from outside. Vertex normals are area-weighted means of
/// the faces around.
public final class TriangleMesh {
    private final float[] xyz;
    private final int[] triangles;
    private final float[] normals;

    private TriangleMesh(float[] xyz, int[] triangles) {
        this.xyz = xyz;
        this.triangles = triangles;
        this.normals = vertexNormals(xyz, triangles);
    }

    /// A mesh over copies of the given arrays.
    ///
    /// @throws IllegalArgumentException if a length is no multiple of 3 or a vertex number is out
    ///   of range
    public static TriangleMesh of(float[] xyz, int[] triangles) {
        if (xyz.length % 3 != 0 || triangles.length % 3 != 0) {
            throw new IllegalArgumentException("coordinates and triangles come in threes");
        }
        for (int v : triangles) {
            if (v < 0 || v >= xyz.length / 3) {
                throw new IllegalArgumentException(
                        "vertex " + v + ", allowed 0-" + (xyz.length / 3 - 1));
            }
        }
        return new TriangleMesh(xyz.clone(), triangles.clone());
    }

    public int vertexCount() {
        return xyz.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    public Vec3 vertex(int v) {
        return new Vec3(xyz[3 * v], xyz[3 * v + 1], xyz[3 * v + 2]);
    }

    public Vec3 normal(int v) {
        return new Vec3(normals[3 * v], normals[3 * v + 1], normals[3 * v + 2]);
    }

    /// Coordinate `axis` (0 x, 1 y, 2 z) of vertex `v`, for loops that must not allocate.
    public float coordinate(int v, int axis) {
        return xyz[3 * v + axis];
    }

    public float normalCoordinate(int v, int axis) {
        return normals[3 * v + axis];
    }

    /// Vertex number of corner `corner` (0-2) of triangle `t`.
    public int corner(int t, int corner) {
        return triangles[3 * t + corner];
    }

    public double triangleArea(int t) {
        Vec3 a = vertex(corner(t, 0));
        return vertex(corner(t, 1)).minus(a).cross(vertex(corner(t, 2)).minus(a)).norm() / 2;
    }

    private static float[] vertexNormals(float[] xyz, int[] triangles) {
        float[] sum = new float[xyz.length];
        for (int t = 0; t < triangles.length; t += 3) {
            addFaceNormal(xyz, triangles, t, sum);
        }
        for (int v = 0; v < sum.length; v += 3) {
            double length =
                    Math.sqrt(sum[v] * sum[v] + sum[v + 1] * sum[v + 1] + sum[v + 2] * sum[v + 2]);
            for (int k = 0; k < 3 && length > 0; k++) {
                sum[v + k] = (float) (sum[v + k] / length);
            }
        }
        return sum;
    }

    private static void addFaceNormal(float[] xyz, int[] triangles, int t, float[] sum) {
        int a = 3 * triangles[t];
        int b = 3 * triangles[t + 1];
        int c = 3 * triangles[t + 2];
        float ux = xyz[b] - xyz[a];
        float uy = xyz[b + 1] - xyz[a + 1];
        float uz = xyz[b + 2] - xyz[a + 2];
        float vx = xyz[c] - xyz[a];
        float vy = xyz[c + 1] - xyz[a + 1];
        float vz = xyz[c + 2] - xyz[a + 2];
        float[] n = {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
        for (int k = 0; k < 3; k++) {
            sum[a + k] += n[k];
            sum[b + k] += n[k];
            sum[c + k] += n[k];
        }
    }
}

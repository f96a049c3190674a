package stipple.core.scene;

import java.util.Arrays;
import stipple.core.geometry.TriangleMesh;

/// Everything that stands before the camera, as one list of triangles. Arrays are owned; 3 numbers
/// a vertex in `position` (head frame, mm), `normal` (unit, outwards) and `rest` (where the vertex
/// lies on the template head, mm: skin patterns are painted there). `cut` is above 0 where a vertex
/// is cut away (the shirt above its collar), `material` is one of the constants.
final class SceneMesh {
    static final byte SKIN = 0;
    static final byte EYE = 1;
    static final byte SHIRT = 2;

    final float[] position;
    final float[] normal;
    final float[] rest;
    final float[] cut;
    final byte[] material;
    final int[] triangles;

    private SceneMesh(
            float[] position,
            float[] normal,
            float[] rest,
            float[] cut,
            byte[] material,
            int[] triangles) {
        this.position = position;
        this.normal = normal;
        this.rest = rest;
        this.cut = cut;
        this.material = material;
        this.triangles = triangles;
    }

    /// The same mesh with every vertex's own position in place of its position on the template.
    SceneMesh atRest() {
        return new SceneMesh(position, normal, position, cut, material, triangles);
    }

    int vertexCount() {
        return position.length / 3;
    }

    int triangleCount() {
        return triangles.length / 3;
    }

    byte materialOf(int triangle) {
        return material[triangles[3 * triangle]];
    }

    /// Collects parts into one mesh.
    static final class Builder {
        private float[] position = new float[0];
        private float[] normal = new float[0];
        private float[] rest = new float[0];
        private float[] cut = new float[0];
        private byte[] material = new byte[0];
        private int[] triangles = new int[0];

        /// Adds a part.
        ///
        /// @param partMaterial the material of each vertex
        /// @param restXyz the part's vertices on the template, 3 numbers a vertex
        /// @param cutAway the part's cut function, one number a vertex
        Builder add(TriangleMesh part, byte[] partMaterial, float[] restXyz, float[] cutAway) {
            int firstVertex = material.length;
            int vertices = part.vertexCount();
            position = Arrays.copyOf(position, position.length + 3 * vertices);
            normal = Arrays.copyOf(normal, normal.length + 3 * vertices);
            rest = concat(rest, restXyz);
            cut = concat(cut, cutAway);
            material = Arrays.copyOf(material, firstVertex + vertices);
            System.arraycopy(partMaterial, 0, material, firstVertex, vertices);
            for (int v = 0; v < vertices; v++) {
                for (int axis = 0; axis < 3; axis++) {
                    position[3 * (firstVertex + v) + axis] = part.coordinate(v, axis);
                    normal[3 * (firstVertex + v) + axis] = part.normalCoordinate(v, axis);
                }
            }
            int firstCorner = triangles.length;
            triangles = Arrays.copyOf(triangles, firstCorner + 3 * part.triangleCount());
            for (int t = 0; t < part.triangleCount(); t++) {
                for (int k = 0; k < 3; k++) {
                    triangles[firstCorner + 3 * t + k] = firstVertex + part.corner(t, k);
                }
            }
            return this;
        }

        SceneMesh build() {
            return new SceneMesh(position, normal, rest, cut, material, triangles);
        }

        private static float[] concat(float[] a, float[] b) {
            float[] both = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, both, a.length, b.length);
            return both;
        }
    }
}

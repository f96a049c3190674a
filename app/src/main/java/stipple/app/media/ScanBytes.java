package stipple.app.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import stipple.core.geometry.TriangleMesh;

/// A surface as bytes, for the store and the browser: two counts (vertices, triangles) as int32,
/// then x, y, z of every vertex as float32, then three int32 of every triangle, all little-endian.
/// Nothing of the file that it came from is left but places.
public final class ScanBytes {
    private static final int HEAD = 8;

    private ScanBytes() {}

    public static byte[] of(TriangleMesh mesh) {
        int vertices = mesh.vertexCount();
        int triangles = mesh.triangleCount();
        ByteBuffer out =
                ByteBuffer.allocate(HEAD + 12 * vertices + 12 * triangles)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(vertices).putInt(triangles);
        for (int v = 0; v < vertices; v++) {
            for (int axis = 0; axis < 3; axis++) {
                out.putFloat(mesh.coordinate(v, axis));
            }
        }
        for (int t = 0; t < triangles; t++) {
            for (int corner = 0; corner < 3; corner++) {
                out.putInt(mesh.corner(t, corner));
            }
        }
        return out.array();
    }

    /// @param bytes made by `of`
    /// @param scaleFactor what every coordinate is multiplied with
    public static TriangleMesh mesh(byte[] bytes, double scaleFactor) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] xyz = new float[3 * in.getInt()];
        int[] corners = new int[3 * in.getInt()];
        for (int k = 0; k < xyz.length; k++) {
            xyz[k] = (float) (in.getFloat() * scaleFactor);
        }
        for (int k = 0; k < corners.length; k++) {
            corners[k] = in.getInt();
        }
        return TriangleMesh.of(xyz, corners);
    }
}

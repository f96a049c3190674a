package stipple.app.media;

import java.nio.charset.StandardCharsets;
import stipple.core.geometry.TriangleMesh;

/// A surface as a Wavefront OBJ, which any program for solids opens. Read again, it is the same
/// surface, coordinate for coordinate.
public final class ObjText {
    private static final int CHARACTERS_EACH = 40;

    private ObjText() {}

    /// @param mesh in whatever unit it has; the file keeps that unit
    public static byte[] of(TriangleMesh mesh) {
        StringBuilder text =
                new StringBuilder(CHARACTERS_EACH * (mesh.vertexCount() + mesh.triangleCount()));
        for (int v = 0; v < mesh.vertexCount(); v++) {
            text.append('v');
            for (int axis = 0; axis < 3; axis++) {
                text.append(' ').append(mesh.coordinate(v, axis));
            }
            text.append('\n');
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            text.append('f');
            for (int corner = 0; corner < 3; corner++) {
                text.append(' ').append(mesh.corner(t, corner) + 1);
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}

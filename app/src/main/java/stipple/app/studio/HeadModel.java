package stipple.app.studio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import stipple.core.dots.Deposits;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpPoint;
import stipple.core.skin.DotProfile;

/// The head and its dots for the browser, as compact little-endian numbers.
///
/// Head: three counts (vertices, skin triangles, dots) as int32; per vertex x, y, z in millimetres
/// as float32; per triangle three int32; per dot x, y, z and the unit normal as float32; per vertex
/// the hair that stands there as a byte.
///
/// Looks: per dot eight bytes: the core's red, green and blue share of light taken (of 255), its
/// sigma (two-hundredths of a millimetre), and the same for the halo, whose density is in
/// thousandths and whose sigma is in fiftieths of a millimetre; then per vertex three bytes: the
/// haze's density for red, green and blue in five-hundredths.
final class HeadModel {
    private static final int DOT_FLOATS = 6;
    private static final int LOOK_BYTES = 8;
    private static final double CORE_SIGMA_STEPS = 200;
    private static final double HALO_STEPS = 1000;
    private static final double HALO_SIGMA_STEPS = 50;
    private static final double HAZE_STEPS = 500;
    private static final int FULL = 255;

    private HeadModel() {}

    static byte[] head(Ready ready, Parameters parameters) {
        Head head = ready.fitted().head();
        TriangleMesh mesh = head.mesh();
        Deposits dots = ready.plan().deposits();
        int vertices = mesh.vertexCount();
        int triangles = head.skinTriangleCount();
        ByteBuffer out =
                little(12 + 13 * vertices + 12 * triangles + 4 * DOT_FLOATS * dots.count());
        out.putInt(vertices).putInt(triangles).putInt(dots.count());
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
        for (int i = 0; i < dots.count(); i++) {
            out.putFloat((float) dots.xMm(i)).putFloat((float) dots.yMm(i));
            out.putFloat((float) dots.zMm(i)).putFloat((float) dots.normalX(i));
            out.putFloat((float) dots.normalY(i)).putFloat((float) dots.normalZ(i));
        }
        hair(out, head, ready, parameters);
        return bytes(out);
    }

    /// Per vertex the hair that stands there, 0 to 255.
    private static void hair(ByteBuffer out, Head head, Ready ready, Parameters parameters) {
        LossMap loss =
                LossMap.of(head, LossClass.parse(ready.plan().design().lossClassId()), parameters);
        HairBearing bearing = HairBearing.of(head);
        TriangleMesh mesh = head.mesh();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Vec3 place = mesh.vertex(v);
            ScalpPoint at = head.chart().scalpAt(place);
            double off =
                    Math.abs(
                            head.chart().radiusMm(place.x(), place.y(), place.z()) - length(place));
            boolean grows = off < 3 && head.chart().covers(at) && bearing.contains(at);
            out.put((byte) Math.round(grows ? FULL * (1 - loss.lossAt(at)) : 0));
        }
    }

    /// @param profiles one for each deposit, empty for those still to come
    static byte[] looks(TriangleMesh mesh, Deposits dots, List<Optional<DotProfile>> profiles) {
        ByteBuffer out = little(LOOK_BYTES * profiles.size() + 3 * mesh.vertexCount());
        for (Optional<DotProfile> profile : profiles) {
            if (profile.isEmpty()) {
                out.putLong(0);
                continue;
            }
            DotProfile p = profile.get();
            for (int c = 0; c < 3; c++) {
                out.put(steps(p.core(c), FULL));
            }
            out.put(steps(p.coreSigmaMm(), CORE_SIGMA_STEPS));
            for (int c = 0; c < 3; c++) {
                out.put(steps(p.halo(c), HALO_STEPS));
            }
            out.put(steps(p.haloSigmaMm(), HALO_SIGMA_STEPS));
        }
        for (float density : HeadHaze.density(mesh, dots, profiles)) {
            out.put(steps(density, HAZE_STEPS));
        }
        return bytes(out);
    }

    private static byte[] bytes(ByteBuffer out) {
        byte[] bytes = new byte[out.flip().remaining()];
        out.get(bytes);
        return bytes;
    }

    private static byte steps(double value, double per) {
        return (byte) Math.clamp(Math.round(value * per), 0, FULL);
    }

    private static double length(Vec3 v) {
        return Math.sqrt(v.x() * v.x() + v.y() * v.y() + v.z() * v.z());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

package stipple.core.scene;

import static stipple.core.scene.Curves.step;

import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;

/// A strip scar across the back of the head: a pale, slightly shiny, slightly wavy band without
/// hair, on the template head, mm.
///
/// @param heightMm of its middle above the ear axis
/// @param riseMm how much higher its ends lie
/// @param widthMm of the band
/// @param lengthMm along the skin
record StripScar(float heightMm, float riseMm, float widthMm, float lengthMm) {
    /// The back of the head is about a circle of this radius.
    private static final float BACK_RADIUS_MM = 79;

    /// The circle's middle lies this far behind the ear canals.
    private static final float BACK_CENTRE_MM = 18;

    static StripScar shipped(Parameters parameters) {
        return new StripScar(
                7,
                13,
                (float) parameters.likely("b-sc1-strip-width"),
                (float) parameters.likely("b-sc1-strip-length"));
    }

    /// 1 in the middle of the band, 0 outside, soft at the edge.
    float at(float x, float y, float z) {
        if (z > -5) {
            return 0;
        }
        float along = along(x, z);
        float end = step(lengthMm / 2, lengthMm / 2 - 9, Math.abs(along));
        float half =
                widthMm / 2 * (0.82f + 0.18f * wave(along * 0.9f + 40)) * (0.55f + 0.45f * end);
        return end > 0 ? step(half + 0.35f, half - 0.45f, Math.abs(y - middle(along))) : 0;
    }

    /// The height of the band's middle at a place along it.
    float middle(float along) {
        float t = 2 * along / lengthMm;
        return heightMm + riseMm * t * t + 1.1f * wave(along) + 0.5f * wave(2.7f * along + 11);
    }

    /// Places along the middle of the band on a person's head, mm in the head frame.
    List<Vec3> line(SceneMesh mesh, int points) {
        List<Vec3> line = new ArrayList<>();
        for (int k = 0; k < points; k++) {
            float along = ((k + 0.5f) / points - 0.5f) * 0.97f * lengthMm;
            double angle = along / BACK_RADIUS_MM;
            Vec3 origin = new Vec3(0, middle(along), -BACK_CENTRE_MM);
            Vec3 outwards = new Vec3(StrictMath.sin(angle), 0, -StrictMath.cos(angle));
            line.add(MeshRay.farthest(mesh, origin, outwards));
        }
        return line;
    }

    private static float along(float x, float z) {
        return BACK_RADIUS_MM * (float) StrictMath.atan2(x, -z - BACK_CENTRE_MM);
    }

    private static float wave(float along) {
        return (float) StrictMath.sin(along * 0.11);
    }
}

package stipple.core.scene;

import static stipple.core.scene.Curves.step;

import java.util.ArrayList;
import java.util.List;
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

    /// Points along the upper edge and back along the lower one, as angle-free (x, y) on the
    /// template: `x` is the place along the band, `y` the height.
    List<float[]> outline(int pointsPerEdge) {
        List<float[]> points = new ArrayList<>();
        for (int side = 1; side >= -1; side -= 2) {
            for (int k = 0; k < pointsPerEdge; k++) {
                float t = (k + 0.5f) / pointsPerEdge * 2 - 1;
                float along = side * t * lengthMm / 2 * 0.985f;
                points.add(new float[] {along, middle(along) + side * widthMm / 2});
            }
        }
        return points;
    }

    private static float along(float x, float z) {
        return BACK_RADIUS_MM * (float) StrictMath.atan2(x, -z - 18);
    }

    /// The direction, seen from above, in which the place `along` the band lies.
    static float angleRad(float along) {
        return along / BACK_RADIUS_MM;
    }

    private static float wave(float along) {
        return (float) StrictMath.sin(along * 0.11);
    }
}

package stipple.core.scene;

import static stipple.core.scene.Curves.bell;
import static stipple.core.scene.Curves.step;

import stipple.core.math.Seed;

/// A plain cotton T-shirt: dark, faintly uneven, with a ribbed band and a seam at the collar.
final class Cloth {
    private static final float RIB_WIDTH_MM = 17;
    private final float[] tint;
    private final Noise noise;

    Cloth(double red, double green, double blue, Seed seed) {
        this.tint = new float[] {(float) red, (float) green, (float) blue};
        this.noise = new Noise(seed.forPurpose("cloth").value());
    }

    float tint(int channel) {
        return tint[channel];
    }

    /// Reflectance relative to the tint, at `underMm` below the collar's edge.
    float albedo(float[] at, float underMm, float footprintMm) {
        float weave = weave(at[0] * 1.3f, at[1] * 1.3f, at[2] * 1.3f);
        float worn = weave(at[0] * 0.035f, at[1] * 0.012f, at[2] * 0.035f);
        float rib = underMm < RIB_WIDTH_MM ? 0.05f * weave(at[0] * 0.6f, 0, at[2] * 0.6f) : 0;
        float seam = 0.35f * bell(underMm - RIB_WIDTH_MM, 0.7f);
        float edge = 0.25f * step(2.2f, 0.3f, underMm);
        float fine = 0.16f * weave * step(1.2f, 0.3f, footprintMm);
        return 1 + fine + 0.10f * worn + rib + edge - seam;
    }

    float weave(float x, float y, float z) {
        return noise.at(x, y, z);
    }
}

package stipple.core.scene;

import static stipple.core.scene.Curves.clamp;
import static stipple.core.scene.Curves.mix;
import static stipple.core.scene.Curves.step;

import stipple.core.math.Vec3;
import stipple.core.scalp.Camera;

/// The light that leaves a visible place of the scene towards the camera: skin, eyes, cloth. Skin:
/// the gathered light times the skin's colour, tilted by fine relief, plus a two-lobed gloss of
/// every glossy lamp and a soft reflection of the surroundings. Gloss lobes: source:
/// walter2007microfacet. One shader belongs to one thread.
final class Shader {
    private static final float PI = 3.1415927f;

    /// Reflectance of skin seen straight on.
    private static final float F0 = 0.028f;

    /// Light that the gap between the lips gathers at least.
    private static final float BETWEEN_LIPS = 0.3f;

    /// Below this cosine to the halfway direction a lamp's gloss is not worth its sum.
    private static final float LEAST_HALFWAY = 0.6f;

    private final SceneMesh mesh;
    private final Visibility visibility;
    private final VertexLight light;
    private final SkinPattern skin;
    private final float[] broad;
    private final Cloth cloth;
    private final Vec3 eye;
    private final Vec3 up;
    private final float mmPerPixelPerDepth;
    private final float[] shares = new float[3];
    private final float[] n = new float[3];
    private final float[] view = new float[3];
    private final float[] at = new float[3];
    private final float[] rest = new float[3];
    private final float[] gathered = new float[3];
    private final float[] mean = new float[3];
    private final float[] slow = new float[SkinPattern.BROAD];
    private final SkinPattern.Sample sample = new SkinPattern.Sample();
    private int a;
    private int b;
    private int c;
    private float nv;

    Shader(
            SceneMesh mesh,
            Visibility visibility,
            VertexLight light,
            SkinPattern skin,
            float[] broad,
            Cloth cloth,
            Camera camera) {
        this.mesh = mesh;
        this.visibility = visibility;
        this.light = light;
        this.skin = skin;
        this.broad = broad;
        this.cloth = cloth;
        this.eye = camera.cameraInHeadMm();
        double[] r = camera.cameraFromHeadRotation();
        this.up = new Vec3(-r[3], -r[4], -r[5]);
        this.mmPerPixelPerDepth = (float) (1 / camera.focalPx());
    }

    /// Writes the light of triangle `t` at the place (x, y) in sub-pixels into `out`: red, green,
    /// blue, and the gathered light in green (for hair that stands there).
    void shade(int t, float x, float y, float[] out) {
        visibility.corners(t, x, y, shares);
        a = mesh.triangles[3 * t];
        b = mesh.triangles[3 * t + 1];
        c = mesh.triangles[3 * t + 2];
        blend(mesh.position, at);
        blend(mesh.normal, n);
        blend(mesh.rest, rest);
        blend(light.gathered, gathered);
        blend(light.meanDirection, mean);
        normalize(n);
        view[0] = (float) eye.x() - at[0];
        view[1] = (float) eye.y() - at[1];
        view[2] = (float) eye.z() - at[2];
        float depth = normalize(view);
        nv = clamp(dot(n, view), 0.02f, 1);
        float footprint = depth * mmPerPixelPerDepth;
        out[3] = gathered[1];
        switch (mesh.material[a]) {
            case SceneMesh.EYE -> eye(out);
            case SceneMesh.SHIRT -> shirt(footprint, out);
            default -> skin(footprint, out);
        }
    }

    private void skin(float footprint, float[] out) {
        for (int k = 0; k < SkinPattern.BROAD; k++) {
            slow[k] =
                    shares[0] * broad[SkinPattern.BROAD * a + k]
                            + shares[1] * broad[SkinPattern.BROAD * b + k]
                            + shares[2] * broad[SkinPattern.BROAD * c + k];
        }
        skin.at(rest[0], rest[1], rest[2], footprint / (float) Math.sqrt(nv), slow, sample);
        closeMouth();
        float along = dot(sample.slope, n);
        float[] bent = sample.slope;
        for (int k = 0; k < 3; k++) {
            bent[k] -= along * n[k];
        }
        float tilt = -0.5f * dot(bent, mean) / Math.max(0.15f, norm(mean));
        for (int k = 0; k < 3; k++) {
            bent[k] = n[k] - bent[k];
        }
        normalize(bent);
        float open = openness();
        float cavity = 0.55f + 0.45f * step(0.05f, 0.5f, open);
        for (int k = 0; k < 3; k++) {
            float soft = k == 0 ? 0.8f + 0.2f * cavity : cavity;
            float relief = clamp(1 + (k == 0 ? 0.7f : 1f) * tilt, 0.5f, 1.5f);
            out[k] = sample.albedo[k] * gathered[k] * soft * relief;
        }
        gloss(bent, sample.roughness, 0.85f * sample.gloss, out);
        sheen(bent, open, 0.6f * sample.gloss, out);
    }

    /// Lights the gap between the lips, which the template leaves a little open.
    private void closeMouth() {
        for (int k = 0; k < 3; k++) {
            gathered[k] = Math.max(gathered[k], BETWEEN_LIPS * sample.lips);
        }
    }

    /// Adds the reflections of the glossy lamps.
    private void gloss(float[] m, float roughness, float strength, float[] out) {
        float wide = roughness * roughness;
        float narrow = 0.3f * wide;
        int lamps = light.glossyCount;
        float[] lamp = light.glossy;
        for (int k = 0; k < lamps; k++) {
            float lx = lamp[6 * k];
            float ly = lamp[6 * k + 1];
            float lz = lamp[6 * k + 2];
            float nl = m[0] * lx + m[1] * ly + m[2] * lz;
            if (nl <= 0) {
                continue;
            }
            float hx = lx + view[0];
            float hy = ly + view[1];
            float hz = lz + view[2];
            float inverse = 1 / (float) Math.sqrt(hx * hx + hy * hy + hz * hz + 1e-9f);
            float nh = (m[0] * hx + m[1] * hy + m[2] * hz) * inverse;
            if (nh < LEAST_HALFWAY) {
                continue;
            }
            float seen =
                    shares[0] * light.glossyOpen[a * lamps + k]
                            + shares[1] * light.glossyOpen[b * lamps + k]
                            + shares[2] * light.glossyOpen[c * lamps + k];
            if (seen <= 0.001f) {
                continue;
            }
            float vh = (view[0] * hx + view[1] * hy + view[2] * hz) * inverse;
            float fresnel = F0 + (1 - F0) * fifth(1 - vh);
            float lobe = 0.84f * lobe(nh, nl, wide) + 0.16f * lobe(nh, nl, narrow);
            float value = strength * seen * fresnel * lobe * nl * PI;
            out[0] += value * lamp[6 * k + 3];
            out[1] += value * lamp[6 * k + 4];
            out[2] += value * lamp[6 * k + 5];
        }
    }

    private float lobe(float nh, float nl, float alpha) {
        float a2 = alpha * alpha;
        float d = nh * nh * (a2 - 1) + 1;
        float k = alpha * 0.5f;
        float shadow = (nl * (1 - k) + k) * (nv * (1 - k) + k);
        return a2 / (PI * d * d) / (4 * shadow);
    }

    /// Adds the reflection of walls and ceiling, brighter above, strongest at grazing view.
    private void sheen(float[] m, float open, float strength, float[] out) {
        float mv = Math.max(0, dot(m, view));
        float skyward =
                2 * mv * dot(m, up)
                        - (view[0] * (float) up.x()
                                + view[1] * (float) up.y()
                                + view[2] * (float) up.z());
        float room = mix(0.10f, 0.42f, step(-0.7f, 0.9f, skyward));
        float value = strength * open * room * (F0 + 0.5f * fifth(1 - mv));
        out[0] += value;
        out[1] += value;
        out[2] += value * 1.04f;
    }

    private void eye(float[] out) {
        float r = (float) Math.sqrt(rest[0] * rest[0] + rest[1] * rest[1]);
        float iris = step(0.396f, 0.370f, r);
        float pupil = step(0.15f, 0.125f, r);
        float limbus = step(0.31f, 0.385f, r) * iris;
        float fibres =
                0.75f
                        + 0.5f
                                * Math.abs(
                                        cloth.weave(
                                                40 * rest[0] / (r + 0.01f),
                                                40 * rest[1] / (r + 0.01f),
                                                3 * r));
        float[] white = {0.56f, 0.47f, 0.43f};
        float[] ring = {0.105f, 0.062f, 0.034f};
        for (int k = 0; k < 3; k++) {
            float coloured = ring[k] * fibres * (1 - 0.7f * limbus);
            out[k] =
                    mix(white[k], mix(coloured, 0.004f, pupil), iris)
                            * gathered[k]
                            * (0.35f + 0.65f * openness());
        }
        gloss(n, 0.33f, 3.2f, out);
        sheen(n, openness(), 0.8f, out);
    }

    private void shirt(float footprint, float[] out) {
        float under =
                -(shares[0] * mesh.cut[a] + shares[1] * mesh.cut[b] + shares[2] * mesh.cut[c]);
        float value = cloth.albedo(rest, under, footprint);
        float fuzz = 0.5f * fifth(1 - nv);
        for (int k = 0; k < 3; k++) {
            out[k] =
                    cloth.tint(k)
                            * (value + 0.02f * fuzz)
                            * gathered[k]
                            * (0.4f + 0.6f * openness());
        }
    }

    private float openness() {
        return shares[0] * light.openness[a] * 2
                + shares[1] * light.openness[b] * 2
                + shares[2] * light.openness[c] * 2;
    }

    private void blend(float[] values, float[] out) {
        for (int k = 0; k < 3; k++) {
            out[k] =
                    shares[0] * values[3 * a + k]
                            + shares[1] * values[3 * b + k]
                            + shares[2] * values[3 * c + k];
        }
    }

    private static float dot(float[] u, float[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    private static float dot(float[] u, Vec3 v) {
        return u[0] * (float) v.x() + u[1] * (float) v.y() + u[2] * (float) v.z();
    }

    private static float norm(float[] v) {
        return (float) Math.sqrt(dot(v, v));
    }

    private static float normalize(float[] v) {
        float length = norm(v);
        float inverse = 1 / Math.max(1e-12f, length);
        v[0] *= inverse;
        v[1] *= inverse;
        v[2] *= inverse;
        return length;
    }

    private static float fifth(float x) {
        float t = clamp(x, 0, 1);
        return t * t * t * t * t;
    }
}

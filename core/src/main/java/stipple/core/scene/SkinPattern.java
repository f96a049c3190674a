package stipple.core.scene;

import static stipple.core.scene.Curves.bell;
import static stipple.core.scene.Curves.exp;
import static stipple.core.scene.Curves.mix;
import static stipple.core.scene.Curves.step;

import stipple.core.math.Seed;

/// What skin is like at each place of the template head: its colour, its gloss and its fine relief.
/// Colour is the base tone with a little more or less melanin and blood in it, at scales from a
/// cheek to a pore; freckles are small spots of melanin. Amounts are added as absorbance, so that
/// they tint as the real substances do. Strengths and scales are chosen by eye (ASSUMPTION).
final class SkinPattern {
    /// Absorbance of one unit of extra melanin and of extra blood, by channel.
    private static final float[] MELANIN = {0.34f, 0.66f, 1.0f};

    private static final float[] BLOOD = {0.12f, 1.0f, 0.85f};

    /// Absorbance of hair roots below shaved skin, by channel.
    private static final float[] ROOTS = {1.0f, 0.86f, 0.70f};

    private static final float EYE_RADIUS_MM = 14.8f;

    private final float[] base;
    private final float freckles;
    private final FaceLayout face;
    private final Scar scar;
    private final Noise noise;
    private final Noise other;

    /// How much of a place of the template is scar, [0, 1].
    interface Scar {
        float at(float x, float y, float z);
    }

    /// What skin is like at one place; filled by [#at].
    static final class Sample {
        final float[] albedo = new float[3];

        /// Width of the gloss, 0.2 (wet) to 0.7 (matt).
        float roughness;

        /// Strength of the gloss, 1 = normal skin.
        float gloss;

        /// How much of a lip, [0, 1].
        float lips;

        /// Slope of the fine relief, mm per mm, in space.
        final float[] slope = new float[3];
    }

    SkinPattern(SkinTone tone, double freckles, FaceLayout face, Scar scar, Seed seed) {
        this.base = new float[] {(float) tone.red(), (float) tone.green(), (float) tone.blue()};
        this.freckles = (float) freckles;
        this.face = face;
        this.scar = scar;
        this.noise = new Noise(seed.forPurpose("skin").value());
        this.other = new Noise(seed.forPurpose("relief").value());
    }

    /// Numbers a place in what [#broad] writes.
    static final int BROAD = 6;

    /// Writes what changes so slowly from place to place that vertices are near enough: melanin,
    /// blood, patches of gloss, and the three slopes of the skull's own unevenness.
    void broad(float x, float y, float z, float[] out, int at) {
        float ax = Math.abs(x);
        float top = top(y, z);
        float tired = underEye(ax, y, z);
        out[at] =
                0.06f * noise.at(x * 0.022f + 7, y * 0.022f, z * 0.022f)
                        + 0.05f * noise.at(x * 0.11f, y * 0.11f + 3, z * 0.11f)
                        + 0.06f * top
                        + 0.10f * tired;
        out[at + 1] =
                0.06f * other.at(x * 0.03f, y * 0.03f, z * 0.03f + 5)
                        + 0.05f * other.at(x * 0.16f, y * 0.16f, z * 0.16f)
                        + 0.05f * top
                        + 0.14f * tired
                        + flush(ax, y, z);
        out[at + 2] = noise.at(x * 0.09f, y * 0.09f, z * 0.09f);
        for (int k = 0; k < 3; k++) {
            out[at + 3 + k] = 0.030f * noise.at(x * 0.03f, y * 0.03f, z * 0.03f + 31.7f * k);
        }
    }

    /// [#broad] at those vertices of a mesh that are wanted.
    float[] broadAt(SceneMesh mesh, boolean[] wanted, int threads) {
        float[] all = new float[BROAD * mesh.vertexCount()];
        float[] rest = mesh.rest;
        Bands.run(
                mesh.vertexCount(),
                threads,
                (from, to) -> {
                    for (int v = from; v < to; v++) {
                        if (wanted[v]) {
                            broad(rest[3 * v], rest[3 * v + 1], rest[3 * v + 2], all, BROAD * v);
                        }
                    }
                });
        return all;
    }

    /// Fills `out` for the place (x, y, z) on the template, seen with pixels of `footprintMm`.
    void at(float x, float y, float z, float footprintMm, Sample out) {
        float[] broad = new float[BROAD];
        broad(x, y, z, broad, 0);
        at(x, y, z, footprintMm, broad, out);
    }

    /// Fills `out` where the slow part is known.
    ///
    /// @param broad what [#broad] gives there
    void at(float x, float y, float z, float footprintMm, float[] broad, Sample out) {
        float ax = Math.abs(x);
        float melanin = broad[0] + fineMelanin(x, y, z, footprintMm);
        float blood = broad[1] + fineBlood(x, y, z, footprintMm);
        float lips = lips(ax, y, z);
        float roots = beard(ax, y, z);
        if (roots > 0) {
            roots *= 0.22f + 0.08f * noise.at(x * 1.1f, y * 1.1f, z * 1.1f);
        }
        melanin += freckles * freckle(x, y, z, top(y, z)) + lips * 0.22f;
        blood += lips * 0.36f;
        roots *= 1 - lips;
        roots += 1.1f * lashes(ax, y, z) + 1.3f * lips * seam(ax, y);
        float scarred = scar.at(x, y, z);
        melanin = mix(melanin, -0.09f + 0.4f * melanin, scarred);
        blood = mix(blood, -0.05f + 0.7f * blood, scarred);
        for (int c = 0; c < 3; c++) {
            float thin = exp(-(melanin * MELANIN[c] + blood * BLOOD[c] + roots * ROOTS[c]));
            out.albedo[c] = Math.min(0.92f, base[c] * thin);
        }
        out.lips = lips;
        gloss(ax, y, z, lips, broad[2], out);
        relief(x, y, z, footprintMm, lips, broad, out.slope);
        out.roughness = mix(out.roughness, 0.40f, scarred);
        out.gloss += 0.35f * scarred;
        for (int k = 0; k < 3; k++) {
            out.slope[k] *= 1 - 0.75f * scarred;
        }
    }

    /// Where the lids meet the eyeball and lashes leave them.
    private float lashes(float ax, float y, float z) {
        float dx = ax - face.pupilXMm();
        float dy = y - face.pupilYMm();
        float dz = z - face.pupilZMm() + EYE_RADIUS_MM;
        if (Math.abs(dx) > 17 || Math.abs(dy) > 12 || dz < 0) {
            return 0;
        }
        float off = (float) Math.sqrt(dx * dx + dy * dy + dz * dz) - EYE_RADIUS_MM;
        float upper = step(-3, 3, dy);
        return step(1.7f + 1.6f * upper, 0.6f, off) * (0.35f + 1.0f * upper);
    }

    /// How far a place lies on the top of the head, [0, 1].
    private static float top(float y, float z) {
        return step(20, 95, y) * step(-120, 20, z + 0.4f * y);
    }

    private float fineMelanin(float x, float y, float z, float footprintMm) {
        float seen = visible(1.4f, footprintMm);
        return seen > 0 ? 0.07f * seen * noise.at(x * 0.7f, y * 0.7f, z * 0.7f) : 0;
    }

    private float fineBlood(float x, float y, float z, float footprintMm) {
        float patch = other.at(x * 0.42f, y * 0.42f, z * 0.42f);
        float seen = visible(0.9f, footprintMm);
        float fine = seen > 0 ? seen * other.at(x * 1.1f, y * 1.1f, z * 1.1f) : 0;
        return 0.04f * patch + 0.06f * fine;
    }

    /// Where faces are redder: cheeks, nose, ears, chin.
    private float flush(float ax, float y, float z) {
        float cheek =
                bell(ax - 42, 17) * bell(y - mix(face.noseTipYMm(), face.pupilYMm(), 0.3f), 15);
        float nose =
                bell(ax, 11)
                        * bell(y - face.noseTipYMm(), 10)
                        * step(-22, -2, z - face.noseTipZMm());
        float ear = step(69, 80, ax) * step(55, 30, Math.abs(y - 5));
        float chin = bell(ax, 15) * bell(y - face.chinYMm() - 12, 10);
        float front = step(30, 70, z);
        return 0.11f * cheek * front + 0.26f * nose + 0.20f * ear + 0.07f * chin * front;
    }

    private float underEye(float ax, float y, float z) {
        float below = bell(ax - face.pupilXMm(), 13) * bell(y - face.pupilYMm() + 13, 7);
        float lid = bell(ax - face.pupilXMm(), 15) * bell(y - face.pupilYMm() - 8, 6);
        return Math.max(below, lid) * step(50, 70, z);
    }

    /// The dark line where closed lips meet.
    private float seam(float ax, float y) {
        float line = face.mouthYMm() - 1.25f + 0.35f * bell(ax - 12, 5) - 0.5f * step(14, 23, ax);
        return bell(y - line, 0.55f);
    }

    /// 1 on the lips, 0 off them, soft at the edge.
    float lips(float ax, float y, float z) {
        float half = 24.5f;
        float t = ax / half;
        if (t > 1.05f || z < 60) {
            return 0;
        }
        float round = Math.max(0, 1 - t * t);
        float bow = 1.2f * bell(ax - 5.5f, 3.5f) - 1.2f * bell(ax, 2.5f);
        float upper = face.mouthYMm() + 5.6f * (float) Math.sqrt(round) + bow - 0.8f * t;
        float lower = face.mouthYMm() - 7.8f * (float) Math.sqrt(round) * (1 - 0.2f * t);
        float ragged = 0.5f * noise.at(ax * 0.6f, y * 0.3f, 11);
        return step(upper + 1.4f, upper - 1.8f, y + ragged)
                * step(lower - 2.2f, lower + 1.8f, y + ragged)
                * step(1.05f, 0.75f, t);
    }

    /// Share of shaved beard: moustache, chin, jaw, upper neck.
    float beard(float ax, float y, float z) {
        float below = step(face.noseTipYMm() - 4, face.noseTipYMm() - 14, y + 0.15f * (z - 70));
        float jaw = step(face.noseTipYMm() + 2, face.noseTipYMm() - 22, y - 0.35f * (ax - 45));
        float whole = Math.max(below * step(36, 24, ax), jaw * step(24, 40, ax));
        float neck = step(face.chinYMm() - 42, face.chinYMm() - 20, y);
        float ahead = step(2, 26, z);
        float cheekFree = 1 - bell(ax - 38, 13) * bell(y - face.noseTipYMm() + 6, 12);
        return whole * neck * ahead * cheekFree;
    }

    private float freckle(float x, float y, float z, float top) {
        float sun = Math.max(top, 0.35f * step(20, 60, z) * step(-40, 0, y));
        float mole = other.spot(x * 0.02f + 9, y * 0.02f, z * 0.02f, 0.16f, 0.018f, 0.032f);
        float spots = 0.85f * Math.min(1, 2.5f * mole);
        if (sun > 0) {
            float small = noise.spot(x * 0.22f, y * 0.22f, z * 0.22f, 0.30f, 0.06f, 0.22f);
            float large = other.spot(x * 0.055f, y * 0.055f, z * 0.055f, 0.28f, 0.05f, 0.17f);
            spots += sun * (0.42f * Math.min(1, 1.6f * small) + 0.34f * Math.min(1, 1.5f * large));
        }
        return spots;
    }

    private void gloss(float ax, float y, float z, float lips, float patch, Sample out) {
        float oily = Math.max(step(35, 75, y), bell(ax, 16) * step(60, 90, z));
        float matt = step(20, -20, z) * step(20, -10, y);
        out.roughness = mix(0.54f, 0.45f, oily) + 0.05f * patch + 0.08f * matt;
        out.gloss = mix(0.75f, 1.1f, oily) + 0.22f * patch - 0.25f * matt;
        out.roughness = mix(out.roughness, 0.36f, lips);
    }

    private void relief(
            float x,
            float y,
            float z,
            float footprintMm,
            float lips,
            float[] broad,
            float[] slope) {
        float pores = 0.095f * visible(0.9f, footprintMm);
        float grain = 0.06f * visible(2.6f, footprintMm);
        for (int k = 0; k < 3; k++) {
            float o = 31.7f * k;
            slope[k] = broad[3 + k];
            if (pores > 0) {
                slope[k] += pores * other.at(x * 1.15f + o, y * 1.15f, z * 1.15f);
            }
            if (grain > 0) {
                slope[k] += grain * noise.at(x * 0.42f, y * 0.42f + o, z * 0.42f);
            }
        }
        slope[1] += crease(x, y, z);
        if (lips > 0) {
            slope[1] += 0.10f * lips * other.at(x * 0.9f, y * 0.12f, z * 0.2f);
        }
    }

    /// Slope across the lines of the forehead and the folds of the nape.
    private float crease(float x, float y, float z) {
        float brow = face.browYMm();
        float forehead =
                step(brow + 10, brow + 20, y)
                        * step(brow + 58, brow + 38, y)
                        * step(40, 62, z)
                        * step(58, 30, Math.abs(x));
        float nape = step(-25, -40, y) * step(-95, -75, y) * step(-10, -40, z);
        if (forehead <= 0 && nape <= 0) {
            return 0;
        }
        float bend =
                3.0f * noise.at(x * 0.035f, y * 0.02f, 3) + 0.8f * other.at(x * 0.12f, y * 0.1f, 1);
        float strength = 0.6f + 0.6f * other.at(x * 0.03f, y * 0.05f, 17);
        float lines = 0.085f * forehead * fold((y + bend) / 9.5f, 0.12f);
        return strength
                * (lines + 0.22f * nape * fold((y + 1.6f * bend + 0.0018f * x * x) / 19f, 0.09f));
    }

    /// Slope of a furrow that lies at every whole number, [-1, 1].
    private static float fold(float t, float width) {
        float d = (t - Noise.floor(t) - 0.5f) / width;
        return d * exp(0.5f - 0.5f * d * d);
    }

    /// How much of a pattern of the given wavelength survives pixels of the given size.
    private static float visible(float wavelengthMm, float footprintMm) {
        return step(0.9f, 0.3f, footprintMm / wavelengthMm);
    }
}

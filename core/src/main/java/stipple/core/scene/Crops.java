package stipple.core.scene;

import static stipple.core.scene.Curves.bell;
import static stipple.core.scene.Curves.step;

import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

/// The kinds of hair that a picture needs: brows, beard stubble, shaved scalp hair, down on bald
/// skin.
final class Crops {
    private final FaceLayout face;
    private final SkinPattern skin;
    private final Noise noise;

    Crops(FaceLayout face, SkinPattern skin, Seed seed) {
        this.face = face;
        this.skin = skin;
        this.noise = new Noise(seed.forPurpose("crops").value());
    }

    HairCrop brows(float shade) {
        return new HairCrop(
                this::browDensity,
                (x, y, z, d) -> {
                    float out = Math.signum(x);
                    float t = Curves.clamp((Math.abs(x) - 12) / 38, 0, 1);
                    d[0] = out * (0.35f + t);
                    d[1] = 1.0f - 1.5f * t;
                    d[2] = 0.1f;
                },
                0.32f,
                HairCrop.Units.SINGLE,
                new HairCrop.Span(4.5f, 8.5f),
                new HairCrop.Span(0.05f, 0.085f),
                0.28f,
                0.25f,
                shade,
                0.04f);
    }

    /// Beard after a day.
    HairCrop beard(float shade, float perCm2) {
        return new HairCrop(
                (x, y, z) ->
                        perCm2 * skin.beard(Math.abs(x), y, z) * (1 - skin.lips(Math.abs(x), y, z)),
                Crops::down,
                0.6f,
                HairCrop.Units.SINGLE,
                new HairCrop.Span(0.15f, 0.5f),
                new HairCrop.Span(0.08f, 0.13f),
                0.5f,
                2.6f,
                shade,
                0.08f);
    }

    /// Shaved scalp hair where the density says.
    HairCrop stubble(HairCrop.Density density, Parameters parameters, float shade, float grey) {
        float width = (float) parameters.likely("b-h13-shaft-diameter-caucasian");
        float one = (float) parameters.likely("b-h9-share-of-1-hair-units-caucasian");
        float two = (float) parameters.likely("b-h9-share-of-2-hair-units-caucasian");
        float length = (float) parameters.likely("b-h16-stubble-length");
        float longest = (float) parameters.range("b-h16-stubble-length").high();
        return new HairCrop(
                density,
                Crops::lean,
                0.55f,
                new HairCrop.Units(one, two),
                new HairCrop.Span(length, longest),
                new HairCrop.Span(0.75f * width, 1.3f * width),
                0.55f,
                3.6f,
                shade,
                grey);
    }

    /// Thin pale down on bald skin.
    HairCrop down(HairCrop.Density density) {
        return new HairCrop(
                density,
                Crops::lean,
                1.2f,
                HairCrop.Units.SINGLE,
                new HairCrop.Span(0.3f, 1.0f),
                new HairCrop.Span(0.02f, 0.04f),
                0.5f,
                0.25f,
                0.20f,
                0.2f);
    }

    private float browDensity(float x, float y, float z) {
        float ax = Math.abs(x);
        if (ax < 8 || ax > 54 || z < 40) {
            return 0;
        }
        float t = (ax - 12) / 40;
        float ragged = 1.6f * noise.at(x * 0.25f, y * 0.25f, z * 0.1f);
        float line = face.browYMm() - 4 + 9.5f * t - 10.5f * t * t + ragged * 0.5f;
        float half = 4.4f - 3.6f * t * t;
        float inside = step(half + 0.9f, half - 1.8f, Math.abs(y - line));
        return 210 * inside * step(9.5f, 17, ax) * step(53, 44, ax);
    }

    private static void down(float x, float y, float z, float[] d) {
        d[0] = 0;
        d[1] = -1;
        d[2] = -0.2f;
    }

    /// The way scalp hair lies: forward on top, a whorl on the crown, down and a little back
    /// elsewhere.
    private static void lean(float x, float y, float z, float[] d) {
        float top = step(60, 105, y);
        float wx = x - 8;
        float wz = z + 55;
        float whorl = top * bell((float) Math.sqrt(wx * wx + wz * wz), 26);
        float onTop = top * (1 - whorl);
        d[0] = 0.25f * Math.signum(x) * onTop + whorl * (-wz + 0.5f * wx) / 26;
        d[1] = -(1 - top);
        d[2] = onTop - 0.35f * (1 - top) * step(-60, 0, z) + whorl * (wx + 0.5f * wz) / 26;
    }
}

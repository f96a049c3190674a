package stipple.core.scene;

import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;
import stipple.core.image.LinearImage;
import stipple.core.math.Seed;

/// The camera after the lens's pinhole: exposure, white balance, falling light towards the corners,
/// lens blur, sensor noise, the maker's sharpening, a shoulder for highlights, 8-bit coding.
///
/// @param warmth white balance: 0 neutral, 0.05 slightly warm
/// @param vignette share of the light lost in the corners, [0, 0.6]
/// @param blurPx standard deviation of the lens blur
/// @param noiseLevels standard deviation of the noise in coded levels (0-255) at middle grey, as it
///   is in the finished picture
/// @param sharpening strength of the unsharp mask, 0 none, 0.6 a phone
record Film(double warmth, double vignette, double blurPx, double noiseLevels, double sharpening) {
    private static final float MIDDLE_GREY = 0.18f;

    /// Coded levels a unit of linear light at middle grey.
    private static final float LEVELS_PER_LIGHT = 304.8f;

    private static final float DEMOSAIC_PX = 0.5f;
    private static final float SHARPEN_PX = 1.1f;

    /// Where the shoulder begins, linear.
    private static final float KNEE = 0.62f;

    /// Exposes in place: afterwards 1.0 is the white of the picture.
    void expose(LinearImage light, double exposure, int threads) {
        float[] balance = {(float) (1 + warmth), 1, (float) (1 - 1.2 * warmth)};
        for (int c = 0; c < 3; c++) {
            float[] plane = light.plane(c);
            float gain = (float) exposure * balance[c];
            scale(plane, light.width(), light.height(), gain, threads);
            Blur.gaussian(plane, light.width(), light.height(), (float) blurPx, threads);
        }
    }

    /// Adds noise, sharpens, bends highlights and codes.
    CodedImage develop(LinearImage light, Seed seed, int threads) {
        int width = light.width();
        int height = light.height();
        float strength = (float) noiseLevels / LEVELS_PER_LIGHT / noiseGain();
        Seed grain = seed.forPurpose("grain");
        for (int c = 0; c < 3; c++) {
            float[] plane = light.plane(c);
            int channel = c;
            Bands.run(
                    height,
                    threads,
                    (from, to) ->
                            addNoise(plane, from * width, to * width, channel, strength, grain));
            process(plane, width, height, threads);
        }
        CodedImage coded = new CodedImage(width, height);
        Bands.run(height, threads, (from, to) -> code(light, coded, from, to));
        return coded;
    }

    private void process(float[] plane, int width, int height, int threads) {
        Blur.gaussian(plane, width, height, DEMOSAIC_PX, threads);
        if (sharpening > 0) {
            float[] soft = plane.clone();
            Blur.gaussian(soft, width, height, SHARPEN_PX, threads);
            float amount = (float) sharpening;
            for (int i = 0; i < plane.length; i++) {
                plane[i] += amount * (plane[i] - soft[i]);
            }
        }
    }

    /// How much of white noise is left after the processing: the norm of its impulse response.
    private float noiseGain() {
        int side = 17;
        float[] impulse = new float[side * side];
        impulse[side * side / 2] = 1;
        process(impulse, side, side, 1);
        float sum = 0;
        for (float value : impulse) {
            sum += value * value;
        }
        return (float) Math.sqrt(sum);
    }

    private static void addNoise(
            float[] plane, int from, int to, int channel, float strength, Seed grain) {
        for (int i = from; i < to; i++) {
            float value = Math.max(0, plane[i]);
            // A fifth of the variance at middle grey is read noise, the rest counts photons.
            float sigma = strength * (float) Math.sqrt(0.2f + 0.8f * value / MIDDLE_GREY);
            plane[i] += sigma * normal(grain.bits(3L * i + channel));
        }
    }

    /// A nearly normal number of unit variance: the sum of four 16-bit uniform ones.
    private static float normal(long bits) {
        int sum =
                (int) (bits & 0xFFFF)
                        + (int) (bits >> 16 & 0xFFFF)
                        + (int) (bits >> 32 & 0xFFFF)
                        + (int) (bits >>> 48);
        return (sum - 131070) * (1.7320508f / 65536);
    }

    private void scale(float[] plane, int width, int height, float gain, int threads) {
        float corner = 4f / (width * (float) width + height * (float) height);
        Bands.run(
                height,
                threads,
                (from, to) -> {
                    for (int y = from; y < to; y++) {
                        for (int x = 0; x < width; x++) {
                            float dx = x - 0.5f * width;
                            float dy = y - 0.5f * height;
                            float r2 = (dx * dx + dy * dy) * corner;
                            plane[y * width + x] *=
                                    gain * (1 - (float) vignette * r2 * (0.6f + 0.4f * r2));
                        }
                    }
                });
    }

    private static void code(LinearImage light, CodedImage coded, int from, int to) {
        int width = light.width();
        for (int i = from * width; i < to * width; i++) {
            int rgb = 0;
            for (int c = 0; c < 3; c++) {
                rgb = rgb << 8 | Srgb.encode8(shoulder(light.plane(c)[i]));
            }
            coded.rgb()[i] = rgb;
        }
    }

    private static float shoulder(float x) {
        float rest = 1 - KNEE;
        return x < KNEE ? x : KNEE + rest * (1 - Curves.exp(-(x - KNEE) / rest));
    }
}

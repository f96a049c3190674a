package stipple.core.preview;

import stipple.core.color.Srgb;
import stipple.core.image.NoiseModel;
import stipple.core.math.Hash32;
import stipple.core.math.Seed;

/// Turns the light left in a tile into pixels again: the photo's light times what is left of it,
/// coded to 8 bits.
///
/// Where dots took much light, the noise that a camera would have kept is put back. Levels are
/// rounded up or down by a fixed random pattern, so that changes below one level survive on
/// average; a level that is met within a hundredth stays, so that what no dot reaches keeps its
/// bytes.
final class TilePrint {
    /// Above this share of light left, the missing noise is under a tenth of the noise there is.
    private static final float NOISE_WORTH_ADDING = 0.8f;

    private static final float MET = 0.01f;
    private static final float PER_BYTE = (1 - 2 * MET) / 255;

    private final int tilePx;
    private final float fixedVariance;
    private final float varianceSlope;
    private final Seed seed;
    private final int pattern;

    TilePrint(int tilePx, NoiseModel noise, Seed seed) {
        this.tilePx = tilePx;
        this.fixedVariance = (float) noise.fixedVariance();
        this.varianceSlope = (float) noise.varianceSlope();
        this.seed = seed;
        this.pattern = (int) (seed.value() ^ seed.value() >>> 32);
    }

    /// Writes the tile's pixel rows from `top` until before `bottom`. The light left in `b` is used
    /// up there.
    void print(TileBuffers b, int top, int bottom, int[] rgb, int width) {
        int count = b.right - b.left;
        for (int y = top; y < bottom; y++) {
            light(b, (y - b.top) * tilePx, rgb, y * width + b.left, count);
        }
        int from = (top - b.top) * tilePx;
        int to = (bottom - b.top) * tilePx;
        code(b, from, to, pattern ^ Hash32.of(b.top * width + b.left));
        for (int y = top; y < bottom; y++) {
            System.arraycopy(b.coded, (y - b.top) * tilePx, rgb, y * width + b.left, count);
        }
    }

    /// Codes and rounds whole rows of the tile, edges of the picture or not: long plain loops, in
    /// which the processor works on many pixels at once (a sixth of the time of one loop pixel by
    /// pixel).
    private static void code(TileBuffers b, int from, int to, int pattern) {
        scramble(b.places, from, to, pattern, b.dither);
        Srgb.encodeLevels(b.red, from, to);
        Srgb.encodeLevels(b.green, from, to);
        Srgb.encodeLevels(b.blue, from, to);
        append(b.red, b.dither, 0, b.coded, from, to);
        append(b.green, b.dither, 8, b.coded, from, to);
        append(b.blue, b.dither, 16, b.coded, from, to);
    }

    private static void scramble(int[] places, int from, int to, int pattern, int[] out) {
        for (int k = from; k < to; k++) {
            out[k] = Hash32.of(places[k] ^ pattern);
        }
    }

    /// Rounds one channel up or down by a random byte and appends it to the pixels.
    private static void append(
            float[] levels, int[] dither, int shift, int[] coded, int from, int to) {
        for (int k = from; k < to; k++) {
            int level = (int) (levels[k] + MET + (dither[k] >> shift & 0xFF) * PER_BYTE);
            coded[k] = (coded[k] << 8 | level) & 0xFFFFFF;
        }
    }

    /// From the share of light left to light.
    private void light(TileBuffers b, int k, int[] rgb, int at, int count) {
        float[] red = b.red;
        float[] green = b.green;
        float[] blue = b.blue;
        float noiseBelow = fixedVariance + varianceSlope > 0 ? NOISE_WORTH_ADDING : 0;
        for (int x = 0; x < count; x++) {
            int pixel = rgb[at + x];
            float r = red[k + x];
            float g = green[k + x];
            float bl = blue[k + x];
            float lightR = r * Srgb.decode8(pixel >> 16 & 0xFF);
            float lightG = g * Srgb.decode8(pixel >> 8 & 0xFF);
            float lightB = bl * Srgb.decode8(pixel & 0xFF);
            if (Math.min(r, Math.min(g, bl)) < noiseBelow) {
                long bits = seed.bits(at + x);
                lightR += flicker(lightR, r, bits);
                lightG += flicker(lightG, g, bits << 16);
                lightB += flicker(lightB, bl, bits << 32);
            }
            red[k + x] = lightR;
            green[k + x] = lightG;
            blue[k + x] = lightB;
        }
    }

    /// The noise that a camera would have kept where dots leave `share` of the light: the missing
    /// variance of [NoiseModel#missingVariance] for the light that was there before.
    private float flicker(float light, float share, long bits) {
        float missing = (1 - share) * (fixedVariance * (1 + share) + varianceSlope * light);
        return (float) Math.sqrt(Math.max(0, missing)) * bell(bits);
    }

    /// About normal, mean 0, variance 1: the sum of the four highest half bytes.
    private static float bell(long bits) {
        long sum = (bits >>> 60) + (bits >>> 56 & 15) + (bits >>> 52 & 15) + (bits >>> 48 & 15);
        return (sum - 30f) / 9.22f;
    }
}

package stipple.core.scene;

/// Small one-dimensional functions that pictures are shaped with, made of plain arithmetic so that
/// they are equal on every machine.
final class Curves {
    private Curves() {}

    /// 0 below `from`, 1 above `to`, smooth between; also falling if `from > to`.
    static float step(float from, float to, float x) {
        float t = clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    static float clamp(float x, float least, float most) {
        return x < least ? least : Math.min(x, most);
    }

    static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }

    /// e to the x, relative error below 2e-5 for x in [-80, 80]; 0 below.
    static float exp(float x) {
        if (x < -80) {
            return 0;
        }
        float y = Math.min(x, 80) * 1.442695f;
        int whole = Noise.floor(y);
        float f = (y - whole) * 0.6931472f;
        float p =
                1
                        + f
                                * (1
                                        + f
                                                * (0.5f
                                                        + f
                                                                * (0.16666667f
                                                                        + f
                                                                                * (0.041666668f
                                                                                        + f
                                                                                                * (0.008333334f
                                                                                                        + f
                                                                                                                * 0.0013888889f)))));
        return p * Float.intBitsToFloat((whole + 127) << 23);
    }

    /// A bell of height 1 and standard deviation `sigma`.
    static float bell(float x, float sigma) {
        float t = x / sigma;
        return exp(-0.5f * t * t);
    }
}

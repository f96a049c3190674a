package stipple.core.image;

import stipple.core.color.Srgb;

/// The 8-bit level to which linear light is rounded, found in a table: the answer of rounding what
/// [Srgb#encodeLevels(float\[\])] gives, for a quarter of the time where a compiler does not let
/// the processor code many numbers at once.
final class NearestLevel {
    private static final int STEPS = 4096;
    private static final int MOST = 255;

    /// The least light of each level, and what no light reaches.
    private static final float[] FROM = from();

    /// The level at each step of light.
    private static final byte[] AT_STEP = atStep();

    private NearestLevel() {}

    /// @param light below 0 counts as 0, above 1 as 1
    static int of(float light) {
        float inside = light > 0 ? light < 1 ? light : 1 : 0;
        int level = AT_STEP[(int) (inside * STEPS)] & 0xFF;
        return inside >= FROM[level + 1] ? level + 1 : level;
    }

    private static byte[] atStep() {
        byte[] levels = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            levels[i] = (byte) rounded(i / (float) STEPS);
        }
        return levels;
    }

    /// Halves the range of numbers, which are in the order of their bits, until it holds one.
    private static float[] from() {
        float[] from = new float[MOST + 2];
        from[MOST + 1] = Float.POSITIVE_INFINITY;
        for (int level = 1; level <= MOST; level++) {
            int below = Float.floatToIntBits(from[level - 1]);
            int reached = Float.floatToIntBits(1f);
            while (reached - below > 1) {
                int middle = below + (reached - below) / 2;
                if (rounded(Float.intBitsToFloat(middle)) >= level) {
                    reached = middle;
                } else {
                    below = middle;
                }
            }
            from[level] = Float.intBitsToFloat(reached);
        }
        return from;
    }

    private static int rounded(float light) {
        float[] one = {light};
        Srgb.encodeLevels(one);
        return (int) (one[0] + 0.5f);
    }
}

package stipple.core.color;

/// The transfer function of sRGB: coded values, as files hold them, to linear light and back.
/// Source: iec61966srgb.
public final class Srgb {
    private static final double LINEAR_SLOPE = 12.92;
    private static final double CODED_KNEE = 0.04045;
    private static final double LINEAR_KNEE = 0.0031308;
    private static final double OFFSET = 0.055;
    private static final double EXPONENT = 2.4;

    /// Steps of the encoding table over [0, 1]; linear interpolation between them is wrong by less
    /// than 0.005 coded levels.
    private static final int ENCODE_STEPS = 4096;

    private static final float KNEE = (float) LINEAR_KNEE;
    private static final float LEVELS_PER_LIGHT = (float) (255 * LINEAR_SLOPE);

    /// Makes the curve 0 at the knee, where the straight part ends.
    private static final float CURVE_START = -25.498753f;

    private static final float[] DECODED = decodeTable();
    private static final float[] ENCODED = encodeTable();

    private Srgb() {}

    /// Linear light of a coded value, both in [0, 1].
    public static double decode(double coded) {
        return coded <= CODED_KNEE
                ? coded / LINEAR_SLOPE
                : StrictMath.pow((coded + OFFSET) / (1 + OFFSET), EXPONENT);
    }

    /// Coded value of linear light, both in [0, 1].
    public static double encode(double linear) {
        return linear <= LINEAR_KNEE
                ? linear * LINEAR_SLOPE
                : (1 + OFFSET) * StrictMath.pow(linear, 1 / EXPONENT) - OFFSET;
    }

    /// Linear light of a coded 8-bit level 0-255, from a table.
    public static float decode8(int level) {
        return DECODED[level];
    }

    /// The coded level in [0, 255], not rounded, of linear light; light outside [0, 1] is cut off.
    public static float encodeLevel(float linear) {
        if (!(linear > 0)) {
            return 0;
        }
        if (linear >= 1) {
            return 255;
        }
        float place = linear * ENCODE_STEPS;
        int step = (int) place;
        float low = ENCODED[step];
        return low + (place - step) * (ENCODED[step + 1] - low);
    }

    /// Replaces linear light by its coded level in [0, 255], not rounded; light outside [0, 1] is
    /// cut off. Wrong by less than 0.001 levels.
    ///
    /// The same as [#encodeLevel], as plain arithmetic without branches, so that the processor
    /// codes many numbers at once: the straight part up to the knee, and above it a polynomial of
    /// the fourth root, fitted to least greatest error.
    public static void encodeLevels(float[] light) {
        encodeLevels(light, 0, light.length);
    }

    /// [#encodeLevels(float\[\])] from one place until before another.
    public static void encodeLevels(float[] light, int from, int to) {
        for (int k = from; k < to; k++) {
            float x = Math.max(0f, Math.min(1f, light[k]));
            float root = (float) Math.sqrt((float) Math.sqrt(Math.max(x, KNEE)));
            float curve = root * -81.19702f + root * root * 17.393335f + 167.58417f;
            curve = root * curve - 217.50484f;
            curve = root * curve + 348.31006f;
            curve = root * curve + 35.59903f;
            curve = root * curve + CURVE_START;
            light[k] = LEVELS_PER_LIGHT * Math.min(x, KNEE) + curve;
        }
    }

    /// The nearest coded 8-bit level of linear light.
    public static int encode8(float linear) {
        return (int) (encodeLevel(linear) + 0.5f);
    }

    private static float[] decodeTable() {
        float[] table = new float[256];
        for (int level = 0; level < 256; level++) {
            table[level] = (float) decode(level / 255.0);
        }
        return table;
    }

    private static float[] encodeTable() {
        float[] table = new float[ENCODE_STEPS + 1];
        for (int i = 0; i <= ENCODE_STEPS; i++) {
            table[i] = (float) (255 * encode(i / (double) ENCODE_STEPS));
        }
        return table;
    }
}

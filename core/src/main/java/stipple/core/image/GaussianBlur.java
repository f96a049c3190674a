package stipple.core.image;

/// Blurs a plane of numbers with a Gaussian, rows first, then columns; beyond the border the border
/// value goes on.
public final class GaussianBlur {
    private static final double REACH_SIGMAS = 3;

    private GaussianBlur() {}

    /// The blurred plane; `plane` is left alone.
    public static float[] of(float[] plane, int width, int height, double sigmaPx) {
        if (plane.length != width * height) {
            throw new IllegalArgumentException(
                    plane.length + " numbers for a plane of " + width + " x " + height);
        }
        float[] kernel = kernel(sigmaPx);
        float[] rows = new float[plane.length];
        float[] padded = new float[width + 2 * (kernel.length - 1)];
        for (int y = 0; y < height; y++) {
            blurRow(plane, y * width, width, kernel, padded, rows);
        }
        float[] out = new float[plane.length];
        for (int y = 0; y < height; y++) {
            blurColumnsInto(rows, width, height, y, kernel, out);
        }
        return out;
    }

    /// Half of the kernel, centre first; the whole adds up to 1.
    static float[] kernel(double sigmaPx) {
        if (!(sigmaPx > 0 && sigmaPx <= 500)) {
            throw new IllegalArgumentException("blur " + sigmaPx + " px, allowed above 0 to 500");
        }
        int reach = (int) Math.ceil(REACH_SIGMAS * sigmaPx);
        double[] half = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            half[i] = StrictMath.exp(-i * i / (2 * sigmaPx * sigmaPx));
            sum += i == 0 ? half[i] : 2 * half[i];
        }
        float[] kernel = new float[reach + 1];
        for (int i = 0; i <= reach; i++) {
            kernel[i] = (float) (half[i] / sum);
        }
        return kernel;
    }

    private static void blurRow(
            float[] in, int at, int width, float[] kernel, float[] padded, float[] out) {
        int reach = kernel.length - 1;
        java.util.Arrays.fill(padded, 0, reach, in[at]);
        System.arraycopy(in, at, padded, reach, width);
        java.util.Arrays.fill(padded, reach + width, width + 2 * reach, in[at + width - 1]);
        for (int x = 0; x < width; x++) {
            out[at + x] = kernel[0] * padded[x + reach];
        }
        for (int k = 1; k <= reach; k++) {
            float weight = kernel[k];
            int left = reach - k;
            int right = reach + k;
            for (int x = 0; x < width; x++) {
                out[at + x] += weight * (padded[x + left] + padded[x + right]);
            }
        }
    }

    private static void blurColumnsInto(
            float[] in, int width, int height, int y, float[] kernel, float[] out) {
        int at = y * width;
        for (int x = 0; x < width; x++) {
            out[at + x] = kernel[0] * in[at + x];
        }
        for (int k = 1; k < kernel.length; k++) {
            float weight = kernel[k];
            int above = Math.max(0, y - k) * width;
            int below = Math.min(height - 1, y + k) * width;
            for (int x = 0; x < width; x++) {
                out[at + x] += weight * (in[above + x] + in[below + x]);
            }
        }
    }
}

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
        int k = 1;
        for (; k + 2 <= reach; k += 3) {
            addThree(padded, reach - k, reach + k, 1, kernel, k, out, at, width);
        }
        for (; k <= reach; k++) {
            addOne(padded, reach - k, reach + k, kernel[k], out, at, width);
        }
    }

    private static void blurColumnsInto(
            float[] in, int width, int height, int y, float[] kernel, float[] out) {
        int at = y * width;
        for (int x = 0; x < width; x++) {
            out[at + x] = kernel[0] * in[at + x];
        }
        int k = 1;
        for (; k + 2 < kernel.length && y - k - 2 >= 0 && y + k + 2 < height; k += 3) {
            addThree(in, at - k * width, at + k * width, width, kernel, k, out, at, width);
        }
        for (; k < kernel.length; k++) {
            int above = Math.max(0, y - k) * width;
            int below = Math.min(height - 1, y + k) * width;
            addOne(in, above, below, kernel[k], out, at, width);
        }
    }

    private static void addOne(
            float[] in, int before, int after, float weight, float[] out, int at, int width) {
        for (int x = 0; x < width; x++) {
            out[at + x] += weight * (in[before + x] + in[after + x]);
        }
    }

    /// Three weights at once, in the order in which they would be added one by one: a third of the
    /// stores, half of the time, the same numbers.
    private static void addThree(
            float[] in,
            int before,
            int after,
            int step,
            float[] kernel,
            int k,
            float[] out,
            int at,
            int width) {
        float first = kernel[k];
        float second = kernel[k + 1];
        float third = kernel[k + 2];
        int before2 = before - step;
        int before3 = before2 - step;
        int after2 = after + step;
        int after3 = after2 + step;
        for (int x = 0; x < width; x++) {
            float sum = out[at + x] + first * (in[before + x] + in[after + x]);
            sum += second * (in[before2 + x] + in[after2 + x]);
            out[at + x] = sum + third * (in[before3 + x] + in[after3 + x]);
        }
    }
}

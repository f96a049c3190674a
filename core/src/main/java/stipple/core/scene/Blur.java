package stipple.core.scene;

/// Blurring of one plane of numbers, rows and columns one after the other, edges held.
final class Blur {
    private Blur() {}

    /// A Gaussian of the given standard deviation; nothing happens below 0.05 pixels.
    static void gaussian(float[] plane, int width, int height, float sigmaPx, int threads) {
        if (sigmaPx < 0.05f) {
            return;
        }
        float[] kernel = kernel(sigmaPx);
        float[] rows = new float[plane.length];
        Bands.run(height, threads, (from, to) -> rows(plane, rows, width, kernel, from, to));
        Bands.run(
                height,
                threads,
                (from, to) -> columns(rows, plane, width, height, kernel, from, to));
    }

    /// Half of the kernel from the middle outwards, whole kernel adding up to 1; each entry is the
    /// bell integrated over its pixel.
    static float[] kernel(float sigmaPx) {
        int reach = Math.max(1, (int) Math.ceil(3.2f * sigmaPx));
        float[] kernel = new float[reach + 1];
        float sum = 0;
        for (int k = 0; k <= reach; k++) {
            for (int part = 0; part < 8; part++) {
                kernel[k] += Curves.bell(k + (part - 3.5f) / 8, sigmaPx);
            }
            sum += kernel[k] * (k == 0 ? 1 : 2);
        }
        for (int k = 0; k <= reach; k++) {
            kernel[k] /= sum;
        }
        return kernel;
    }

    private static void rows(float[] in, float[] out, int width, float[] kernel, int from, int to) {
        for (int y = from; y < to; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                float sum = kernel[0] * in[row + x];
                for (int k = 1; k < kernel.length; k++) {
                    float left = in[row + Math.max(0, x - k)];
                    float right = in[row + Math.min(width - 1, x + k)];
                    sum += kernel[k] * (left + right);
                }
                out[row + x] = sum;
            }
        }
    }

    private static void columns(
            float[] in, float[] out, int width, int height, float[] kernel, int from, int to) {
        for (int y = from; y < to; y++) {
            for (int x = 0; x < width; x++) {
                float sum = kernel[0] * in[y * width + x];
                for (int k = 1; k < kernel.length; k++) {
                    float above = in[Math.max(0, y - k) * width + x];
                    float below = in[Math.min(height - 1, y + k) * width + x];
                    sum += kernel[k] * (above + below);
                }
                out[y * width + x] = sum;
            }
        }
    }
}

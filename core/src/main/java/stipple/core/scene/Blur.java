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

    /// Sums go tap by tap along a whole row, which the compiler turns into vectors; each pixel
    /// still adds its taps from the middle outwards.
    private static void rows(float[] in, float[] out, int width, float[] kernel, int from, int to) {
        int edge = Math.min(kernel.length - 1, width);
        int end = Math.max(edge, width - edge);
        for (int row = from * width; row < to * width; row += width) {
            row(in, out, row, 0, edge, width, kernel);
            for (int i = row + edge; i < row + end; i++) {
                out[i] = kernel[0] * in[i];
            }
            for (int k = 1; k < kernel.length; k++) {
                float tap = kernel[k];
                for (int i = row + edge; i < row + end; i++) {
                    out[i] += tap * (in[i - k] + in[i + k]);
                }
            }
            row(in, out, row, end, width, width, kernel);
        }
    }

    /// A part of a row near an edge.
    private static void row(
            float[] in, float[] out, int row, int fromX, int toX, int width, float[] kernel) {
        for (int x = fromX; x < toX; x++) {
            float sum = kernel[0] * in[row + x];
            for (int k = 1; k < kernel.length; k++) {
                float left = in[row + Math.max(0, x - k)];
                float right = in[row + Math.min(width - 1, x + k)];
                sum += kernel[k] * (left + right);
            }
            out[row + x] = sum;
        }
    }

    private static void columns(
            float[] in, float[] out, int width, int height, float[] kernel, int from, int to) {
        for (int y = from; y < to; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                out[row + x] = kernel[0] * in[row + x];
            }
            for (int k = 1; k < kernel.length; k++) {
                float tap = kernel[k];
                int above = Math.max(0, y - k) * width;
                int below = Math.min(height - 1, y + k) * width;
                for (int x = 0; x < width; x++) {
                    out[row + x] += tap * (in[above + x] + in[below + x]);
                }
            }
        }
    }
}

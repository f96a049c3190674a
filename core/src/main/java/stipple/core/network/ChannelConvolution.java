package stipple.core.network;

import java.util.List;
import stipple.core.image.Parallel;

/// A weighted sum over a window of the picture, each channel by itself.
///
/// A whole row of the result is made at once: for each place of the window the row of the picture
/// that it sees, times its weights repeated along the row.
final class ChannelConvolution implements Kernel {
    private static final long WORTH_THREADS = 3_000_000;

    private final Window window;
    private final float[] weights;
    private final float[] bias;

    /// @param weights window row, window column, channel
    ChannelConvolution(Window window, Tensor weights, Tensor bias) {
        this.window = window;
        this.weights = weights.values();
        this.bias = bias.values();
    }

    @Override
    public void run(List<Tensor> in, Tensor out, int threads) {
        Tensor picture = in.getFirst();
        int taps = window.height() * window.width();
        float[][] repeated = new float[taps][];
        for (int t = 0; t < taps; t++) {
            repeated[t] = repeated(weights, t * bias.length, out.width());
        }
        float[] start = repeated(bias, 0, out.width());
        float[][] rows = new float[picture.height() * window.width()][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = seen(picture, out, k / window.width(), k % window.width());
        }
        int above = window.above(picture.height(), out.height());
        long work = (long) out.height() * out.width() * weights.length;
        int used = work < WORTH_THREADS ? 1 : threads;
        Parallel.forEach(
                out.height(),
                used,
                y -> row(rows, out, y, y * window.strideY() - above, repeated, start));
    }

    private float[] repeated(float[] numbers, int from, int times) {
        float[] row = new float[bias.length * times];
        for (int x = 0; x < times; x++) {
            System.arraycopy(numbers, from, row, x * bias.length, bias.length);
        }
        return row;
    }

    /// What one column of the window sees along a row of the picture; zeros beyond the border.
    private float[] seen(Tensor in, Tensor out, int y, int column) {
        int channels = bias.length;
        int stride = window.strideX();
        int shift = column - window.left(in.width(), out.width());
        float[] row = new float[out.width() * channels];
        int first = window.first(shift);
        int end = Math.min(out.width(), window.end(shift, in.width()));
        int from = (y * in.width() + shift) * channels;
        int run = stride == 1 ? end - first : 1;
        for (int x = first; x < end; x += run) {
            System.arraycopy(
                    in.values(), from + x * stride * channels, row, x * channels, run * channels);
        }
        return row;
    }

    private void row(
            float[][] rows, Tensor out, int y, int top, float[][] repeated, float[] start) {
        float[] sums = start.clone();
        int wide = window.width();
        for (int ky = 0; ky < window.height(); ky++) {
            int from = (top + ky) * wide;
            if (from < 0 || from >= rows.length) {
                continue;
            }
            int kx = 0;
            for (; kx + 3 <= wide; kx += 3) {
                Columns.addProducts(rows, from + kx, repeated, ky * wide + kx, sums);
            }
            for (; kx < wide; kx++) {
                Columns.addProduct(rows[from + kx], repeated[ky * wide + kx], sums);
            }
        }
        System.arraycopy(sums, 0, out.values(), y * sums.length, sums.length);
    }
}

package stipple.core.network;

import java.util.List;
import stipple.core.image.Parallel;

/// A weighted sum over a window of the picture, each channel by itself.
final class ChannelConvolution implements Kernel {
    private static final long WORTH_THREADS = 1_000_000;

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
        long work = (long) out.height() * out.width() * weights.length;
        int used = work < WORTH_THREADS ? 1 : threads;
        Parallel.forEach(out.height(), used, y -> row(picture, out, y));
    }

    private void row(Tensor in, Tensor out, int y) {
        int channels = bias.length;
        int top = y * window.strideY() - window.above(in.height(), out.height());
        int left = window.left(in.width(), out.width());
        float[] sums = new float[channels];
        for (int x = 0; x < out.width(); x++) {
            System.arraycopy(bias, 0, sums, 0, channels);
            for (int ky = 0; ky < window.height(); ky++) {
                int iy = top + ky;
                for (int kx = 0; kx < window.width() && iy >= 0 && iy < in.height(); kx++) {
                    int ix = x * window.strideX() - left + kx;
                    if (ix >= 0 && ix < in.width()) {
                        int from = (iy * in.width() + ix) * channels;
                        int weight = (ky * window.width() + kx) * channels;
                        add(in.values(), from, weight, sums);
                    }
                }
            }
            System.arraycopy(sums, 0, out.values(), (y * out.width() + x) * channels, channels);
        }
    }

    private void add(float[] in, int from, int weight, float[] sums) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += in[from + c] * weights[weight + c];
        }
    }
}

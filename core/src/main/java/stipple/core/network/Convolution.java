package stipple.core.network;

import java.util.List;
import stipple.core.image.Parallel;

/// Each place of the result is a weighted sum over a window of the picture and all its channels.
/// The weights are kept with the result's channel running fastest, so that the inner loop goes over
/// neighbouring numbers.
final class Convolution implements Kernel {
    /// Below this many multiplications threads cost more than they save.
    private static final long WORTH_THREADS = 3_000_000;

    private final Window window;
    private final float[] weights;
    private final float[] bias;

    /// @param weights result channel, window row, window column, channel
    Convolution(Window window, Tensor weights, Tensor bias) {
        this.window = window;
        this.bias = bias.values();
        this.weights = turned(weights, this.bias.length);
    }

    private static float[] turned(Tensor weights, int outputs) {
        float[] from = weights.values();
        int taps = from.length / outputs;
        float[] turned = new float[from.length];
        for (int o = 0; o < outputs; o++) {
            for (int t = 0; t < taps; t++) {
                turned[t * outputs + o] = from[o * taps + t];
            }
        }
        return turned;
    }

    @Override
    public void run(List<Tensor> in, Tensor out, int threads) {
        Tensor picture = in.getFirst();
        long work = (long) out.height() * out.width() * weights.length;
        int used = work < WORTH_THREADS ? 1 : threads;
        Parallel.forEach(out.height(), used, y -> row(picture, out, y));
    }

    private void row(Tensor in, Tensor out, int y) {
        int channels = in.channels();
        int outputs = bias.length;
        int top = y * window.strideY() - window.above(in.height(), out.height());
        int left = window.left(in.width(), out.width());
        float[] sums = new float[outputs];
        for (int x = 0; x < out.width(); x++) {
            System.arraycopy(bias, 0, sums, 0, outputs);
            for (int ky = 0; ky < window.height(); ky++) {
                int iy = top + ky;
                for (int kx = 0; kx < window.width() && iy >= 0 && iy < in.height(); kx++) {
                    int ix = x * window.strideX() - left + kx;
                    if (ix >= 0 && ix < in.width()) {
                        int from = (iy * in.width() + ix) * channels;
                        int weight = (ky * window.width() + kx) * channels * outputs;
                        add(in.values(), from, channels, weight, sums);
                    }
                }
            }
            System.arraycopy(sums, 0, out.values(), (y * out.width() + x) * outputs, outputs);
        }
    }

    private void add(float[] in, int from, int channels, int weight, float[] sums) {
        int outputs = sums.length;
        int c = 0;
        for (; c + 4 <= channels; c += 4) {
            float v0 = in[from + c];
            float v1 = in[from + c + 1];
            float v2 = in[from + c + 2];
            float v3 = in[from + c + 3];
            int a0 = weight + c * outputs;
            int a1 = a0 + outputs;
            int a2 = a1 + outputs;
            int a3 = a2 + outputs;
            for (int o = 0; o < outputs; o++) {
                sums[o] +=
                        v0 * weights[a0 + o]
                                + v1 * weights[a1 + o]
                                + v2 * weights[a2 + o]
                                + v3 * weights[a3 + o];
            }
        }
        for (; c < channels; c++) {
            float v = in[from + c];
            int a = weight + c * outputs;
            for (int o = 0; o < outputs; o++) {
                sums[o] += v * weights[a + o];
            }
        }
    }
}

package stipple.core.network;

import java.util.Arrays;
import java.util.List;
import stipple.core.image.Parallel;

/// Each place of the result is a weighted sum over a window of the picture and all its channels.
///
/// The places are worked on in tiles. What the windows of a tile see is first laid out in columns,
/// one for each weight, so that the innermost loop runs over many places with fixed weights and the
/// compiler makes wide instructions of it. A result of few places is summed place by place instead.
/// Both add in the order of the weights, so that both give the same bytes as the plain sum.
final class Convolution implements Kernel {
    /// Below this many multiplications threads cost more than they save.
    private static final long WORTH_THREADS = 3_000_000;

    private static final int FEW_PLACES = 20;
    private static final int TILE_NUMBERS = 80_000;
    private static final int LEAST_TILE = 256;
    private static final int MOST_TILE = 2048;

    private final Window window;

    /// Result channel by result channel.
    private final float[] weights;

    /// Weight by weight, the result's channel running fastest.
    private final float[] turned;

    private final float[] bias;
    private final int taps;

    /// @param weights result channel, window row, window column, channel
    Convolution(Window window, Tensor weights, Tensor bias) {
        this.window = window;
        this.bias = bias.values();
        this.weights = weights.values();
        this.taps = this.weights.length / this.bias.length;
        this.turned = new float[this.weights.length];
        for (int o = 0; o < this.bias.length; o++) {
            for (int t = 0; t < taps; t++) {
                turned[t * this.bias.length + o] = this.weights[o * taps + t];
            }
        }
    }

    @Override
    public void run(List<Tensor> in, Tensor out, int threads) {
        Tensor picture = in.getFirst();
        int places = out.height() * out.width();
        if (places < FEW_PLACES) {
            few(picture, out, places);
            return;
        }
        int tile = Math.clamp(TILE_NUMBERS / taps, LEAST_TILE, MOST_TILE);
        int tiles = (places + tile - 1) / tile;
        int used = (long) places * weights.length < WORTH_THREADS ? 1 : threads;
        Parallel.forEach(
                tiles, used, k -> tile(picture, out, k * tile, Math.min(tile, places - k * tile)));
    }

    private void few(Tensor picture, Tensor out, int places) {
        float[][] seen = columns(picture, out, 0, places);
        float[] sums = new float[bias.length];
        for (int p = 0; p < places; p++) {
            System.arraycopy(bias, 0, sums, 0, sums.length);
            for (int t = 0; t < taps; t++) {
                add(seen[t][p], t * sums.length, sums);
            }
            System.arraycopy(sums, 0, out.values(), p * sums.length, sums.length);
        }
    }

    private void add(float value, int from, float[] sums) {
        for (int o = 0; o < sums.length; o++) {
            sums[o] += value * turned[from + o];
        }
    }

    private void tile(Tensor picture, Tensor out, int first, int count) {
        float[][] seen = columns(picture, out, first, count);
        float[][] sums = new float[bias.length][count];
        for (int o = 0; o < bias.length; o++) {
            Arrays.fill(sums[o], bias[o]);
            int t = 0;
            for (; t + 8 <= taps; t += 8) {
                Columns.addEight(seen, t, weights, o * taps + t, sums[o]);
            }
            for (; t < taps; t++) {
                Columns.addOne(seen[t], weights[o * taps + t], sums[o]);
            }
        }
        Columns.gather(sums, out.values(), first * bias.length);
    }

    /// What the windows of some places see, a column for each weight; nothing beyond the border.
    private float[][] columns(Tensor in, Tensor out, int first, int count) {
        float[][] seen = new float[taps][count];
        int channels = in.channels();
        if (taps == channels && window.strideX() == 1 && window.strideY() == 1) {
            Columns.spread(in.values(), first * channels, seen);
            return seen;
        }
        for (int done = 0; done < count; ) {
            int row = (first + done) / out.width();
            int x = (first + done) % out.width();
            int length = Math.min(count - done, out.width() - x);
            for (int t = 0; t < taps; t++) {
                look(in, out, t, row, x, length, seen[t], done);
            }
            done += length;
        }
        return seen;
    }

    /// What one weight sees along a piece of a row.
    private void look(
            Tensor in, Tensor out, int tap, int row, int x, int length, float[] seen, int at) {
        int channels = in.channels();
        int place = tap / channels;
        int iy = row * window.strideY() - window.above(in.height(), out.height());
        iy += place / window.width();
        if (iy < 0 || iy >= in.height()) {
            return;
        }
        int shift = place % window.width() - window.left(in.width(), out.width());
        int stride = window.strideX();
        float[] values = in.values();
        int step = stride * channels;
        int first = Math.max(x, window.first(shift));
        int end = Math.min(x + length, window.end(shift, in.width()));
        int from = (iy * in.width() + first * stride + shift) * channels + tap % channels;
        for (int k = first; k < end; k++) {
            seen[at + k - x] = values[from];
            from += step;
        }
    }
}

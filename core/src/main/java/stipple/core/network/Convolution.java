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
    private static final int PIECES = 4;
    private static final int TILE_NUMBERS = 80_000;
    private static final int LEAST_TILE = 256;
    private static final int MOST_TILE = 1024;

    private final Window window;

    /// Result channel by result channel.
    private final float[] weights;

    /// Weight by weight, the result's channel running fastest.
    private final float[][] turned;

    private final float[] bias;
    private final int taps;

    /// @param weights result channel, window row, window column, channel
    Convolution(Window window, Tensor weights, Tensor bias) {
        this.window = window;
        this.bias = bias.values();
        this.weights = weights.values();
        this.taps = this.weights.length / this.bias.length;
        this.turned = new float[taps][this.bias.length];
        for (int o = 0; o < this.bias.length; o++) {
            for (int t = 0; t < taps; t++) {
                turned[t][o] = this.weights[o * taps + t];
            }
        }
    }

    @Override
    public void run(List<Tensor> in, Tensor out, int threads) {
        Tensor picture = in.getFirst();
        int places = out.height() * out.width();
        if (places < bias.length + FEW_PLACES) {
            places(picture, out, 0, places);
            return;
        }
        int tile = Math.clamp(TILE_NUMBERS / taps, LEAST_TILE, MOST_TILE);
        int tiles = (places + tile - 1) / tile;
        int used = (long) places * weights.length < WORTH_THREADS ? 1 : threads;
        int pieces = used == 1 ? 1 : Math.min(tiles, PIECES * used);
        Parallel.forEach(
                pieces,
                used,
                k -> {
                    int first = tiles * k / pieces * tile;
                    int end = Math.min(places, tiles * (k + 1) / pieces * tile);
                    tiles(picture, out, first, end, tile);
                });
    }

    /// Some places one by one: the innermost loop runs over the channels of the result.
    private void places(Tensor picture, Tensor out, int first, int count) {
        float[] sums = new float[bias.length];
        for (int p = first; p < first + count; p++) {
            float[] seen = isPlain() ? picture.values() : window(picture, out, p);
            int from = isPlain() ? p * taps : 0;
            System.arraycopy(bias, 0, sums, 0, sums.length);
            int t = 0;
            for (; t + 8 <= taps; t += 8) {
                Columns.addEight(turned, t, seen, from + t, sums);
            }
            for (; t < taps; t++) {
                Columns.addOne(turned[t], seen[from + t], sums);
            }
            System.arraycopy(sums, 0, out.values(), p * sums.length, sums.length);
        }
    }

    private float[] window(Tensor picture, Tensor out, int place) {
        float[] seen = new float[taps];
        float[][] columns = new float[taps][1];
        look(picture, out, place, columns);
        for (int t = 0; t < taps; t++) {
            seen[t] = columns[t][0];
        }
        return seen;
    }

    private void tiles(Tensor picture, Tensor out, int first, int end, int tile) {
        int whole = Math.min(tile, end - first);
        float[][] seen = new float[taps][whole];
        float[][] sums = new float[bias.length][whole];
        for (int at = first; at < end; at += tile) {
            if (end - at < whole) {
                seen = new float[taps][end - at];
                sums = new float[bias.length][end - at];
            }
            look(picture, out, at, seen);
            sum(seen, sums);
            Columns.gather(sums, out.values(), at * bias.length);
        }
    }

    private void sum(float[][] seen, float[][] sums) {
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
    }

    /// What the windows of the places from `first` on see, a column for each weight; zeros beyond
    /// the border.
    private void look(Tensor in, Tensor out, int first, float[][] seen) {
        if (isPlain()) {
            Columns.spread(in.values(), first * taps, seen);
            return;
        }
        int count = seen[0].length;
        for (int done = 0; done < count; ) {
            int row = (first + done) / out.width();
            int x = (first + done) % out.width();
            int length = Math.min(count - done, out.width() - x);
            for (int t = 0; t < taps; t++) {
                look(in, out, t, row, x, length, seen[t], done);
            }
            done += length;
        }
    }

    /// Whether a window is one place, and every place has one.
    private boolean isPlain() {
        return window.height() * window.width() == 1
                && window.strideX() == 1
                && window.strideY() == 1;
    }

    /// What one weight sees along a piece of a row.
    private void look(
            Tensor in, Tensor out, int tap, int row, int x, int length, float[] seen, int at) {
        int channels = in.channels();
        int place = tap / channels;
        int iy = row * window.strideY() - window.above(in.height(), out.height());
        iy += place / window.width();
        if (iy < 0 || iy >= in.height()) {
            Arrays.fill(seen, at, at + length, 0);
            return;
        }
        int shift = place % window.width() - window.left(in.width(), out.width());
        int stride = window.strideX();
        float[] values = in.values();
        int step = stride * channels;
        int first = Math.max(x, window.first(shift));
        int end = Math.min(x + length, window.end(shift, in.width()));
        Arrays.fill(seen, at, at + Math.min(length, first - x), 0);
        Arrays.fill(seen, at + Math.max(0, end - x), at + length, 0);
        int from = (iy * in.width() + first * stride + shift) * channels + tap % channels;
        for (int k = first; k < end; k++) {
            seen[at + k - x] = values[from];
            from += step;
        }
    }
}

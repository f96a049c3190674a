package stipple.core.network;

import java.util.Arrays;
import java.util.List;
import stipple.core.image.Parallel;

/// A weighted sum over a window of the picture, each channel by itself.
///
/// A whole row of the result is made at once: for each place of the window the row of the picture
/// that it sees, times its weights repeated along the row.
final class ChannelConvolution implements Kernel {
    private static final long WORTH_THREADS = 3_000_000;
    private static final int BANDS = 8;

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
        float[][] repeated = new float[window.height() * window.width()][];
        for (int t = 0; t < repeated.length; t++) {
            repeated[t] = repeated(weights, t * bias.length, out.width());
        }
        float[] start = repeated(bias, 0, out.width());
        long work = (long) out.height() * out.width() * weights.length;
        int bands = work < WORTH_THREADS ? 1 : Math.min(BANDS, out.height());
        int height = (out.height() + bands - 1) / bands;
        Parallel.forEach(
                bands,
                work < WORTH_THREADS ? 1 : threads,
                k -> {
                    int end = Math.min(out.height(), (k + 1) * height);
                    new Band(picture, out, repeated, start).rows(k * height, end);
                });
    }

    private float[] repeated(float[] numbers, int from, int times) {
        float[] row = new float[bias.length * times];
        for (int x = 0; x < times; x++) {
            System.arraycopy(numbers, from, row, x * bias.length, bias.length);
        }
        return row;
    }

    /// Some rows of the result, from above. The rows of the picture that the window stands on are
    /// kept as each of its columns sees them, and only the new ones are fetched when it moves on.
    private final class Band {
        private final Tensor picture;
        private final Tensor out;
        private final float[][] repeated;
        private final float[] start;
        private final float[][] rows;
        private final int[] fetched;
        private final float[] sums;

        Band(Tensor picture, Tensor out, float[][] repeated, float[] start) {
            this.picture = picture;
            this.out = out;
            this.repeated = repeated;
            this.start = start;
            this.rows = new float[repeated.length][start.length];
            this.fetched = new int[window.height()];
            this.sums = new float[start.length];
            Arrays.fill(fetched, -1);
        }

        void rows(int first, int end) {
            int above = window.above(picture.height(), out.height());
            for (int y = first; y < end; y++) {
                System.arraycopy(start, 0, sums, 0, sums.length);
                int top = y * window.strideY() - above;
                for (int ky = 0; ky < window.height(); ky++) {
                    if (top + ky >= 0 && top + ky < picture.height()) {
                        add(fetch(top + ky), ky * window.width());
                    }
                }
                System.arraycopy(sums, 0, out.values(), y * sums.length, sums.length);
            }
        }

        private void add(int row, int weight) {
            int kx = 0;
            for (; kx + 3 <= window.width(); kx += 3) {
                Columns.addProducts(rows, row + kx, repeated, weight + kx, sums);
            }
            for (; kx < window.width(); kx++) {
                Columns.addProduct(rows[row + kx], repeated[weight + kx], sums);
            }
        }

        /// Where the row `y` of the picture begins among those kept.
        private int fetch(int y) {
            int slot = y % window.height();
            int row = slot * window.width();
            if (fetched[slot] != y) {
                fetched[slot] = y;
                for (int column = 0; column < window.width(); column++) {
                    look(y, column, rows[row + column]);
                }
            }
            return row;
        }

        /// What one column of the window sees along a row of the picture. Beyond the border stand
        /// zeros from the beginning, since that is the same in every row.
        private void look(int y, int column, float[] row) {
            int channels = bias.length;
            int stride = window.strideX();
            int shift = column - window.left(picture.width(), out.width());
            int first = window.first(shift);
            int end = Math.min(out.width(), window.end(shift, picture.width()));
            int from = (y * picture.width() + shift) * channels;
            int run = stride == 1 ? end - first : 1;
            for (int x = first; x < end; x += run) {
                System.arraycopy(
                        picture.values(),
                        from + x * stride * channels,
                        row,
                        x * channels,
                        run * channels);
            }
        }
    }
}

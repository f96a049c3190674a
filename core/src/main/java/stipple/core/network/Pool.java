package stipple.core.network;

import java.util.List;

/// The greatest or the mean number of a window, each channel by itself; missing border places do
/// not count.
///
/// @param window how it walks
/// @param isMean whether the mean is taken rather than the greatest
record Pool(Window window, boolean isMean) implements Kernel {
    @Override
    public void run(List<Tensor> in, Tensor out, int threads) {
        Tensor picture = in.getFirst();
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
                place(picture, out, x, y);
            }
        }
    }

    private void place(Tensor in, Tensor out, int x, int y) {
        int channels = in.channels();
        int top = y * window.strideY() - window.above(in.height(), out.height());
        int left = x * window.strideX() - window.left(in.width(), out.width());
        int to = (y * out.width() + x) * channels;
        int count = 0;
        for (int iy = Math.max(0, top); iy < Math.min(in.height(), top + window.height()); iy++) {
            for (int ix = Math.max(0, left);
                    ix < Math.min(in.width(), left + window.width());
                    ix++) {
                int from = (iy * in.width() + ix) * channels;
                merge(in.values(), from, out.values(), to, channels, count == 0);
                count++;
            }
        }
        if (isMean) {
            for (int c = 0; c < channels; c++) {
                out.values()[to + c] /= count;
            }
        }
    }

    private void merge(float[] in, int from, float[] out, int to, int channels, boolean isFirst) {
        for (int c = 0; c < channels; c++) {
            float v = in[from + c];
            float before = out[to + c];
            out[to + c] = isFirst ? v : isMean ? before + v : Math.max(before, v);
        }
    }
}

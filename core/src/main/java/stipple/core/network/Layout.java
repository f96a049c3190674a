package stipple.core.network;

import java.util.Arrays;
import java.util.List;

/// Operators that only move numbers.
final class Layout {
    private Layout() {}

    static void reshape(List<Tensor> in, Tensor out, int threads) {
        float[] from = in.getFirst().values();
        System.arraycopy(from, 0, out.values(), 0, from.length);
    }

    /// Zeros round a picture; the second operand has the number before and after for each axis.
    static void pad(List<Tensor> in, Tensor out, int threads) {
        Tensor picture = in.getFirst();
        float[] sizes = in.get(1).values();
        int above = (int) sizes[2];
        int left = (int) sizes[4];
        int before = (int) sizes[6];
        Arrays.fill(out.values(), 0);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                System.arraycopy(
                        picture.values(),
                        (y * picture.width() + x) * picture.channels(),
                        out.values(),
                        ((y + above) * out.width() + x + left) * out.channels() + before,
                        picture.channels());
            }
        }
    }

    /// Puts the operands one after the other along an axis.
    static Kernel join(int axis) {
        return (in, out, threads) -> {
            int blocks = 1;
            for (int k = 0; k < axis; k++) {
                blocks *= out.shape()[k];
            }
            int to = 0;
            for (int block = 0; block < blocks; block++) {
                for (Tensor part : in) {
                    int length = part.values().length / blocks;
                    System.arraycopy(part.values(), block * length, out.values(), to, length);
                    to += length;
                }
            }
        };
    }

    /// A slice that must be the whole: all that the networks we run ask for.
    static void slice(List<Tensor> in, Tensor out, int threads) {
        if (in.getFirst().values().length != out.values().length) {
            throw new IllegalArgumentException("a network that takes a part of a tensor");
        }
        reshape(in, out, threads);
    }

    /// Another size by linear interpolation between the centres of places.
    static void resize(List<Tensor> in, Tensor out, int threads) {
        Tensor from = in.getFirst();
        float stepY = (float) from.height() / out.height();
        float stepX = (float) from.width() / out.width();
        for (int y = 0; y < out.height(); y++) {
            float sy = Math.max(0, (y + 0.5f) * stepY - 0.5f);
            for (int x = 0; x < out.width(); x++) {
                float sx = Math.max(0, (x + 0.5f) * stepX - 0.5f);
                int to = (y * out.width() + x) * out.channels();
                blend(from, sx, sy, out.values(), to);
            }
        }
    }

    /// All channels of a picture at a place between four others; beyond the border the border goes
    /// on.
    static void blend(Tensor from, float x, float y, float[] out, int to) {
        int channels = from.channels();
        int x0 = Math.clamp((int) Math.floor(x), 0, from.width() - 1);
        int y0 = Math.clamp((int) Math.floor(y), 0, from.height() - 1);
        int x1 = Math.min(from.width() - 1, x0 + 1);
        int y1 = Math.min(from.height() - 1, y0 + 1);
        float fx = Math.clamp(x - x0, 0f, 1f);
        float fy = Math.clamp(y - y0, 0f, 1f);
        float[] v = from.values();
        for (int c = 0; c < channels; c++) {
            float top =
                    (1 - fx) * v[(y0 * from.width() + x0) * channels + c]
                            + fx * v[(y0 * from.width() + x1) * channels + c];
            float bottom =
                    (1 - fx) * v[(y1 * from.width() + x0) * channels + c]
                            + fx * v[(y1 * from.width() + x1) * channels + c];
            out[to + c] = (1 - fy) * top + fy * bottom;
        }
    }
}

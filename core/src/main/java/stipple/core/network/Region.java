package stipple.core.network;

import java.util.Arrays;
import java.util.List;

/// The operators with which the iris network looks at a turned part of its own features.
///
/// A matrix takes a place of the part (x, y, 0, 1) to a place of the whole; of its 16 numbers only
/// the first two rows are used.
final class Region {
    private Region() {}

    /// The matrix of the smallest rectangle, turned so that two of the points lie level, round some
    /// of the points, enlarged by the settings.
    static Kernel matrix(FlexMap settings) {
        int leftIndex = (int) settings.number("left_rotation_idx");
        int rightIndex = (int) settings.number("right_rotation_idx");
        int[] subset = settings.numbers("subset_idxs");
        double width = settings.number("output_width");
        double height = settings.number("output_height");
        double scaleX = settings.number("scale_x") / width;
        double scaleY = settings.number("scale_y") / height;
        return (in, out, threads) -> {
            float[] p = in.getFirst().values();
            double dx = p[3 * rightIndex] - p[3 * leftIndex];
            double dy = p[3 * rightIndex + 1] - p[3 * leftIndex + 1];
            double length = Math.sqrt(dx * dx + dy * dy);
            double c = length == 0 ? 1 : dx / length;
            double s = length == 0 ? 0 : dy / length;
            double[] box = turnedBox(p, subset, c, s);
            double sx = (box[1] - box[0]) * scaleX;
            double sy = (box[3] - box[2]) * scaleY;
            double u = (box[0] + box[1] - sx * width) / 2;
            double v = (box[2] + box[3] - sy * height) / 2;
            double[] rows = {sx * c, -sy * s, 0, u * c - v * s, sx * s, sy * c, 0, u * s + v * c};
            Arrays.fill(out.values(), 0);
            for (int k = 0; k < rows.length; k++) {
                out.values()[k] = (float) rows[k];
            }
            out.values()[10] = 1;
            out.values()[15] = 1;
        };
    }

    /// Least and most along the turned x axis, least and most along the turned y axis.
    private static double[] turnedBox(float[] p, int[] subset, double c, double s) {
        double[] box = {
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        for (int k : subset) {
            double u = p[3 * k] * c + p[3 * k + 1] * s;
            double v = -p[3 * k] * s + p[3 * k + 1] * c;
            box[0] = Math.min(box[0], u);
            box[1] = Math.max(box[1], u);
            box[2] = Math.min(box[2], v);
            box[3] = Math.max(box[3], v);
        }
        return box;
    }

    /// The part of a picture that the second operand's matrix describes.
    static void cut(List<Tensor> in, Tensor out, int threads) {
        float[] m = in.get(1).values();
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
                float sx = m[0] * x + m[1] * y + m[3];
                float sy = m[4] * x + m[5] * y + m[7];
                Layout.blend(
                        in.getFirst(),
                        sx,
                        sy,
                        out.values(),
                        (y * out.width() + x) * out.channels());
            }
        }
    }

    /// Points of the part as points of the whole.
    static void points(List<Tensor> in, Tensor out, int threads) {
        float[] p = in.getFirst().values();
        float[] m = in.get(1).values();
        for (int k = 0; k + 1 < p.length; k += 2) {
            out.values()[k] = m[0] * p[k] + m[1] * p[k + 1] + m[3];
            out.values()[k + 1] = m[4] * p[k] + m[5] * p[k + 1] + m[7];
        }
    }

    /// Each place of the picture becomes a block of `stride` x `stride` places, every one with its
    /// own weights over the channels. Weights: block row, block column, channel.
    static void unfold(List<Tensor> in, Tensor out, int threads) {
        Tensor picture = in.getFirst();
        float[] weights = in.get(1).values();
        float bias = in.get(2).values()[0];
        int stride = out.width() / picture.width();
        int channels = picture.channels();
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
                int from = (y / stride * picture.width() + x / stride) * channels;
                int weight = (y % stride * stride + x % stride) * channels;
                float sum = bias;
                for (int c = 0; c < channels; c++) {
                    sum += picture.values()[from + c] * weights[weight + c];
                }
                out.values()[y * out.width() + x] = sum;
            }
        }
    }
}

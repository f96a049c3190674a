package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;
import stipple.core.image.CodedImage;

/// A photo together with its half, its quarter and so on, so that a small look at a large part of
/// it needs few pixels. Coded levels are averaged as they are.
public final class PhotoLevels {
    private static final int SMALLEST_PX = 96;

    private final List<CodedImage> levels = new ArrayList<>();

    public PhotoLevels(CodedImage photo) {
        levels.add(photo);
        CodedImage last = photo;
        while (Math.min(last.width(), last.height()) >= 2 * SMALLEST_PX) {
            last = half(last);
            levels.add(last);
        }
    }

    public CodedImage photo() {
        return levels.getFirst();
    }

    /// How many times the photo may be halved before its pixels are larger than `sizePx`.
    public int depth(double sizePx) {
        int depth = 0;
        while (depth + 1 < levels.size() && 2 << depth <= sizePx) {
            depth++;
        }
        return depth;
    }

    /// The photo halved `depth` times.
    public CodedImage at(int depth) {
        return levels.get(depth);
    }

    private static CodedImage half(CodedImage from) {
        int width = from.width() / 2;
        CodedImage half = new CodedImage(width, from.height() / 2);
        int[] in = from.rgb();
        int[] out = half.rgb();
        for (int y = 0; y < half.height(); y++) {
            int upper = 2 * y * from.width();
            int lower = upper + from.width();
            for (int x = 0; x < width; x++) {
                out[y * width + x] =
                        mean(
                                in[upper + 2 * x],
                                in[upper + 2 * x + 1],
                                in[lower + 2 * x],
                                in[lower + 2 * x + 1]);
            }
        }
        return half;
    }

    /// Red and blue are summed side by side in one number.
    private static int mean(int a, int b, int c, int d) {
        int ends = (a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF) + 0x020002;
        int green = (a & 0xFF00) + (b & 0xFF00) + (c & 0xFF00) + (d & 0xFF00) + 0x0200;
        return ((ends >> 2) & 0xFF00FF) | ((green >> 2) & 0xFF00);
    }
}

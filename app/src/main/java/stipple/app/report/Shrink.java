package stipple.app.report;

import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;

/// Makes pictures smaller by averaging light, not codes, over the area of each new pixel, so that
/// fine dots keep their weight.
final class Shrink {
    private Shrink() {}

    /// The picture with its longer side at `sidePx`, or as it is when that is no smaller.
    static CodedImage toSide(CodedImage image, int sidePx) {
        int longer = Math.max(image.width(), image.height());
        if (longer <= sidePx) {
            return image;
        }
        double scale = (double) sidePx / longer;
        int width = Math.max(1, (int) Math.round(image.width() * scale));
        int height = Math.max(1, (int) Math.round(image.height() * scale));
        return to(image, width, height);
    }

    /// The middle of the picture, at most `sidePx` wide and high, pixel for pixel.
    static CodedImage middle(CodedImage image, int sidePx) {
        int width = Math.min(sidePx, image.width());
        int height = Math.min(sidePx, image.height());
        int left = (image.width() - width) / 2;
        int top = (image.height() - height) / 2;
        CodedImage cut = new CodedImage(width, height);
        for (int y = 0; y < height; y++) {
            System.arraycopy(
                    image.rgb(), (top + y) * image.width() + left, cut.rgb(), y * width, width);
        }
        return cut;
    }

    private static CodedImage to(CodedImage image, int width, int height) {
        float[] light = new float[256];
        for (int code = 0; code < 256; code++) {
            light[code] = Srgb.decode8(code);
        }
        float[] rows = acrossRows(image, width, light);
        double step = (double) image.height() / height;
        CodedImage out = new CodedImage(width, height);
        float[] sum = new float[3 * width];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sum, 0);
            double top = y * step;
            double bottom = Math.min(image.height(), top + step);
            for (int from = (int) top; from < bottom; from++) {
                float weight = (float) ((Math.min(bottom, from + 1) - Math.max(top, from)) / step);
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += weight * rows[from * sum.length + k];
                }
            }
            for (int x = 0; x < width; x++) {
                out.set(
                        x,
                        y,
                        code(sum[3 * x]) << 16 | code(sum[3 * x + 1]) << 8 | code(sum[3 * x + 2]));
            }
        }
        return out;
    }

    /// Every row at its new width, in light.
    private static float[] acrossRows(CodedImage image, int width, float[] light) {
        double step = (double) image.width() / width;
        float[] rows = new float[3 * width * image.height()];
        int[] rgb = image.rgb();
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < width; x++) {
                double left = x * step;
                double right = Math.min(image.width(), left + step);
                int at = 3 * (y * width + x);
                for (int from = (int) left; from < right; from++) {
                    float weight =
                            (float) ((Math.min(right, from + 1) - Math.max(left, from)) / step);
                    int pixel = rgb[y * image.width() + from];
                    rows[at] += weight * light[pixel >> 16 & 0xFF];
                    rows[at + 1] += weight * light[pixel >> 8 & 0xFF];
                    rows[at + 2] += weight * light[pixel & 0xFF];
                }
            }
        }
        return rows;
    }

    private static int code(float light) {
        return Srgb.encode8(light);
    }
}

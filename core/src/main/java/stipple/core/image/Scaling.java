package stipple.core.image;

import stipple.core.color.Srgb;

/// Makes pictures smaller or larger, in linear light.
public final class Scaling {
    private Scaling() {}

    /// The picture at another size by area: each new pixel is the mean light of the piece of the
    /// picture that it covers. Meant for making smaller; larger gives blocks.
    public static CodedImage byArea(CodedImage picture, int width, int height) {
        CodedImage out = new CodedImage(width, height);
        int[] from = new int[width + 1];
        double xStep = picture.width() / (double) width;
        double yStep = picture.height() / (double) height;
        for (int x = 0; x <= width; x++) {
            from[x] = (int) Math.min(picture.width() - 1, Math.floor(x * xStep));
        }
        double[] sums = new double[3 * width];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            double top = y * yStep;
            double bottom = Math.min(picture.height(), (y + 1) * yStep);
            for (int sy = (int) top; sy < bottom; sy++) {
                double share = Math.min(sy + 1, bottom) - Math.max(sy, top);
                if (share > 0) {
                    addRow(picture, sy, share, xStep, from, sums);
                }
            }
            double area = xStep * yStep;
            for (int x = 0; x < width; x++) {
                int r = Srgb.encode8((float) (sums[3 * x] / area));
                int g = Srgb.encode8((float) (sums[3 * x + 1] / area));
                int b = Srgb.encode8((float) (sums[3 * x + 2] / area));
                out.rgb()[y * width + x] = r << 16 | g << 8 | b;
            }
        }
        return out;
    }

    private static void addRow(
            CodedImage picture, int sy, double share, double xStep, int[] from, double[] sums) {
        int[] rgb = picture.rgb();
        int row = sy * picture.width();
        for (int x = 0; x + 1 < from.length; x++) {
            double left = x * xStep;
            double right = Math.min(picture.width(), left + xStep);
            double r = 0;
            double g = 0;
            double b = 0;
            for (int sx = from[x]; sx < right; sx++) {
                double w = share * (Math.min(sx + 1, right) - Math.max(sx, left));
                if (w > 0) {
                    int pixel = rgb[row + sx];
                    r += w * Srgb.decode8(pixel >> 16 & 0xFF);
                    g += w * Srgb.decode8(pixel >> 8 & 0xFF);
                    b += w * Srgb.decode8(pixel & 0xFF);
                }
            }
            sums[3 * x] += r;
            sums[3 * x + 1] += g;
            sums[3 * x + 2] += b;
        }
    }

    /// The picture at most `longSidePx` long; unchanged when it already is.
    public static CodedImage toFit(CodedImage picture, int longSidePx) {
        int longSide = Math.max(picture.width(), picture.height());
        if (longSide <= longSidePx) {
            return picture;
        }
        double factor = longSidePx / (double) longSide;
        return byArea(
                picture,
                Math.max(1, (int) Math.round(picture.width() * factor)),
                Math.max(1, (int) Math.round(picture.height() * factor)));
    }

    /// The picture made larger, smoothly (Catmull-Rom cubic along rows and columns).
    public static CodedImage smoothly(CodedImage picture, int width, int height) {
        LinearImage source = picture.toLinear();
        LinearImage wide = new LinearImage(width, picture.height());
        LinearImage out = new LinearImage(width, height);
        for (int c = 0; c < 3; c++) {
            stretchRows(source.plane(c), picture.width(), wide.plane(c), width, picture.height());
            stretchColumns(wide.plane(c), picture.height(), out.plane(c), height, width);
        }
        return CodedImage.of(out);
    }

    private static void stretchRows(float[] in, int inWidth, float[] out, int width, int rows) {
        float[] weight = new float[4];
        for (int x = 0; x < width; x++) {
            int first = cubic((x + 0.5) * inWidth / width - 0.5, weight);
            for (int y = 0; y < rows; y++) {
                float sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += weight[k] * in[y * inWidth + Math.clamp(first + k, 0, inWidth - 1)];
                }
                out[y * width + x] = sum;
            }
        }
    }

    private static void stretchColumns(float[] in, int inRows, float[] out, int rows, int width) {
        float[] weight = new float[4];
        for (int y = 0; y < rows; y++) {
            int first = cubic((y + 0.5) * inRows / rows - 0.5, weight);
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += weight[k] * in[Math.clamp(first + k, 0, inRows - 1) * width + x];
                }
                out[y * width + x] = sum;
            }
        }
    }

    /// Fills the four weights around a place and returns the first sample they belong to.
    private static int cubic(double place, float[] weight) {
        int base = (int) Math.floor(place);
        double t = place - base;
        weight[0] = (float) (t * (-0.5 + t * (1 - 0.5 * t)));
        weight[1] = (float) (1 + t * t * (-2.5 + 1.5 * t));
        weight[2] = (float) (t * (0.5 + t * (2 - 1.5 * t)));
        weight[3] = (float) (t * t * (-0.5 + 0.5 * t));
        return base - 1;
    }
}

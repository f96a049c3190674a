package stipple.core.image;

import java.util.Arrays;
import stipple.core.color.Srgb;

/// Makes pictures smaller or larger, in linear light.
public final class Scaling {
    private Scaling() {}

    /// The picture at another size by area: each new pixel is the mean light of the piece of the
    /// picture that it covers. Meant for making smaller; larger gives blocks.
    public static CodedImage byArea(CodedImage picture, int width, int height) {
        CodedImage out = new CodedImage(width, height);
        AreaRow row = new AreaRow(picture.width(), width);
        float[][] sums = new float[3][width];
        double step = picture.height() / (double) height;
        int y = 0;
        for (int from = 0; from < picture.height() && y < height; from++) {
            row.read(picture.rgb(), from * picture.width());
            // Every new row that this one reaches into; those that end here are finished.
            boolean ends = true;
            while (ends && y < height) {
                double bottom = y == height - 1 ? picture.height() : (y + 1) * step;
                ends = bottom <= from + 1;
                double share = Math.min(from + 1, bottom) - Math.max(from, y * step);
                row.addTo(sums, (float) (Math.max(0, share) / step));
                if (ends) {
                    write(sums, out.rgb(), y * width);
                    y++;
                }
            }
        }
        return out;
    }

    /// Codes a finished row and clears it.
    private static void write(float[][] sums, int[] rgb, int at) {
        for (float[] plane : sums) {
            Srgb.encodeLevels(plane);
            for (int x = 0; x < plane.length; x++) {
                rgb[at + x] = rgb[at + x] << 8 | (int) (plane[x] + 0.5f);
            }
            Arrays.fill(plane, 0);
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

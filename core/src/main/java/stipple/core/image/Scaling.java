package stipple.core.image;

/// Makes pictures smaller or larger, in linear light.
public final class Scaling {
    private Scaling() {}

    /// The picture at another size by area: each new pixel is the mean light of the piece of the
    /// picture that it covers. Meant for making smaller; larger gives blocks.
    public static CodedImage byArea(CodedImage picture, int width, int height) {
        AreaScaler scaler = new AreaScaler(picture.width(), picture.height(), width, height);
        for (int y = 0; y < picture.height(); y++) {
            scaler.add(picture.rgb(), y * picture.width());
        }
        return scaler.picture();
    }

    /// The picture at most `longSidePx` long; unchanged when it already is.
    public static CodedImage toFit(CodedImage picture, int longSidePx) {
        int longSide = Math.max(picture.width(), picture.height());
        if (longSide <= longSidePx) {
            return picture;
        }
        return byArea(
                picture,
                fitted(picture.width(), longSide, longSidePx),
                fitted(picture.height(), longSide, longSidePx));
    }

    /// How long a side becomes when the long side of its picture becomes `longSidePx`; at least 1.
    public static int fitted(int side, int longSide, int longSidePx) {
        return Math.max(1, (int) Math.round(side * (longSidePx / (double) longSide)));
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

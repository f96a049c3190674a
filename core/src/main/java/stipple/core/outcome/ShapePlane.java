package stipple.core.outcome;

import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;
import stipple.core.image.GaussianBlur;

/// What stands out in a picture against its surroundings, in units of how much things stand out
/// there: edges of the head, ears, brows, marks. Blind to the lamp.
final class ShapePlane {
    private static final double FLOOR = 0.03;

    private final float[] values;
    private final int width;
    private final int height;
    private final double side;

    private ShapePlane(float[] values, int width, int height, double side) {
        this.values = values;
        this.width = width;
        this.height = height;
        this.side = side;
    }

    /// @param wantedSide long side that was asked for; the unit of lengths
    static ShapePlane of(CodedImage picture, int wantedSide) {
        int width = picture.width();
        int height = picture.height();
        float[] light = new float[width * height];
        for (int i = 0; i < light.length; i++) {
            int p = picture.rgb()[i];
            double y =
                    0.2126 * Srgb.decode8(p >> 16 & 255)
                            + 0.7152 * Srgb.decode8(p >> 8 & 255)
                            + 0.0722 * Srgb.decode8(p & 255);
            light[i] = (float) StrictMath.log(y + 0.02);
        }
        double wide = Math.max(1.5, wantedSide / 24.0);
        float[] fine = GaussianBlur.of(light, width, height, Math.max(0.7, wantedSide / 400.0));
        float[] around = GaussianBlur.of(light, width, height, wide);
        float[] squares = new float[light.length];
        for (int i = 0; i < light.length; i++) {
            fine[i] -= around[i];
            squares[i] = fine[i] * fine[i];
        }
        float[] usual = GaussianBlur.of(squares, width, height, wide);
        for (int i = 0; i < fine.length; i++) {
            fine[i] = (float) (fine[i] / Math.sqrt(usual[i] + FLOOR * FLOOR));
        }
        return new ShapePlane(fine, width, height, Math.max(width, height));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double side() {
        return side;
    }

    float at(int x, int y) {
        return values[y * width + x];
    }

    boolean holds(double x, double y) {
        return x >= 1 && y >= 1 && x < width - 2 && y < height - 2;
    }

    double between(double x, double y) {
        int x0 = (int) x;
        int y0 = (int) y;
        double fx = x - x0;
        double fy = y - y0;
        int i = y0 * width + x0;
        return (values[i] * (1 - fx) + values[i + 1] * fx) * (1 - fy)
                + (values[i + width] * (1 - fx) + values[i + width + 1] * fx) * fy;
    }

    double slopeX(double x, double y) {
        return between(x + 0.5, y) - between(x - 0.5, y);
    }

    double slopeY(double x, double y) {
        return between(x, y + 0.5) - between(x, y - 0.5);
    }

    /// Correlation with another plane laid on this one; 0 where they share less than a third.
    double agreement(ShapePlane other, PlaneWarp warp) {
        double both = 0;
        double own = 0;
        double others = 0;
        int shared = 0;
        int all = 0;
        int step = Math.max(1, (int) (side / 160));
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x < width; x += step) {
                double u = (x + 0.5) / side;
                double v = (y + 0.5) / side;
                double ox = warp.x(u, v) * other.side - 0.5;
                double oy = warp.y(u, v) * other.side - 0.5;
                all++;
                if (other.holds(ox, oy)) {
                    double a = at(x, y);
                    double b = other.between(ox, oy);
                    both += a * b;
                    own += a * a;
                    others += b * b;
                    shared++;
                }
            }
        }
        return shared < 0.33 * all ? 0 : both / Math.sqrt(Math.max(1e-12, own * others));
    }
}

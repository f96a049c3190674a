package stipple.core.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import stipple.core.image.CodedImage;
import stipple.core.image.GaussianBlur;
import stipple.core.image.LinearImage;
import stipple.core.math.Seed;

/// Dots on a flat piece of skin, photographed at a visit from slightly another place, with another
/// turn, scale, bend and lamp.
record DottedPatch(List<Dot> dots, double sideMm) {
    static final double PX_PER_MM = 14;
    static final double BLUR_PX = 0.7;

    private static final double[] SKIN = {0.46, 0.29, 0.21};
    private static final double LEAST_APART_MM = 0.45;

    record Dot(double xMm, double yMm, double widthMm, double contrast) {
        Dot fadedTo(double part) {
            return new Dot(xMm, yMm, widthMm, part * contrast);
        }

        Dot grownBy(double factor) {
            return new Dot(xMm, yMm, factor * widthMm, contrast / (factor * factor));
        }
    }

    /// How a visit sees the skin.
    ///
    /// @param leftMm of the photo on the skin
    /// @param bend of the skin, mm at the photo's rim
    record Sight(double leftMm, double topMm, double turnDeg, double scale, double bend) {
        static final Sight STRAIGHT = new Sight(0, 0, 0, 1, 0);

        double[] place(double x, double y, double middle) {
            double u = x - leftMm - middle;
            double v = y - topMm - middle;
            double c = Math.cos(Math.toRadians(turnDeg)) * scale;
            double s = Math.sin(Math.toRadians(turnDeg)) * scale;
            double far = (u * u + v * v) / (middle * middle);
            return new double[] {
                middle + c * u - s * v + bend * u * v / (middle * middle),
                middle + s * u + c * v + 0.5 * bend * far
            };
        }
    }

    static DottedPatch of(double sideMm, double perCm2, double contrast, Seed seed) {
        List<Dot> dots = new ArrayList<>();
        double margin = 4;
        double span = sideMm + 2 * margin;
        int wanted = (int) Math.round(perCm2 * span * span / 100);
        for (int tries = 0; dots.size() < wanted && tries < 100 * wanted; tries++) {
            double x = seed.uniform(4L * tries) * span - margin;
            double y = seed.uniform(4L * tries + 1) * span - margin;
            if (dots.stream().noneMatch(d -> Math.hypot(d.xMm - x, d.yMm - y) < LEAST_APART_MM)) {
                double width = 0.22 * Math.exp(0.1 * seed.normal(4L * tries + 2));
                double dark = contrast * Math.exp(0.2 * seed.normal(4L * tries + 3));
                dots.add(new Dot(x, y, width, Math.min(0.9, dark)));
            }
        }
        return new DottedPatch(dots, sideMm);
    }

    DottedPatch with(UnaryOperator<List<Dot>> change) {
        return new DottedPatch(change.apply(dots), sideMm);
    }

    /// Dots whose middle the sight shows.
    List<Dot> seen(Sight sight) {
        return dots.stream()
                .filter(d -> {
                    double[] at = sight.place(d.xMm, d.yMm, sideMm / 2);
                    return Math.min(at[0], at[1]) >= 0 && Math.max(at[0], at[1]) <= sideMm;
                })
                .toList();
    }

    CodedImage photo(Sight sight, double gain, Seed grain) {
        int side = (int) Math.round(sideMm * PX_PER_MM);
        float[] left = new float[side * side];
        java.util.Arrays.fill(left, 1);
        for (Dot dot : dots) {
            double[] at = sight.place(dot.xMm, dot.yMm, sideMm / 2);
            paint(left, side, at[0], at[1], dot, sight.scale());
        }
        float[] white = new float[side * side];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) grain.normal(9_000_000L + i);
        }
        float[] mottled = GaussianBlur.of(white, side, side, 4);
        LinearImage light = new LinearImage(side, side);
        for (int c = 0; c < 3; c++) {
            float[] plane = light.plane(c);
            for (int i = 0; i < plane.length; i++) {
                double slant = gain * (0.85 + 0.3 * (i % side) / side);
                plane[i] = (float) (SKIN[c] * slant * left[i] * (1 + 0.25 * mottled[i]));
            }
            float[] seen = GaussianBlur.of(plane, side, side, BLUR_PX);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) Math.max(0, seen[i] + 0.004 * grain.normal(3L * i + c));
            }
        }
        return CodedImage.of(light);
    }

    private static void paint(
            float[] left, int side, double xMm, double yMm, Dot dot, double scale) {
        double sigma = dot.widthMm * scale * PX_PER_MM / 2.3548;
        double cx = xMm * PX_PER_MM - 0.5;
        double cy = yMm * PX_PER_MM - 0.5;
        int reach = (int) Math.ceil(4 * sigma);
        for (int y = (int) cy - reach; y <= cy + reach + 1; y++) {
            for (int x = (int) cx - reach; x <= cx + reach + 1; x++) {
                if (x >= 0 && y >= 0 && x < side && y < side) {
                    double far2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
                    double dark = dot.contrast * Math.exp(-far2 / (2 * sigma * sigma));
                    left[y * side + x] *= (float) (1 - dark);
                }
            }
        }
    }
}

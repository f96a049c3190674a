package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;
import stipple.core.image.CodedImage;
import stipple.core.image.GaussianBlur;
import stipple.core.image.LinearImage;
import stipple.core.math.Seed;

/// A made-up macro photo of skin with dots whose truth is known: mottled texture, slanting light,
/// blur of the lens, noise of the sensor, dots that differ in width and contrast and keep a least
/// distance.
record DottedSkin(
        double sideMm,
        double pxPerMm,
        double dotsPerCm2,
        double contrast,
        double noise,
        Seed seed) {
    static final double WIDTH_MM = 0.22;
    static final double BLUR_PX = 0.7;

    private static final double LEAST_APART_MM = 0.4;
    private static final double MARGIN_MM = 0.3;
    private static final double[] SKIN = {0.46, 0.29, 0.21};

    /// One dot.
    record Dot(double xMm, double yMm, double widthMm, double contrast) {}

    List<Dot> dots() {
        int wanted = (int) Math.round(dotsPerCm2 * sideMm * sideMm / 100);
        List<Dot> dots = new ArrayList<>();
        Seed draw = seed.forPurpose("dots");
        for (int tries = 0; dots.size() < wanted && tries < 200 * wanted; tries++) {
            double x = MARGIN_MM + draw.uniform(4L * tries) * (sideMm - 2 * MARGIN_MM);
            double y = MARGIN_MM + draw.uniform(4L * tries + 1) * (sideMm - 2 * MARGIN_MM);
            boolean free =
                    dots.stream().noneMatch(d -> Math.hypot(d.xMm - x, d.yMm - y) < LEAST_APART_MM);
            if (free) {
                double width = WIDTH_MM * Math.exp(0.12 * draw.normal(4L * tries + 2));
                double strength = contrast * Math.exp(0.2 * draw.normal(4L * tries + 3));
                dots.add(new Dot(x, y, width, Math.min(0.95, strength)));
            }
        }
        return dots;
    }

    CodedImage photo() {
        int side = (int) Math.round(sideMm * pxPerMm);
        float[] skin = texture(side);
        float[] missing = missing(side);
        Seed grain = seed.forPurpose("grain");
        LinearImage light = new LinearImage(side, side);
        for (int c = 0; c < 3; c++) {
            float[] plane = light.plane(c);
            for (int i = 0; i < plane.length; i++) {
                double slant = 0.8 + 0.4 * (i % side) / side;
                plane[i] = (float) (SKIN[c] * slant * skin[i] * (1 - missing[i]));
            }
            float[] seen = GaussianBlur.of(plane, side, side, BLUR_PX);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) Math.max(0, seen[i] + noise * grain.normal(3L * i + c));
            }
        }
        return CodedImage.of(light);
    }

    private float[] missing(int side) {
        float[] left = new float[side * side];
        java.util.Arrays.fill(left, 1);
        for (Dot dot : dots()) {
            double sigma = dot.widthMm * pxPerMm / 2.3548;
            double cx = dot.xMm * pxPerMm - 0.5;
            double cy = dot.yMm * pxPerMm - 0.5;
            int reach = (int) Math.ceil(4 * sigma);
            for (int y = (int) cy - reach; y <= cy + reach + 1; y++) {
                for (int x = (int) cx - reach; x <= cx + reach + 1; x++) {
                    if (x >= 0 && y >= 0 && x < side && y < side) {
                        double r2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
                        left[y * side + x] *=
                                (float) (1 - dot.contrast * Math.exp(-r2 / (2 * sigma * sigma)));
                    }
                }
            }
        }
        for (int i = 0; i < left.length; i++) {
            left[i] = 1 - left[i];
        }
        return left;
    }

    private float[] texture(int side) {
        float[] sum = new float[side * side];
        java.util.Arrays.fill(sum, 1);
        double[][] waves = {{3, 0.03}, {0.6, 0.02}, {0.25, 0.015}};
        for (int w = 0; w < waves.length; w++) {
            Seed draw = seed.forPurpose("wave " + w);
            float[] white = new float[side * side];
            for (int i = 0; i < white.length; i++) {
                white[i] = (float) draw.normal(i);
            }
            double sigma = waves[w][0] * pxPerMm / 4;
            float[] soft = GaussianBlur.of(white, side, side, sigma);
            double gain = waves[w][1] * 2 * Math.sqrt(Math.PI) * sigma;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) (gain * soft[i]);
            }
        }
        return sum;
    }
}

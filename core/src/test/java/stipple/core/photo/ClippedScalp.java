package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;
import stipple.core.image.CodedImage;
import stipple.core.image.GaussianBlur;
import stipple.core.image.LinearImage;
import stipple.core.math.Seed;

/// A made-up microscope photo of clipped scalp whose truth is known: units of one to five hairs,
/// all leaning about the same way, stubs of differing length and width, each with the blue-grey
/// shadow of its root under the skin, glints on hair and skin, mottled skin, uneven light, noise.
record ClippedScalp(double widthMm, double heightMm, double pxPerMm, Seed seed) {
    private static final double[] UNIT_SIZES = {0.40, 0.42, 0.14, 0.03, 0.01};
    private static final double[] SKIN = {0.50, 0.33, 0.25};
    private static final double[] HAIR = {0.07, 0.055, 0.05};

    record Hair(double x, double y, double angle, double length, double width, int unit) {
        /// How far the foot lies inside a picture of that size; below 0 outside.
        double insideMm(double widthMm, double heightMm) {
            return Math.min(Math.min(x, widthMm - x), Math.min(y, heightMm - y));
        }
    }

    List<Hair> hairs() {
        Seed draw = seed.forPurpose("hairs");
        List<Hair> hairs = new ArrayList<>();
        List<double[]> units = new ArrayList<>();
        double lean = 2 * Math.PI * draw.uniform(1);
        double margin = 0.8;
        double w = widthMm + 2 * margin;
        double h = heightMm + 2 * margin;
        int wanted = (int) Math.round((58 + 22 * draw.uniform(2)) * w * h / 100);
        for (int k = 0; units.size() < wanted && k < 4000; k++) {
            double x = draw.uniform(100 + 2L * k) * w - margin;
            double y = draw.uniform(101 + 2L * k) * h - margin;
            if (units.stream().noneMatch(u -> Math.hypot(u[0] - x, u[1] - y) < 0.62)) {
                units.add(new double[] {x, y});
                addUnit(hairs, units.size() - 1, x, y, lean, draw);
            }
        }
        return hairs;
    }

    private static void addUnit(
            List<Hair> hairs, int unit, double x, double y, double lean, Seed draw) {
        long base = 1_000_000 + 1000L * unit;
        double part = draw.uniform(base);
        int count = 1;
        for (double sum = UNIT_SIZES[0]; part > sum && count < 5; sum += UNIT_SIZES[count++]) {}
        for (int k = 0; k < count; k++) {
            long at = base + 10L * k;
            double side = (k - (count - 1) / 2.0) * (0.13 + 0.05 * draw.uniform(at + 1));
            double along = 0.05 * draw.normal(at + 2);
            double angle = lean + Math.toRadians(9) * draw.normal(at + 3);
            hairs.add(
                    new Hair(
                            x - side * Math.sin(lean) + along * Math.cos(lean),
                            y + side * Math.cos(lean) + along * Math.sin(lean),
                            angle,
                            Math.clamp(0.39 * Math.exp(0.25 * draw.normal(at + 4)), 0.18, 0.8),
                            0.084 * Math.exp(0.12 * draw.normal(at + 5)),
                            unit));
        }
    }

    /// Hairs whose feet the photo shows, at least so far from its border.
    List<Hair> seen(double insideMm) {
        return hairs().stream().filter(h -> h.insideMm(widthMm, heightMm) >= insideMm).toList();
    }

    /// Units with at least one such foot.
    long unitsSeen(double insideMm) {
        return seen(insideMm).stream().map(Hair::unit).distinct().count();
    }

    CodedImage photo() {
        int w = (int) Math.round(widthMm * pxPerMm);
        int h = (int) Math.round(heightMm * pxPerMm);
        LinearImage light = new LinearImage(w, h);
        float[] mottle = mottle(w, h);
        for (int c = 0; c < 3; c++) {
            float[] plane = light.plane(c);
            for (int i = 0; i < plane.length; i++) {
                int row = i / w;
                double slant = 0.85 + 0.3 * row / h;
                plane[i] = (float) (SKIN[c] * slant * (1 + mottle[i] * (c == 0 ? 0.7 : 1)));
            }
        }
        hairs().forEach(hair -> shadow(light, hair));
        hairs().forEach(hair -> stub(light, hair));
        glare(light);
        Seed grain = seed.forPurpose("grain");
        CodedImage[] out = new CodedImage[1];
        for (int c = 0; c < 3; c++) {
            float[] plane = light.plane(c);
            float[] soft = GaussianBlur.of(plane, w, h, Math.max(0.7, 0.006 * pxPerMm));
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) Math.max(0, soft[i] + 0.006 * grain.normal(3L * i + c));
            }
        }
        out[0] = CodedImage.of(light);
        return out[0];
    }

    private float[] mottle(int w, int h) {
        Seed draw = seed.forPurpose("mottle");
        float[] sum = new float[w * h];
        for (double sizeMm : new double[] {0.4, 0.06}) {
            float[] white = new float[w * h];
            long start = Math.round(1000 * sizeMm) * 100_000_000L;
            for (int i = 0; i < white.length; i++) {
                white[i] = (float) draw.normal(start + i);
            }
            double sigma = Math.max(0.6, sizeMm * pxPerMm / 2.5);
            float[] soft = GaussianBlur.of(white, w, h, sigma);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += Math.clamp((float) (0.03 * 3.5 * sigma * soft[i]), -0.1f, 0.1f);
            }
        }
        return sum;
    }

    private interface Darkening {
        double share(double along, double across);
    }

    private void paint(
            LinearImage light,
            Hair hair,
            double fromMm,
            double toMm,
            double sideMm,
            double[] towards,
            Darkening dark) {
        double c = Math.cos(hair.angle());
        double s = Math.sin(hair.angle());
        double reach = Math.max(Math.abs(fromMm), Math.abs(toMm)) + sideMm;
        int x0 = (int) Math.max(0, (hair.x() - reach) * pxPerMm);
        int x1 = (int) Math.min(light.width() - 1.0, (hair.x() + reach) * pxPerMm);
        int y0 = (int) Math.max(0, (hair.y() - reach) * pxPerMm);
        int y1 = (int) Math.min(light.height() - 1.0, (hair.y() + reach) * pxPerMm);
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double u = (x + 0.5) / pxPerMm - hair.x();
                double v = (y + 0.5) / pxPerMm - hair.y();
                double share = dark.share(u * c + v * s, v * c - u * s);
                if (share > 0) {
                    for (int k = 0; k < 3; k++) {
                        float old = light.get(k, x, y);
                        light.set(k, x, y, (float) (old + share * (towards[k] * old - old)));
                    }
                }
            }
        }
    }

    /// Blue-grey, below the foot, on the side away from the tip.
    private void shadow(LinearImage light, Hair hair) {
        double length = 0.3;
        double[] tint = {0.70, 0.80, 0.90};
        paint(
                light,
                hair,
                -length - 0.2,
                0.2,
                0.2,
                tint,
                (along, across) -> {
                    double off = along > 0 ? along : along < -length ? -length - along : 0;
                    double wide = 0.07;
                    return Math.exp(-(across * across + off * off) / (2 * wide * wide));
                });
    }

    private void stub(LinearImage light, Hair hair) {
        double half = hair.width() / 2;
        double[] towards = new double[3];
        for (int k = 0; k < 3; k++) {
            towards[k] = HAIR[k] / SKIN[k];
        }
        paint(
                light,
                hair,
                0,
                hair.length(),
                half + 0.05,
                towards,
                (along, across) -> {
                    double off =
                            along < 0 ? -along : along > hair.length() ? along - hair.length() : 0;
                    double far = half - Math.hypot(across, off);
                    double cover = Math.clamp(far * pxPerMm + 0.5, 0, 1);
                    boolean isGlint = Math.abs(across) < 0.15 * half && along > 0.3 * hair.length();
                    return cover * (isGlint ? 0.75 : 0.97);
                });
    }

    private void glare(LinearImage light) {
        Seed draw = seed.forPurpose("glare");
        int spots = (int) (widthMm * heightMm / 3);
        for (int k = 0; k < spots; k++) {
            double cx = draw.uniform(3L * k) * light.width();
            double cy = draw.uniform(3L * k + 1) * light.height();
            double size = (0.03 + 0.03 * draw.uniform(3L * k + 2)) * pxPerMm;
            int reach = (int) (3 * size);
            for (int y = (int) Math.max(0, cy - reach);
                    y < Math.min(light.height(), cy + reach);
                    y++) {
                for (int x = (int) Math.max(0, cx - reach);
                        x < Math.min(light.width(), cx + reach);
                        x++) {
                    double far2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
                    double shine = 0.5 * Math.exp(-far2 / (2 * size * size));
                    for (int c = 0; c < 3; c++) {
                        light.set(c, x, y, (float) (light.get(c, x, y) + shine));
                    }
                }
            }
        }
    }
}

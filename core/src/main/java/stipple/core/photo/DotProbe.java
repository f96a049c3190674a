package stipple.core.photo;

import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;

/// Measures how strong a dot is at a place that is known beforehand, whether it was found there or
/// not: what has faded below what a search finds is still measured, only less surely.
public final class DotProbe {
    private static final double REACH_SIGMAS = 2.5;
    private static final double ENOUGH_PX_PER_MM = 12;
    private static final int RING_POINTS = 12;
    private static final float CLEAR = 0.03f;

    private final float[] contrast;
    private final int width;
    private final int height;
    private final double scale;

    private final Lab skin;

    private DotProbe(float[] contrast, int width, int height, double scale, Lab skin) {
        this.skin = skin;
        this.contrast = contrast;
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    /// @param pxPerMm resolution, from 8
    public static DotProbe of(CodedImage photo, double pxPerMm, int threads) {
        int coarser = Math.max(1, (int) (pxPerMm / ENOUGH_PX_PER_MM));
        float[] contrast = ContrastMap.of(photo, coarser, pxPerMm, threads);
        int width = photo.width() / coarser;
        Lab skin = skin(photo, contrast, width, coarser);
        return new DotProbe(contrast, width, photo.height() / coarser, pxPerMm / coarser, skin);
    }

    /// Mean colour of the skin between dots.
    public Lab skin() {
        return skin;
    }

    private static Lab skin(CodedImage photo, float[] contrast, int width, int coarser) {
        double[] sum = new double[3];
        double count = 1e-9;
        int stride = Math.max(1, contrast.length / 100_000);
        for (int i = 0; i < contrast.length; i += stride) {
            if (Math.abs(contrast[i]) < CLEAR) {
                int pixel = photo.get(i % width * coarser, i / width * coarser);
                for (int c = 0; c < 3; c++) {
                    sum[c] += Srgb.decode8(pixel >> (16 - 8 * c) & 255);
                }
                count++;
            }
        }
        return Lab.of(new LinearRgb(sum[0] / count, sum[1] / count, sum[2] / count));
    }

    /// Whether the place lies at least `marginMm` inside the picture.
    public boolean holds(double xMm, double yMm, double marginMm) {
        return xMm >= marginMm
                && yMm >= marginMm
                && xMm <= width / scale - marginMm
                && yMm <= height / scale - marginMm;
    }

    /// Height of a round Gaussian of this width over level ground that fits the place best, share
    /// of the light missing; below 0 where it is brighter.
    public double contrast(double xMm, double yMm, double diameterMm) {
        double sigma = Math.max(0.6, diameterMm * scale / 2.3548);
        double cx = xMm * scale - 0.5;
        double cy = yMm * scale - 0.5;
        int reach = (int) Math.ceil(REACH_SIGMAS * sigma);
        double n = 0;
        double bell = 0;
        double bells = 0;
        double here = 0;
        double both = 0;
        for (int y = (int) cy - reach; y <= cy + reach; y++) {
            for (int x = (int) cx - reach; x <= cx + reach; x++) {
                if (x >= 0 && y >= 0 && x < width && y < height) {
                    double far2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
                    double weight = Math.exp(-far2 / (2 * sigma * sigma));
                    double value = contrast[y * width + x];
                    n++;
                    bell += weight;
                    bells += weight * weight;
                    here += value;
                    both += weight * value;
                }
            }
        }
        double spread = bells - bell * bell / Math.max(1, n);
        return spread < 1e-9 ? 0 : (both - bell * here / n) / spread;
    }

    /// Mean share of the light missing on a circle around a place.
    public double ring(double xMm, double yMm, double radiusMm) {
        double sum = 0;
        for (int k = 0; k < RING_POINTS; k++) {
            double angle = 2 * Math.PI * k / RING_POINTS;
            double x = (xMm + radiusMm * Math.cos(angle)) * scale - 0.5;
            double y = (yMm + radiusMm * Math.sin(angle)) * scale - 0.5;
            sum += between(Math.clamp(x, 0, width - 1.001), Math.clamp(y, 0, height - 1.001));
        }
        return sum / RING_POINTS;
    }

    private double between(double x, double y) {
        int column = (int) x;
        int row = (int) y;
        int i = row * width + column;
        double fx = x - column;
        double fy = y - row;
        return (contrast[i] * (1 - fx) + contrast[i + 1] * fx) * (1 - fy)
                + (contrast[i + width] * (1 - fx) + contrast[i + width + 1] * fx) * fy;
    }
}

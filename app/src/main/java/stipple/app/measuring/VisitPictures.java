package stipple.app.measuring;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import stipple.app.media.PictureWriter;
import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;
import stipple.core.image.GaussianBlur;
import stipple.core.outcome.DotComparison;
import stipple.core.outcome.PlaneWarp;
import stipple.core.photo.FoundDots;

/// Pictures that compare two visits: the later photo on the earlier one's frame, the difference of
/// the two, and rings round dots that stayed, went and came.
final class VisitPictures {
    private static final int MARGIN_PX = 8;

    private static final Color STAYED = new Color(0, 200, 255);
    private static final Color WENT = new Color(255, 80, 60);
    private static final Color CAME = new Color(255, 214, 64);
    private static final double GAIN = 3;

    private VisitPictures() {}

    /// The later macro as the earlier photo frames it; black where it shows nothing.
    static CodedImage laid(
            CodedImage before, CodedImage after, PlaneWarp warp, double pxBefore, double pxAfter) {
        CodedImage out = new CodedImage(before.width(), before.height());
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
                double mmX = (x + 0.5) / pxBefore;
                double mmY = (y + 0.5) / pxBefore;
                int ax = (int) Math.round(warp.x(mmX, mmY) * pxAfter - 0.5);
                int ay = (int) Math.round(warp.y(mmX, mmY) * pxAfter - 0.5);
                if (ax >= 0 && ay >= 0 && ax < after.width() && ay < after.height()) {
                    out.set(x, y, Math.max(0x010101, after.get(ax, ay)));
                }
            }
        }
        return out;
    }

    /// The part of a picture on which another one lies, with a small margin: a photo of a square
    /// centimetre is lost in a larger picture.
    ///
    /// @param laid as `laid` gives it, of the same size
    static CodedImage part(CodedImage picture, CodedImage laid) {
        int left = laid.width();
        int top = laid.height();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < laid.height(); y++) {
            for (int x = 0; x < laid.width(); x++) {
                if ((laid.get(x, y) & 0xFFFFFF) != 0) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        if (right <= left || bottom <= top) {
            return picture;
        }
        int x = Math.max(0, left - MARGIN_PX);
        int y = Math.max(0, top - MARGIN_PX);
        return picture.crop(
                x,
                y,
                Math.min(laid.width(), right + MARGIN_PX) - x,
                Math.min(laid.height(), bottom + MARGIN_PX) - y);
    }

    /// Grey where nothing changed, darker where the later photo is darker than the lamp explains.
    static CodedImage difference(CodedImage before, CodedImage laid, double exposure) {
        CodedImage out = new CodedImage(before.width(), before.height());
        for (int i = 0; i < out.rgb().length; i++) {
            int level = 128;
            if ((laid.rgb()[i] & 0xFFFFFF) != 0) {
                double change =
                        Math.log(
                                (light(laid.rgb()[i]) + 0.01)
                                        / (exposure * light(before.rgb()[i]) + 0.01));
                level = (int) Math.clamp(128 + 128 * GAIN * change / 3, 0, 255);
            }
            out.rgb()[i] = level << 16 | level << 8 | level;
        }
        return out;
    }

    /// Half of each.
    static CodedImage overlay(CodedImage before, CodedImage laid) {
        CodedImage out = new CodedImage(before.width(), before.height());
        for (int i = 0; i < out.rgb().length; i++) {
            int a = before.rgb()[i];
            int b = (laid.rgb()[i] & 0xFFFFFF) == 0 ? a : laid.rgb()[i];
            out.rgb()[i] = ((a & 0xFEFEFE) >> 1) + ((b & 0xFEFEFE) >> 1);
        }
        return out;
    }

    /// Light of the later photo over that of the earlier one, by the median of soft pixels.
    static double exposure(CodedImage before, CodedImage laid) {
        int width = before.width();
        int height = before.height();
        float[] soft = GaussianBlur.of(lights(before), width, height, 3);
        float[] later = GaussianBlur.of(lights(laid), width, height, 3);
        double[] ratios = new double[soft.length];
        int n = 0;
        for (int i = 0; i < soft.length; i += 7) {
            if ((laid.rgb()[i] & 0xFFFFFF) != 0 && soft[i] > 0.05 && later[i] > 0.01) {
                ratios[n++] = later[i] / soft[i];
            }
        }
        double[] sorted = java.util.Arrays.copyOf(ratios, n);
        java.util.Arrays.sort(sorted);
        return n == 0 ? 1 : sorted[n / 2];
    }

    private static float[] lights(CodedImage picture) {
        float[] lights = new float[picture.rgb().length];
        for (int i = 0; i < lights.length; i++) {
            lights[i] = (float) light(picture.rgb()[i]);
        }
        return lights;
    }

    private static double light(int pixel) {
        return 0.2126729 * Srgb.decode8(pixel >> 16 & 255)
                + 0.7151522 * Srgb.decode8(pixel >> 8 & 255)
                + 0.0721750 * Srgb.decode8(pixel & 255);
    }

    /// The earlier photo with a blue ring round each dot that stayed, a red cross where one went, a
    /// yellow square where one came.
    static CodedImage marked(
            CodedImage photo,
            DotComparison found,
            FoundDots before,
            FoundDots after,
            double pxPerMm) {
        CodedImage out = photo.copy();
        Graphics2D pen = PictureWriter.asBufferedImage(out).createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(Math.max(1.4f, photo.width() / 700f)));
        double ring = Math.max(3, 0.22 * pxPerMm);
        pen.setColor(STAYED);
        for (DotComparison.Pair pair : found.pairs()) {
            if (pair.before() >= 0) {
                double x = before.xMm(pair.before()) * pxPerMm;
                double y = before.yMm(pair.before()) * pxPerMm;
                pen.draw(new Ellipse2D.Double(x - ring, y - ring, 2 * ring, 2 * ring));
            }
        }
        pen.setColor(WENT);
        for (int i : found.lost()) {
            cross(pen, before.xMm(i) * pxPerMm, before.yMm(i) * pxPerMm, 1.2 * ring);
        }
        pen.setColor(CAME);
        for (int j : found.added()) {
            double x = found.back().x(after.xMm(j), after.yMm(j)) * pxPerMm;
            double y = found.back().y(after.xMm(j), after.yMm(j)) * pxPerMm;
            pen.draw(new java.awt.geom.Rectangle2D.Double(x - ring, y - ring, 2 * ring, 2 * ring));
        }
        pen.dispose();
        return out;
    }

    private static void cross(Graphics2D pen, double x, double y, double half) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, y - half);
        path.lineTo(x + half, y + half);
        path.moveTo(x - half, y + half);
        path.lineTo(x + half, y - half);
        pen.draw(path);
    }
}

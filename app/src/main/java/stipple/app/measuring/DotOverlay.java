package stipple.app.measuring;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import stipple.app.media.PictureWriter;
import stipple.core.image.CodedImage;
import stipple.core.photo.FoundDots;

/// The photo with a ring round every dot that was found and a bar of five millimetres.
final class DotOverlay {
    private static final Color RING = new Color(0, 200, 255);
    private static final Color BAR = Color.WHITE;
    private static final double BAR_MM = 5;
    private static final float RING_PX = 1.3f;
    private static final double LEAST_RADIUS_PX = 3;

    private DotOverlay() {}

    static CodedImage of(CodedImage photo, FoundDots dots, double pxPerMm) {
        CodedImage marked = photo.copy();
        BufferedImage picture = PictureWriter.asBufferedImage(marked);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(RING);
        pen.setStroke(new BasicStroke(RING_PX));
        for (int i = 0; i < dots.count(); i++) {
            double radius = Math.max(LEAST_RADIUS_PX, dots.diameterMm(i) * pxPerMm);
            double x = dots.xMm(i) * pxPerMm;
            double y = dots.yMm(i) * pxPerMm;
            pen.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
        bar(pen, photo, pxPerMm);
        pen.dispose();
        return marked;
    }

    private static void bar(Graphics2D pen, CodedImage photo, double pxPerMm) {
        int length = (int) Math.round(BAR_MM * pxPerMm);
        int inset = Math.max(4, photo.width() / 60);
        int thick = Math.max(3, photo.height() / 150);
        int top = photo.height() - inset - thick;
        pen.setColor(Color.BLACK);
        pen.fillRect(inset - 1, top - 1, length + 2, thick + 2);
        pen.setColor(BAR);
        pen.fillRect(inset, top, length, thick);
        pen.drawString("5 mm", inset, top - 4);
    }
}

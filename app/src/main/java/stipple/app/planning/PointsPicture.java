package stipple.app.planning;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import stipple.app.media.Lettering;
import stipple.app.media.PictureWriter;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScalpFromPhoto;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.ViewName;

/// A photo on which points are still to be placed, with a small drawn head beside it that shows
/// where they sit in that view. The head in the photo itself is not guessed at.
final class PointsPicture {
    private static final int LONG_SIDE_PX = 1400;
    private static final double KEY_SHARE = 0.42;
    private static final double KEY_WIDE = 1.05;
    private static final double HEAD_SHARE = 0.0027;
    private static final double FAR_MM = 2000;
    private static final double LINE_EVERY_MM = 20;
    private static final int PAPER = 0xF6F6F4;
    private static final Color WIRE = new Color(70, 120, 160);
    private static final Color POINT = new Color(220, 60, 30);

    private PointsPicture() {}

    /// The points that tell a view's pose.
    static List<Landmark> needed(ViewName view) {
        return switch (view) {
            case FRONT ->
                    List.of(
                            Landmark.EAR_TOP_LEFT,
                            Landmark.EAR_TOP_RIGHT,
                            Landmark.GLABELLA,
                            Landmark.CROWN);
            case LEFT ->
                    List.of(
                            Landmark.EAR_TOP_LEFT,
                            Landmark.GLABELLA,
                            Landmark.CROWN,
                            Landmark.OCCIPUT);
            case RIGHT ->
                    List.of(
                            Landmark.EAR_TOP_RIGHT,
                            Landmark.GLABELLA,
                            Landmark.CROWN,
                            Landmark.OCCIPUT);
            case TOP ->
                    List.of(
                            Landmark.EAR_TOP_LEFT,
                            Landmark.EAR_TOP_RIGHT,
                            Landmark.CROWN,
                            Landmark.GLABELLA);
            case CROWN, BACK ->
                    List.of(
                            Landmark.EAR_TOP_LEFT,
                            Landmark.EAR_TOP_RIGHT,
                            Landmark.CROWN,
                            Landmark.OCCIPUT);
        };
    }

    static CodedImage of(CodedImage photo, ViewName view) {
        CodedImage shown = Scaling.toFit(photo, LONG_SIDE_PX);
        double side = KEY_SHARE * Math.min(shown.width(), shown.height());
        CodedImage picture = beside(shown, (int) (KEY_WIDE * side));
        Head head = Head.of(HeadTemplate.shipped(), HeadShape.TEMPLATE);
        Camera camera =
                new Camera(
                        picture.width(),
                        picture.height(),
                        FAR_MM * HEAD_SHARE * side,
                        shown.width() + 0.5 * side,
                        0.62 * side,
                        view.nominalPose(),
                        new Vec3(0, 0, FAR_MM));
        Graphics2D pen = PictureWriter.asBufferedImage(picture).createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        wire(pen, head, camera, (float) side / 400);
        points(pen, picture, head, camera, view, shown.width(), side);
        pen.dispose();
        return picture;
    }

    /// The picture with an empty light strip on its right.
    private static CodedImage beside(CodedImage shown, int strip) {
        CodedImage wide = new CodedImage(shown.width() + strip, shown.height());
        Arrays.fill(wide.rgb(), PAPER);
        for (int y = 0; y < shown.height(); y++) {
            System.arraycopy(
                    shown.rgb(), y * shown.width(), wide.rgb(), y * wide.width(), shown.width());
        }
        return wide;
    }

    private static void wire(Graphics2D pen, Head head, Camera camera, float width) {
        ScalpFromPhoto seen = new ScalpFromPhoto(head, camera);
        pen.setColor(WIRE);
        pen.setStroke(new BasicStroke(width));
        for (double w = -160; w <= 160; w += LINE_EVERY_MM) {
            Path2D line = new Path2D.Double();
            for (double s = 0; s < head.chart().sMaxMm(); s += 4) {
                add(line, head, camera, seen, new ScalpPoint(s, w));
            }
            pen.draw(line);
        }
        for (double s = 0; s < head.chart().sMaxMm(); s += LINE_EVERY_MM) {
            Path2D line = new Path2D.Double();
            for (double w = -160; w <= 160; w += 4) {
                add(line, head, camera, seen, new ScalpPoint(s, w));
            }
            pen.draw(line);
        }
    }

    private static void add(
            Path2D line, Head head, Camera camera, ScalpFromPhoto seen, ScalpPoint at) {
        if (!head.chart().covers(at) || !seen.sees(at)) {
            return;
        }
        PhotoPoint p = camera.photoFromHead(head.chart().surfaceAt(at).positionMm());
        boolean isFar =
                line.getCurrentPoint() == null
                        || line.getCurrentPoint().distance(p.xPx(), p.yPx())
                                > 10 * camera.pxPerMm();
        if (isFar) {
            line.moveTo(p.xPx(), p.yPx());
        } else {
            line.lineTo(p.xPx(), p.yPx());
        }
    }

    private static void points(
            Graphics2D pen,
            CodedImage picture,
            Head head,
            Camera camera,
            ViewName view,
            double leftPx,
            double side) {
        Lettering letters = Lettering.usual();
        int number = 1;
        for (Landmark landmark : needed(view)) {
            PhotoPoint at = camera.photoFromHead(head.landmark(landmark));
            double ring = side / 50;
            pen.setColor(POINT);
            pen.fill(new Ellipse2D.Double(at.xPx() - ring, at.yPx() - ring, 2 * ring, 2 * ring));
            double size = side / 16;
            int rgb = POINT.getRGB() & 0xFFFFFF;
            letters.write(picture, at.xPx() + 1.3 * ring, at.yPx() - ring, size, rgb, "" + number);
            letters.write(
                    picture,
                    leftPx + 0.1 * side,
                    side * (1 + 0.11 * number),
                    size,
                    rgb,
                    number + " " + landmark.id());
            number++;
        }
    }
}

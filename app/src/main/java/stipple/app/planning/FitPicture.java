package stipple.app.planning;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import stipple.app.media.PictureWriter;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
import stipple.core.photo.Anchor;
import stipple.core.photo.Markup;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.HairReading;
import stipple.core.scalp.Head;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScalpFromPhoto;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// A photo with everything that the fit of head and camera rests on and comes to: what the person
/// placed in yellow, the fitted head as lines of its scalp coordinates in blue, the hairline in
/// red, and a bar of 5 cm. It has no words in it, so that it looks the same on every machine.
final class FitPicture {
    private static final int LONG_SIDE_PX = 1600;
    private static final double LINE_EVERY_MM = 20;
    private static final double STEP_MM = 4;
    private static final double FIRST_MM = -10;
    private static final double BAR_MM = 50;
    private static final double TICK_MM = 10;
    private static final double SPOT_MM = 1.2;
    private static final double BORDER_STEP_MM = 2;
    private static final Color ZONE = new Color(255, 255, 255, 170);
    private static final Color PLACED = new Color(255, 214, 64);
    private static final Color FITTED = new Color(64, 190, 255, 190);
    private static final Color CENTRE = new Color(64, 190, 255);
    private static final Color HAIRLINE = new Color(255, 70, 70);
    private static final Color SHADOW = new Color(0, 0, 0, 130);

    private final CodedImage picture;
    private final Camera camera;
    private final Head head;
    private final ScalpFromPhoto scalp;
    private final double factor;
    private final float thin;

    private FitPicture(CodedImage shown, Camera camera, Head head) {
        this.picture = shown;
        this.factor = (double) picture.width() / camera.widthPx();
        this.camera = camera;
        this.head = head;
        this.scalp = new ScalpFromPhoto(head, camera);
        this.thin = Math.max(1f, Math.max(picture.width(), picture.height()) / 900f);
    }

    /// A photo at the size at which it is drawn on.
    static CodedImage ground(CodedImage photo) {
        return Scaling.toFit(photo, LONG_SIDE_PX).copy();
    }

    /// @param photo upright
    /// @param camera of the photo as it was given
    /// @param markup what the person placed on it
    static CodedImage of(
            CodedImage photo, Camera camera, Head head, Markup markup, List<ScalpPoint> hairline) {
        FitPicture fit = new FitPicture(ground(photo), camera, head);
        fit.draw(markup, hairline);
        return fit.picture;
    }

    /// The same with what was read off the photo: orange where hair grows, nothing where the scalp
    /// is bare, in red the fringe line of the class that looks most like it, in white the borders
    /// of the zones that dots are counted by.
    ///
    /// @param ground that is drawn on, see [#ground]
    static CodedImage of(
            CodedImage ground,
            Camera camera,
            Head head,
            Markup markup,
            HairReading hair,
            Function<ScalpPoint, Zone> zones) {
        FitPicture fit = new FitPicture(ground, camera, head);
        fit.hair(hair.map());
        fit.borders(zones, ZONE);
        fit.draw(markup, List.of());
        hair.first()
                .ifPresent(loss -> {
                    ToDoubleFunction<ScalpPoint> left = HairReading.remaining(head, loss);
                    fit.borders(at -> left.applyAsDouble(at) > 0.5, HAIRLINE);
                });
        return fit.picture;
    }

    private void hair(List<HairReading.Spot> hair) {
        Graphics2D pen = PictureWriter.asBufferedImage(picture).createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double radius = SPOT_MM * factor * camera.pxPerMm();
        for (HairReading.Spot spot : hair) {
            if (spot.probability() > 0.5) {
                pen.setColor(new Color(255, 120, 40, (int) (150 * (2 * spot.probability() - 1))));
                dot(pen, spot.at(), radius);
            }
        }
        pen.dispose();
    }

    /// Dots where something changes from one place of the scalp to the next.
    private <T> void borders(Function<ScalpPoint, T> which, Color color) {
        Graphics2D pen = PictureWriter.asBufferedImage(picture).createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(color);
        for (double s = 0; s < head.chart().sMaxMm(); s += BORDER_STEP_MM) {
            double half = head.chart().halfArcMm(s);
            for (double w = -half; w < half; w += BORDER_STEP_MM) {
                ScalpPoint at = new ScalpPoint(s, w);
                T here = which.apply(at);
                boolean isBorder =
                        !here.equals(which.apply(new ScalpPoint(s, w + BORDER_STEP_MM)))
                                || !here.equals(which.apply(new ScalpPoint(s + BORDER_STEP_MM, w)));
                if (isBorder && head.chart().covers(at) && scalp.sees(at)) {
                    dot(pen, at, 1.1 * thin);
                }
            }
        }
        pen.dispose();
    }

    private void dot(Graphics2D pen, ScalpPoint place, double radius) {
        PhotoPoint at = camera.photoFromHead(head.chart().surfaceAt(place).positionMm());
        pen.fill(
                new Ellipse2D.Double(
                        factor * at.xPx() - radius,
                        factor * at.yPx() - radius,
                        2 * radius,
                        2 * radius));
    }

    private void draw(Markup markup, List<ScalpPoint> hairline) {
        Graphics2D pen = PictureWriter.asBufferedImage(picture).createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        wire(pen);
        outline(pen, markup);
        lines(pen, hairline, HAIRLINE, 2.2f * thin);
        markup.anchors().forEach(anchor -> anchor(pen, anchor));
        bar(pen);
        pen.dispose();
    }

    /// Lines of equal `s` and of equal `w`, two centimetres apart, where the photo sees them.
    private void wire(Graphics2D pen) {
        double last = head.chart().sMaxMm();
        double widest = 0;
        for (double s = 0; s < last; s += STEP_MM) {
            widest = Math.max(widest, head.chart().halfArcMm(s));
        }
        double side = LINE_EVERY_MM * Math.floor(widest / LINE_EVERY_MM);
        for (double w = -side; w <= side; w += LINE_EVERY_MM) {
            List<ScalpPoint> line = new ArrayList<>();
            for (double s = FIRST_MM; s <= last; s += STEP_MM) {
                line.add(new ScalpPoint(s, w));
            }
            lines(pen, line, w == 0 ? CENTRE : FITTED, w == 0 ? 1.6f * thin : 0.7f * thin);
        }
        for (double s = 0; s <= last; s += LINE_EVERY_MM) {
            List<ScalpPoint> line = new ArrayList<>();
            for (double w = -widest; w <= widest; w += STEP_MM) {
                line.add(new ScalpPoint(s, w));
            }
            lines(pen, line, FITTED, 0.7f * thin);
        }
    }

    /// A line on the scalp, drawn where it is seen.
    private void lines(Graphics2D pen, List<ScalpPoint> line, Color color, float width) {
        Path2D path = new Path2D.Double();
        boolean isDown = false;
        for (ScalpPoint point : line) {
            boolean isSeen = head.chart().covers(point) && scalp.sees(point);
            if (isSeen) {
                PhotoPoint at = camera.photoFromHead(head.chart().surfaceAt(point).positionMm());
                if (isDown) {
                    path.lineTo(factor * at.xPx(), factor * at.yPx());
                } else {
                    path.moveTo(factor * at.xPx(), factor * at.yPx());
                }
            }
            isDown = isSeen;
        }
        pen.setColor(color);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
    }

    private void outline(Graphics2D pen, Markup markup) {
        if (markup.outline().isEmpty()) {
            return;
        }
        Path2D path = new Path2D.Double();
        PhotoPoint first = markup.outline().getFirst();
        path.moveTo(factor * first.xPx(), factor * first.yPx());
        markup.outline().forEach(p -> path.lineTo(factor * p.xPx(), factor * p.yPx()));
        path.closePath();
        pen.setColor(PLACED);
        float[] dashes = {6 * thin, 4 * thin};
        pen.setStroke(
                new BasicStroke(
                        1.4f * thin, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
        pen.draw(path);
    }

    /// A ring where the point was placed, a line to a dot where the fitted head has it.
    private void anchor(Graphics2D pen, Anchor anchor) {
        double x = factor * anchor.at().xPx();
        double y = factor * anchor.at().yPx();
        double ring = 6 * thin;
        pen.setStroke(new BasicStroke(2 * thin));
        pen.setColor(PLACED);
        pen.draw(new Ellipse2D.Double(x - ring, y - ring, 2 * ring, 2 * ring));
        Landmark.find(anchor.id())
                .ifPresent(landmark -> {
                    PhotoPoint fitted = camera.photoFromHead(head.landmark(landmark));
                    double fx = factor * fitted.xPx();
                    double fy = factor * fitted.yPx();
                    double dot = 2.5 * thin;
                    pen.draw(new Line2D.Double(x, y, fx, fy));
                    pen.setColor(CENTRE);
                    pen.fill(new Ellipse2D.Double(fx - dot, fy - dot, 2 * dot, 2 * dot));
                });
    }

    /// 5 cm at the distance of the head, with a tick for every centimetre.
    private void bar(Graphics2D pen) {
        double pxPerMm = factor * camera.pxPerMm();
        double left = 0.04 * picture.width();
        double bottom = picture.height() - 0.04 * picture.width();
        double tick = 7 * thin;
        for (Color color : List.of(SHADOW, Color.WHITE)) {
            pen.setColor(color);
            pen.setStroke(new BasicStroke(color.equals(SHADOW) ? 5 * thin : 2 * thin));
            pen.draw(new Line2D.Double(left, bottom, left + BAR_MM * pxPerMm, bottom));
            for (double mm = 0; mm <= BAR_MM; mm += TICK_MM) {
                double x = left + mm * pxPerMm;
                pen.draw(new Line2D.Double(x, bottom - tick, x, bottom));
            }
        }
    }
}

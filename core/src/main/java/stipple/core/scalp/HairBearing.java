package stipple.core.scalp;

import stipple.core.math.Vec3;

/// The part of the skin that bears hair on a full head: behind the juvenile hairline, with temples
/// and sideburns, round the ears, down to the nape.
///
/// The outline is drawn once on the template and fitted to the head by its arcs; around the ears it
/// is an oval seen from the side. A person's own outline differs from it by up to 1 cm.
public final class HairBearing {
    /// The oval without hair around the ear, seen from the side on the template, millimetres from
    /// the ear canal.
    private static final double EAR_Z_MM = -11;

    private static final double EAR_HALF_LENGTH_MM = 29;
    private static final double EAR_HALF_HEIGHT_MM = 39;

    /// How far down sideburns go, relative to the ear canal.
    private static final double SIDEBURN_MM = 6;

    /// Sideways arcs between which the hairline turns into the temple's outline.
    private static final double TEMPLE_BEGIN_MM = 66;

    private static final double TEMPLE_END_MM = 80;

    private final Head head;
    private final TemplateArcs arcs;
    private final LossShapes.Edge front;
    private final LossShapes.Edge temple;
    private final LossShapes.Edge back;

    private HairBearing(Head head) {
        LossShapes shapes = LossShapes.shipped();
        this.head = head;
        this.arcs = TemplateArcs.of(head);
        this.front = shapes.edge("juvenile");
        this.temple = shapes.edge("temple");
        this.back = shapes.edge("nape");
    }

    public static HairBearing of(Head head) {
        return new HairBearing(head);
    }

    /// True where hair grows on a full head.
    public boolean contains(ScalpPoint point) {
        double s = arcs.s(point);
        double w = arcs.w(point);
        if (!(s < back.sAt(w)) || !head.chart().covers(point)) {
            return false;
        }
        if (Math.abs(w) < TEMPLE_BEGIN_MM) {
            return s > front.sAt(w);
        }
        Vec3 onTemplate = onTemplate(point);
        return behindFaceMm(onTemplate, s, w) > 0 && isOffTheEar(onTemplate);
    }

    /// How far a place lies behind the face at the temple and above the lower end of the sideburn,
    /// roughly in millimetres, negative in front; infinite over the forehead, where a design's own
    /// hairline is the border.
    ///
    /// @param positionMm where the place lies on the skin, which whoever asks has at hand
    public double templeDepthMm(ScalpPoint point, Vec3 positionMm) {
        double w = arcs.w(point);
        if (Math.abs(w) < TEMPLE_BEGIN_MM) {
            return Double.POSITIVE_INFINITY;
        }
        Vec3 onTemplate = head.onTemplateScale(positionMm);
        double aboveEnd =
                onTemplate.z() > EAR_Z_MM ? onTemplate.y() - SIDEBURN_MM : Double.POSITIVE_INFINITY;
        return Math.min(aboveEnd, behindFaceMm(onTemplate, arcs.s(point), w));
    }

    /// Over the temple the hairline passes from an arc over the top into a line seen from the side.
    private double behindFaceMm(Vec3 onTemplate, double s, double w) {
        double t =
                Math.clamp(
                        (Math.abs(w) - TEMPLE_BEGIN_MM) / (TEMPLE_END_MM - TEMPLE_BEGIN_MM),
                        0.0,
                        1.0);
        double behindArc = s - front.sAt(w);
        double behindSide = temple.sAt(onTemplate.y()) - onTemplate.z();
        return behindArc + t * (behindSide - behindArc);
    }

    private Vec3 onTemplate(ScalpPoint point) {
        double[] place = new double[6];
        head.chart().surfaceAt(point.sMm(), point.wMm(), place);
        return head.onTemplateScale(new Vec3(place[0], place[1], place[2]));
    }

    private static boolean isOffTheEar(Vec3 onTemplate) {
        double across = (onTemplate.z() - EAR_Z_MM) / EAR_HALF_LENGTH_MM;
        double up = onTemplate.y() / EAR_HALF_HEIGHT_MM;
        boolean belowSideburn = onTemplate.z() > EAR_Z_MM && onTemplate.y() < SIDEBURN_MM;
        return across * across + up * up > 1 && !belowSideburn;
    }
}

package stipple.core.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadCut;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// What one holds a hairline against, drawn on the head: the thirds and fifths of the face, the
/// upright lines through the outer corners of the eyes, the published layout of eight centimetres,
/// and the lowest height that is advised at an age. Beside them stands a ruler along the midline.
/// Source: garghairline aaps135thirds.
///
/// @param guides what is drawn
/// @param ruler the midline from the glabella backwards
/// @param leastHeightMm lowest advised height of the middle of a hairline, along the skin
public record HairlineGuides(List<Guide> guides, List<Rung> ruler, double leastHeightMm) {
    private static final double RULER_MM = 150;
    private static final double RUNG_MM = 2;
    private static final double LEAST_HALF_WIDTH_MM = 26;
    private static final double STEP_MM = 4;
    private static final double WAY_TO_EYE = 0.75;

    /// Shorter lines of a cut are folds of lips, lids and nostrils.
    private static final double LEAST_LINE_MM = 20;

    /// What lies farther back than this is an ear or the neck.
    private static final double FACE_MM = 15;

    public HairlineGuides {
        guides = List.copyOf(guides);
        ruler = List.copyOf(ruler);
    }

    /// What a guide says.
    public enum Kind {
        /// Chin, half way up, glabella, and as high again: three parts of one height.
        THIRDS,
        /// The width of the face in five parts.
        FIFTHS,
        /// Upright through the outer corners of the eyes.
        CANTHUS,
        /// Glabella to the middle of the line, on to its corner, down to the eye: 8 cm each.
        EIGHT_CM,
        /// The lowest height that is advised.
        LEAST_HEIGHT;

        /// Stable name, also the end of its message key: `eight-cm`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One guide.
    ///
    /// @param lines on the skin, each from one end to the other
    public record Guide(Kind kind, List<List<SurfacePoint>> lines) {
        public Guide {
            lines = List.copyOf(lines);
        }
    }

    /// A place of the midline.
    ///
    /// @param sMm its way from the glabella along the skin
    public record Rung(double sMm, SurfacePoint place) {}

    /// @param ageYears for the lowest height; empty means a person of 30 to 45
    public static HairlineGuides of(Head head, OptionalInt ageYears, Parameters parameters) {
        double leastMm = HairlineLayout.minimumHeightMm(ageYears, parameters);
        double thirdTopMm = thirdTop(head);
        return new HairlineGuides(
                List.of(
                        new Guide(Kind.THIRDS, thirds(head, thirdTopMm)),
                        new Guide(Kind.FIFTHS, fifths(head, thirdTopMm)),
                        new Guide(Kind.CANTHUS, canthi(head)),
                        new Guide(Kind.EIGHT_CM, layout(head, parameters)),
                        new Guide(
                                Kind.LEAST_HEIGHT,
                                List.of(
                                        scalpLine(
                                                head,
                                                new ScalpPoint(leastMm, -LEAST_HALF_WIDTH_MM),
                                                new ScalpPoint(leastMm, LEAST_HALF_WIDTH_MM))))),
                ruler(head),
                leastMm);
    }

    private static List<Rung> ruler(Head head) {
        List<Rung> ruler = new ArrayList<>();
        for (double sMm = 0; sMm <= RULER_MM; sMm += RUNG_MM) {
            ruler.add(new Rung(sMm, head.chart().surfaceAt(new ScalpPoint(sMm, 0))));
        }
        return ruler;
    }

    /// How far up the midline the upper third of the face ends: where it is as long, straight, as
    /// half the way from glabella to chin.
    static double thirdTop(Head head) {
        Vec3 glabella = head.landmark(Landmark.GLABELLA);
        double thirdMm = glabella.distanceTo(head.landmark(Landmark.CHIN)) / 2;
        double sMm = 0;
        while (sMm < RULER_MM && onMidline(head, sMm).distanceTo(glabella) < thirdMm) {
            sMm += 0.5;
        }
        return sMm;
    }

    private static Vec3 onMidline(Head head, double sMm) {
        return head.chart().surfaceAt(new ScalpPoint(sMm, 0)).positionMm();
    }

    private static List<List<SurfacePoint>> cut(
            Head head, Vec3 point, Vec3 normal, Predicate<Vec3> isWanted) {
        return HeadCut.of(head, point, normal, isWanted).stream()
                .filter(line ->
                        line.getFirst().positionMm().distanceTo(line.getLast().positionMm())
                                > LEAST_LINE_MM)
                .toList();
    }

    private static List<List<SurfacePoint>> thirds(Head head, double topMm) {
        Vec3 glabella = head.landmark(Landmark.GLABELLA);
        Vec3 chin = head.landmark(Landmark.CHIN);
        Vec3 up = upright(head);
        List<List<SurfacePoint>> lines = new ArrayList<>();
        for (Vec3 level :
                List.of(chin, chin.plus(glabella).times(0.5), glabella, onMidline(head, topMm))) {
            lines.addAll(cut(head, level, up, p -> p.z() > FACE_MM));
        }
        return lines;
    }

    /// From the chin to the glabella, in the plane that halves the head.
    private static Vec3 upright(Head head) {
        Vec3 up = head.landmark(Landmark.GLABELLA).minus(head.landmark(Landmark.CHIN));
        return new Vec3(0, up.y(), up.z()).unit();
    }

    private static List<List<SurfacePoint>> fifths(Head head, double topMm) {
        Vec3 up = upright(head);
        Vec3 pupil = head.landmark(Landmark.PUPIL_LEFT);
        Vec3 chin = head.landmark(Landmark.CHIN);
        double mostHigh = onMidline(head, topMm).dot(up);
        double halfMm =
                cut(head, pupil, up, p -> p.z() > FACE_MM).stream()
                        .flatMap(List::stream)
                        .mapToDouble(p -> Math.abs(p.positionMm().x()))
                        .max()
                        .orElse(0);
        List<List<SurfacePoint>> lines = new ArrayList<>();
        for (double share : new double[] {-0.6, -0.2, 0.2, 0.6}) {
            lines.addAll(
                    cut(
                            head,
                            new Vec3(share * halfMm, 0, 0),
                            new Vec3(1, 0, 0),
                            p ->
                                    p.z() > FACE_MM
                                            && p.dot(up) < mostHigh
                                            && p.dot(up) > chin.dot(up)));
        }
        return lines;
    }

    private static List<List<SurfacePoint>> canthi(Head head) {
        List<List<SurfacePoint>> lines = new ArrayList<>();
        for (Landmark corner : List.of(Landmark.EYE_OUTER_LEFT, Landmark.EYE_OUTER_RIGHT)) {
            Vec3 eye = head.landmark(corner);
            lines.addAll(
                    cut(head, eye, new Vec3(1, 0, 0), p -> p.y() > eye.y() && p.z() > FACE_MM));
        }
        return lines;
    }

    /// The published layout: up the midline, out to the corner of the line, down to the eye.
    private static List<List<SurfacePoint>> layout(Head head, Parameters parameters) {
        ScalpPoint middle = new ScalpPoint(parameters.likely("b-hl1-mid-front-height"), 0);
        ScalpPoint left = HairlineLayout.corner(head, middle, parameters);
        ScalpPoint right = new ScalpPoint(left.sMm(), -left.wMm());
        List<List<SurfacePoint>> lines = new ArrayList<>();
        lines.add(scalpLine(head, new ScalpPoint(0, 0), middle));
        lines.add(scalpLine(head, middle, left));
        lines.add(scalpLine(head, middle, right));
        lines.add(scalpLine(head, left, towardsEye(head, left, Landmark.EYE_OUTER_LEFT)));
        lines.add(scalpLine(head, right, towardsEye(head, right, Landmark.EYE_OUTER_RIGHT)));
        return lines;
    }

    /// Most of the way to an eye; the rest leads over the hollow of the socket.
    private static ScalpPoint towardsEye(Head head, ScalpPoint from, Landmark corner) {
        ScalpPoint eye = head.chart().scalpAt(head.landmark(corner));
        return new ScalpPoint(
                from.sMm() + WAY_TO_EYE * (eye.sMm() - from.sMm()),
                from.wMm() + WAY_TO_EYE * (eye.wMm() - from.wMm()));
    }

    /// The straight way between two places in scalp coordinates.
    private static List<SurfacePoint> scalpLine(Head head, ScalpPoint from, ScalpPoint to) {
        double farS = to.sMm() - from.sMm();
        double farW = to.wMm() - from.wMm();
        int steps = (int) Math.max(1, Math.ceil(Math.hypot(farS, farW) / STEP_MM));
        List<SurfacePoint> line = new ArrayList<>();
        for (int k = 0; k <= steps; k++) {
            double s = from.sMm() + farS * k / steps;
            double w = from.wMm() + farW * k / steps;
            line.add(head.chart().surfaceAt(new ScalpPoint(s, w)));
        }
        return line;
    }
}

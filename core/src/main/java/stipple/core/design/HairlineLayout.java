package stipple.core.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScalpChart;
import stipple.core.scalp.ScalpPoint;

/// The first proposal of a hairline by the published eight-centimetre layout, bent to a style and
/// an age.
///
/// With A the glabella: B stands a set height above A on the midline; E is the outer corner of the
/// eye; C, the fronto-temporal point, lies 8 cm from B and 8 cm from E; D, the temporal peak, lies
/// on the line from C to E about 5 cm from C. The front edge runs D, C, B, C, D. The paper finds E
/// 8 cm beside A, near the eye's outer corner; the corner itself is what the vertical line of the
/// temple is drawn through and does not depend on how a tape crosses the hollow of the eye. Source:
/// garghairline shapirohairline.
public final class HairlineLayout {
    private static final int STEPS = 24;
    private static final double PEAK_WIDTH_MM = 9;
    private static final int TEMPLE_STEPS = 8;
    private static final int SEARCH_ROUNDS = 60;
    private static final int ARC_STEPS = 12;
    private static final int ROUNDING_ROUNDS = 4;

    /// How far from the corner of the eye a temporal peak stays at least.
    private static final double EYE_MARGIN_MM = 25;

    private final Head head;
    private final Parameters parameters;

    private HairlineLayout(Head head, Parameters parameters) {
        this.head = head;
        this.parameters = parameters;
    }

    /// Points of the front edge from the right temporal peak over the midline to the left one.
    ///
    /// @param ageYears holds the line above the age rule's least height and deepens the temples;
    ///   empty means a person of 30 to 45
    public static List<ScalpPoint> propose(
            Head head, HairlineStyle style, OptionalInt ageYears, Parameters parameters) {
        return new HairlineLayout(head, parameters).edge(StyleShape.of(style), ageYears, 0);
    }

    /// The same for temples of a shape: a corner that will be rounded lies further back, so that
    /// the arc in it comes as far back as the corner would.
    public static List<ScalpPoint> propose(
            Head head,
            HairlineStyle style,
            TempleShape temples,
            OptionalInt ageYears,
            Parameters parameters) {
        HairlineLayout layout = new HairlineLayout(head, parameters);
        List<ScalpPoint> line = propose(head, style, ageYears, parameters);
        double wantedMm = farthestMm(line);
        double deeperMm = 0;
        for (int round = 0; round < ROUNDING_ROUNDS; round++) {
            double hereMm = farthestMm(TempleLine.points(head.chart(), line, temples));
            if (!(hereMm < wantedMm)) {
                break;
            }
            deeperMm += wantedMm - hereMm;
            line = layout.edge(StyleShape.of(style), ageYears, deeperMm);
        }
        return line;
    }

    private static double farthestMm(List<ScalpPoint> line) {
        return line.stream().mapToDouble(ScalpPoint::sMm).max().orElseThrow();
    }

    private List<ScalpPoint> edge(StyleShape shape, OptionalInt ageYears, double deeperMm) {
        double height =
                Math.max(
                        parameters.likely("b-hl1-mid-front-height") + shape.raiseMm(),
                        minimumHeightMm(ageYears, parameters));
        ScalpPoint middle = new ScalpPoint(height, 0);
        ScalpPoint corner =
                frontoTemporalPoint(middle, shape.recessMm() + ageRecessMm(ageYears) + deeperMm);
        List<ScalpPoint> left = new ArrayList<>();
        for (int i = 1; i <= STEPS; i++) {
            double u = (double) i / STEPS;
            double w = u * corner.wMm();
            double s =
                    middle.sMm()
                            + (corner.sMm() - middle.sMm()) * shape.rise(u)
                            + shape.peakMm() * (1 - StrictMath.exp(-sq(w / PEAK_WIDTH_MM)));
            left.add(new ScalpPoint(s, w));
        }
        ScalpPoint start = left.getLast();
        for (int i = 1; i <= TEMPLE_STEPS; i++) {
            left.add(
                    towardsEye(
                            start,
                            (double) i
                                    / TEMPLE_STEPS
                                    * parameters.likely("b-hl2-temporal-peak-offset")));
        }
        return mirrored(middle, left);
    }

    /// The fronto-temporal point on the person's left that belongs to a middle, without any style.
    static ScalpPoint corner(Head head, ScalpPoint middle, Parameters parameters) {
        return new HairlineLayout(head, parameters).frontoTemporalPoint(middle, 0);
    }

    /// The lowest hairline that the age rule allows, millimetres above the glabella. Lowest advised
    /// height of the middle above the glabella along the skin, millimetres.
    public static double minimumHeightMm(OptionalInt ageYears, Parameters parameters) {
        int age = ageYears.orElse(35);
        if (age < 30) {
            return parameters.likely("b-hl10-least-height-under-30");
        }
        return parameters.likely(
                age <= 45 ? "b-hl10-least-height-30-to-45" : "b-hl10-least-height-over-45");
    }

    private double ageRecessMm(OptionalInt ageYears) {
        int decadesOver30 = Math.max(0, (ageYears.orElse(35) - 30) / 10);
        return decadesOver30 * parameters.likely("b-hl10-recession-per-decade");
    }

    /// The point on the left with the published distances from B and from the eye corner, moved
    /// back by `extraMm`.
    private ScalpPoint frontoTemporalPoint(ScalpPoint middle, double extraMm) {
        ScalpChart chart = head.chart();
        Vec3 b = chart.surfaceAt(middle).positionMm();
        Vec3 e = head.landmark(Landmark.EYE_OUTER_LEFT);
        double arm = parameters.likely("b-hl2-lateral-offset");
        double s = middle.sMm() + 20;
        double w = 65;
        double step = 16;
        for (int round = 0; round < SEARCH_ROUNDS; round++) {
            double here = misfit(chart, s, w, b, e, arm);
            double bestS = s;
            double bestW = w;
            for (int k = 0; k < 8; k++) {
                double ds = step * (k % 3 - 1);
                double dw = step * (k / 3 - 1);
                double there = misfit(chart, s + ds, w + dw, b, e, arm);
                if (there < here) {
                    here = there;
                    bestS = s + ds;
                    bestW = w + dw;
                }
            }
            if (bestS == s && bestW == w) {
                step /= 2;
            }
            s = bestS;
            w = bestW;
        }
        return new ScalpPoint(s + extraMm, w);
    }

    private double misfit(ScalpChart chart, double s, double w, Vec3 b, Vec3 e, double armMm) {
        Vec3 c = chart.surfaceAt(new ScalpPoint(s, w)).positionMm();
        return sq(skinMm(chart, c, b) - armMm) + sq(c.distanceTo(e) - chordMm(armMm));
    }

    /// Nearly the shortest way on the skin: the straight way, cast outwards from between the ears.
    private static double skinMm(ScalpChart chart, Vec3 from, Vec3 to) {
        Vec3 way = to.minus(from);
        Vec3 before = from;
        double sum = 0;
        for (int i = 1; i <= ARC_STEPS; i++) {
            Vec3 inside = from.plus(way.times((double) i / ARC_STEPS));
            double outwards = chart.radiusMm(inside.x(), inside.y(), inside.z()) / inside.norm();
            Vec3 here = inside.times(outwards);
            sum += here.distanceTo(before);
            before = here;
        }
        return sum;
    }

    /// The straight distance that belongs to an arc on a head of middle size. To the eye a tape
    /// measure passes over a hollow, into which the way on the skin would lead.
    private double chordMm(double arcMm) {
        double radiusMm = head.circumferenceMm() / (2 * Math.PI);
        return 2 * radiusMm * StrictMath.sin(arcMm / (2 * radiusMm));
    }

    /// The skin below the point `distanceMm` from `from` on the straight way to the eye corner, but
    /// not so near to the eye that the skin turns into the socket.
    private ScalpPoint towardsEye(ScalpPoint from, double distanceMm) {
        Vec3 start = head.chart().surfaceAt(from).positionMm();
        Vec3 way = head.landmark(Landmark.EYE_OUTER_LEFT).minus(start);
        double most = Math.max(0, way.norm() - EYE_MARGIN_MM);
        double t = Math.min(distanceMm, most) / Math.max(way.norm(), 1);
        return head.chart().scalpAt(start.plus(way.times(t)));
    }

    private static List<ScalpPoint> mirrored(ScalpPoint middle, List<ScalpPoint> left) {
        List<ScalpPoint> edge = new ArrayList<>();
        for (int i = left.size() - 1; i >= 0; i--) {
            edge.add(new ScalpPoint(left.get(i).sMm(), -left.get(i).wMm()));
        }
        edge.add(middle);
        edge.addAll(left);
        return List.copyOf(edge);
    }

    private static double sq(double x) {
        return x * x;
    }
}

package stipple.core.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpChart;
import stipple.core.scalp.ScalpPoint;

/// The first proposal of a hairline by the published eight-centimetre layout, bent to a style and
/// an age.
///
/// With A the glabella: B stands a set height above A on the midline; E lies 8 cm beside A near the
/// outer corner of the eye; C, the fronto-temporal point, lies 8 cm from B and 8 cm from E; D, the
/// temporal peak, lies on the line from C to E about 5 cm from C. The front edge runs D, C, B, C,
/// D. Source: garghairline.
public final class HairlineLayout {
    private static final int STEPS = 24;
    private static final double PEAK_WIDTH_MM = 9;
    private static final int TEMPLE_STEPS = 8;
    private static final int SEARCH_ROUNDS = 60;

    private final Head head;
    private final Parameters parameters;

    private HairlineLayout(Head head, Parameters parameters) {
        this.head = head;
        this.parameters = parameters;
    }

    /// Points of the front edge from the right temporal peak over the midline to the left one.
    ///
    /// @param ageYears raises the line and deepens the temples by the age rule; empty means a
    ///   person of 30 to 45
    public static List<ScalpPoint> propose(
            Head head, HairlineStyle style, OptionalInt ageYears, Parameters parameters) {
        return new HairlineLayout(head, parameters).edge(StyleShape.of(style), ageYears);
    }

    private List<ScalpPoint> edge(StyleShape shape, OptionalInt ageYears) {
        double height =
                Math.max(
                                parameters.likely("b-hl1-mid-front-height"),
                                minimumHeightMm(ageYears, parameters))
                        + shape.raiseMm();
        ScalpPoint middle = new ScalpPoint(height, 0);
        ScalpPoint corner = frontoTemporalPoint(middle, shape.recessMm() + ageRecessMm(ageYears));
        ScalpPoint eye = eyeCorner();
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
                    towards(
                            start,
                            eye,
                            (double) i
                                    / TEMPLE_STEPS
                                    * parameters.likely("b-hl2-temporal-peak-offset")));
        }
        return mirrored(middle, left);
    }

    /// The lowest hairline that the age rule allows, millimetres above the glabella.
    static double minimumHeightMm(OptionalInt ageYears, Parameters parameters) {
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
        Vec3 e = chart.surfaceAt(eyeCorner()).positionMm();
        double arm = chordMm(parameters.likely("b-hl2-lateral-offset"));
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

    private static double misfit(
            ScalpChart chart, double s, double w, Vec3 b, Vec3 e, double armMm) {
        Vec3 c = chart.surfaceAt(new ScalpPoint(s, w)).positionMm();
        return sq(c.distanceTo(b) - armMm) + sq(c.distanceTo(e) - armMm);
    }

    private ScalpPoint eyeCorner() {
        return new ScalpPoint(0, parameters.likely("b-hl2-lateral-offset"));
    }

    /// The straight distance that belongs to an arc on a head of middle size.
    private double chordMm(double arcMm) {
        double radiusMm = head.circumferenceMm() / (2 * Math.PI);
        return 2 * radiusMm * StrictMath.sin(arcMm / (2 * radiusMm));
    }

    /// The point `distanceMm` from `from` on the way to `to`, along chart lines.
    private ScalpPoint towards(ScalpPoint from, ScalpPoint to, double distanceMm) {
        double whole =
                head.chart()
                        .surfaceAt(from)
                        .positionMm()
                        .distanceTo(head.chart().surfaceAt(to).positionMm());
        double t = Math.min(1, distanceMm / Math.max(whole, 1));
        return new ScalpPoint(
                from.sMm() + t * (to.sMm() - from.sMm()), from.wMm() + t * (to.wMm() - from.wMm()));
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

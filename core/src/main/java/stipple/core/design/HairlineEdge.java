package stipple.core.design;

import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpCurve;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.ScalpPolygon;

/// The front edge of a design on one head: how deep behind it a place lies, and how densely that
/// depth is filled. Below the temporal peaks, where the drawn line ends, the edge goes on along the
/// border of the hair at temple and sideburn, as soft and irregular as the line itself.
public final class HairlineEdge {
    private static final double STEP_MM = 1.5;
    private static final double FAR_MM = EdgeIrregularity.TEMPLE_ARC_MM;

    /// How far the edge at the temple stays behind the outermost hair, so that its irregularity has
    /// room in front.
    private static final double TEMPLE_INSET_MM = 1.5;

    /// Styles from this factor on want to look grown; those below are meant to look cut.
    private static final double HUMAN_FACTOR = 0.5;

    /// How much more a grown-looking edge strays at least than the rule against straight lines
    /// asks, whatever the seed.
    private static final double ABOVE_STRAIGHT = 1.1;

    /// From here on the logistic function is 1 to the last bit.
    private static final double ALL = 40;

    /// Rounding of the corner between the drawn line and the temple.
    private static final double CORNER_MM = 8;

    private final TempleLine temples;
    private final ScalpCurve curve;
    private final HairBearing bearing;
    private final EdgeIrregularity irregularity;
    private final double halfwayMm;
    private final double softnessMm;
    private final ScalpPolygon behind;
    private final double fillStart;
    private final double surelyFullMm;

    private HairlineEdge(
            TempleLine temples,
            HairBearing bearing,
            EdgeIrregularity irregularity,
            double halfwayMm,
            double softnessMm,
            ScalpPolygon behind) {
        this.temples = temples;
        this.curve = temples.curve();
        this.bearing = bearing;
        this.irregularity = irregularity;
        this.halfwayMm = halfwayMm;
        this.softnessMm = softnessMm;
        this.behind = behind;
        this.fillStart = logistic(-halfwayMm / softnessMm);
        this.surelyFullMm =
                temples.mostBlendFactor() * (halfwayMm + (ALL + 1) * softnessMm)
                        + temples.mostStrayFactor() * irregularity.mostMm()
                        + CORNER_MM;
    }

    public static HairlineEdge of(Head head, Design design, Seed seed, Parameters parameters) {
        StyleShape shape = StyleShape.of(design.hairlineStyle());
        TempleLine temples =
                TempleLine.of(head.chart(), design.hairline(), design.temples(), STEP_MM);
        EdgeIrregularity irregularity =
                new EdgeIrregularity(
                        temples.curve().lengthMm(), shape.irregularityFactor(), seed, parameters);
        if (shape.irregularityFactor() >= HUMAN_FACTOR) {
            double least = ABOVE_STRAIGHT * parameters.likely("b-hl12-straightness-warn");
            double share = strayMm(temples, irregularity) / irregularity.rmsMm();
            irregularity = irregularity.withAtLeastMm(least / share);
        }
        return new HairlineEdge(
                temples,
                HairBearing.of(head),
                irregularity,
                shape.halfwayFactor() * parameters.likely("b-hl7-half-density-depth"),
                shape.softnessFactor() * parameters.likely("x-hl-softness"),
                areaBehind(temples.points()));
    }

    /// Depth behind the irregular edge in millimetres, negative in front of it.
    public double depthMm(ScalpPoint at, Vec3 positionMm) {
        return depthMm(at, positionMm, curve.nearest(positionMm));
    }

    private double depthMm(ScalpPoint at, Vec3 positionMm, ScalpCurve.Nearest nearest) {
        boolean inside = behind.contains(at);
        double depth = inside ? nearest.distanceMm() : -nearest.distanceMm();
        double behindLine = depth + forwardMm(nearest.arcMm());
        double behindFace = bearing.templeDepthMm(at, positionMm);
        if (behindFace > behindLine + CORNER_MM) {
            return behindLine;
        }
        return lesser(
                behindLine,
                behindFace
                        - TEMPLE_INSET_MM
                        + temples.strayFactor(nearest.arcMm()) * templeForwardMm(at, positionMm));
    }

    /// The line's irregularity goes on down the temple; an arc before or beyond the line's stands
    /// for the height.
    private double templeForwardMm(ScalpPoint at, Vec3 positionMm) {
        double arc =
                at.wMm() > 0 ? curve.lengthMm() + FAR_MM - positionMm.y() : positionMm.y() - FAR_MM;
        return irregularity.localForwardMm(arc);
    }

    /// The lesser of two depths, with the corner between them rounded.
    private static double lesser(double a, double b) {
        double h = Math.max(CORNER_MM - Math.abs(a - b), 0) / CORNER_MM;
        return Math.min(a, b) - h * h * CORNER_MM / 4;
    }

    /// Share of the full density at a place: `fill(depthMm(at, positionMm))`, over a wider or a
    /// narrower way at the temples if the design wants that. Places far behind the edge need no
    /// depth.
    public double fillAt(ScalpPoint at, Vec3 positionMm) {
        boolean isFull =
                behind.contains(at)
                        && curve.isFarther(surelyFullMm, positionMm)
                        && bearing.templeDepthMm(at, positionMm) > surelyFullMm;
        if (isFull) {
            return 1;
        }
        ScalpCurve.Nearest nearest = curve.nearest(positionMm);
        return fill(depthMm(at, positionMm, nearest) / temples.blendFactor(nearest.arcMm()));
    }

    /// Share of the full density at a depth: rises from 0 at the edge to 1, half at the style's
    /// halfway depth.
    public double fill(double depthMm) {
        if (depthMm <= 0) {
            return 0;
        }
        double rise = logistic((depthMm - halfwayMm) / softnessMm);
        return (rise - fillStart) / (1 - fillStart);
    }

    /// Root mean square of what the edge strays from its drawn curve, millimetres.
    public double irregularityMm() {
        return strayMm(temples, irregularity);
    }

    private static double strayMm(TempleLine temples, EdgeIrregularity irregularity) {
        double sum = 0;
        int n = 0;
        for (double arc = 0; arc < temples.curve().lengthMm(); arc += 1) {
            double forward = temples.strayFactor(arc) * irregularity.forwardMm(arc);
            sum += forward * forward;
            n++;
        }
        return Math.sqrt(sum / Math.max(1, n));
    }

    /// Way over which the density rises from a tenth to nine tenths, millimetres.
    public double widthMm() {
        return depthAtMm(0.9) - depthAtMm(0.1);
    }

    /// Length of the drawn line, millimetres.
    public double lengthMm() {
        return curve.lengthMm();
    }

    /// How far the edge lies in front of (positive) or behind the drawn line at an arc from the
    /// line's start.
    public double forwardMm(double arcMm) {
        return temples.strayFactor(arcMm) * irregularity.forwardMm(arcMm);
    }

    /// The places that the drawn line runs through, evenly spaced.
    public List<ScalpPoint> line() {
        return curve.points();
    }

    private double depthAtMm(double share) {
        double low = 0;
        double high = FAR_MM;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (fill(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double logistic(double x) {
        if (x > ALL) {
            return 1;
        }
        return 1 / (1 + StrictMath.exp(-x));
    }

    /// The outline of everything behind the edge: the edge itself, closed far round the sides and
    /// the back.
    private static ScalpPolygon areaBehind(List<ScalpPoint> edge) {
        List<ScalpPoint> outline = new ArrayList<>(edge);
        outline.add(new ScalpPoint(edge.getLast().sMm(), FAR_MM));
        outline.add(new ScalpPoint(FAR_MM, FAR_MM));
        outline.add(new ScalpPoint(FAR_MM, -FAR_MM));
        outline.add(new ScalpPoint(edge.getFirst().sMm(), -FAR_MM));
        double first = edge.stream().mapToDouble(ScalpPoint::wMm).min().orElseThrow();
        double last = edge.stream().mapToDouble(ScalpPoint::wMm).max().orElseThrow();
        return ScalpPolygon.of(outline, first, Math.max(last, first + 1));
    }
}

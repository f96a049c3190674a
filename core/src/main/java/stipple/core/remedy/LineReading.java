package stipple.core.remedy;

import java.util.List;
import java.util.Optional;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.DesignRules;
import stipple.core.design.HairlineEdge;
import stipple.core.design.HairlineLayout;
import stipple.core.dots.Deposits;
import stipple.core.notice.OutlineCue;
import stipple.core.notice.ShapeCue;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// What a plan's hairline says to the eye: how straight, how hard, how low and how alike on both
/// sides.
final class LineReading {
    private static final double STRETCH_MM = 40;
    private static final double STEP_MM = 2;

    private final HairlineEdge edge;
    private final double lowMm;
    private final double closedFraction;

    private LineReading(HairlineEdge edge, double lowMm, double closedFraction) {
        this.edge = edge;
        this.lowMm = lowMm;
        this.closedFraction = closedFraction;
    }

    /// Empty if the plan has no dots at the front.
    static Optional<LineReading> of(TreatmentPlan plan, HairlineEdge edge, Parameters parameters) {
        if (!hasFront(plan.deposits())) {
            return Optional.empty();
        }
        List<ScalpPoint> line = plan.design().hairline();
        double middle =
                line.stream()
                        .min((a, b) -> Double.compare(Math.abs(a.wMm()), Math.abs(b.wMm())))
                        .orElseThrow()
                        .sMm();
        double least = HairlineLayout.minimumHeightMm(plan.ageYears(), parameters);
        double open =
                DesignRules.recessionMm(line, edge.line())
                        / DesignRules.leastRecessionMm(parameters);
        return Optional.of(
                new LineReading(edge, Math.max(0, least - middle), Math.clamp(1 - open, 0.0, 1.0)));
    }

    private static boolean hasFront(Deposits deposits) {
        for (int i = 0; i < deposits.count(); i++) {
            if (deposits.zone(i) == Zone.FRONTAL.index()) {
                return true;
            }
        }
        return false;
    }

    OutlineCue outline(double stepContrast) {
        return new OutlineCue(edge.irregularityMm(), edge.widthMm(), stepContrast);
    }

    ShapeCue shape(double stepContrast) {
        return new ShapeCue(lowMm, closedFraction, asymmetryMm(), stepContrast);
    }

    /// Root mean square difference of the two sides: of the drawn line and of what the edge strays.
    private double asymmetryMm() {
        double length = edge.lengthMm();
        double sum = 0;
        int n = 0;
        for (double arc = 0; arc < length / 2; arc += STEP_MM) {
            ScalpPoint right = at(arc);
            ScalpPoint left = at(length - arc);
            double drawn = right.sMm() - left.sMm();
            double strays = edge.forwardMm(arc) - edge.forwardMm(length - arc);
            sum += (drawn - strays) * (drawn - strays);
            n++;
        }
        return Math.sqrt(sum / Math.max(1, n));
    }

    /// The stretch that strays least.
    PlanVerdict.EdgeStretch straightest() {
        double length = edge.lengthMm();
        double stretch = Math.min(STRETCH_MM, length);
        double bestFrom = 0;
        double best = Double.POSITIVE_INFINITY;
        for (double from = 0; from <= length - stretch; from += STEP_MM) {
            double strays = irregularityMm(from, from + stretch);
            if (strays < best) {
                best = strays;
                bestFrom = from;
            }
        }
        double to = bestFrom + stretch;
        return new PlanVerdict.EdgeStretch(bestFrom, to, best, at(bestFrom), at(to));
    }

    private double irregularityMm(double fromMm, double toMm) {
        double square = 0;
        double sum = 0;
        int n = 0;
        for (double arc = fromMm; arc <= toMm; arc += STEP_MM / 2) {
            double forward = edge.forwardMm(arc);
            square += forward * forward;
            sum += forward;
            n++;
        }
        return Math.sqrt(Math.max(0, square / n - sum / n * sum / n));
    }

    private ScalpPoint at(double arcMm) {
        List<ScalpPoint> line = edge.line();
        int i = (int) Math.round(arcMm / edge.lengthMm() * (line.size() - 1));
        return line.get(Math.clamp(i, 0, line.size() - 1));
    }
}

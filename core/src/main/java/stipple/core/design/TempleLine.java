package stipple.core.design;

import java.util.ArrayList;
import java.util.List;
import stipple.core.scalp.ScalpChart;
import stipple.core.scalp.ScalpCurve;
import stipple.core.scalp.ScalpPoint;

/// A drawn hairline with its two temples as the design wants them: where they are, how far round
/// them their shape reaches, and the line with its corners rounded.
public final class TempleLine {
    private final List<ScalpPoint> points;
    private final ScalpCurve curve;
    private final TempleNumbers numbers;
    private final double rightArcMm;
    private final double leftArcMm;

    private TempleLine(
            List<ScalpPoint> points,
            ScalpCurve curve,
            TempleNumbers numbers,
            double rightArcMm,
            double leftArcMm) {
        this.points = points;
        this.curve = curve;
        this.numbers = numbers;
        this.rightArcMm = rightArcMm;
        this.leftArcMm = leftArcMm;
    }

    /// The points of a design's hairline with its corners rounded if it wants that.
    public static List<ScalpPoint> points(ScalpChart chart, Design design) {
        return points(chart, design.hairline(), design.temples());
    }

    static List<ScalpPoint> points(ScalpChart chart, List<ScalpPoint> drawn, TempleShape shape) {
        return of(chart, drawn, shape, Double.POSITIVE_INFINITY).points();
    }

    /// @param drawn from the person's right to the left, at least 3 points
    /// @param stepMm largest distance between two places of the curve
    static TempleLine of(
            ScalpChart chart, List<ScalpPoint> drawn, TempleShape shape, double stepMm) {
        TempleNumbers numbers = TempleNumbers.of(shape);
        int middle = middle(drawn);
        TempleCorner right = new TempleCorner(chart, drawn.subList(0, middle + 1).reversed());
        TempleCorner left = new TempleCorner(chart, drawn.subList(middle, drawn.size()));
        List<ScalpPoint> points = drawn;
        if (numbers.radiusMm() > 0) {
            points = new ArrayList<>(right.rounded(numbers.radiusMm()).reversed());
            List<ScalpPoint> other = left.rounded(numbers.radiusMm());
            points.addAll(other.subList(1, other.size()));
        }
        ScalpCurve curve = ScalpCurve.through(chart, points, stepMm);
        return new TempleLine(
                List.copyOf(points),
                curve,
                numbers,
                curve.nearest(right.placeMm()).arcMm(),
                curve.nearest(left.placeMm()).arcMm());
    }

    private static int middle(List<ScalpPoint> line) {
        int best = 1;
        for (int i = 1; i + 1 < line.size(); i++) {
            if (Math.abs(line.get(i).wMm()) < Math.abs(line.get(best).wMm())) {
                best = i;
            }
        }
        return best;
    }

    List<ScalpPoint> points() {
        return points;
    }

    ScalpCurve curve() {
        return curve;
    }

    /// Factor on the way over which the density rises, at an arc from the line's start.
    double blendFactor(double arcMm) {
        return 1 + near(arcMm) * (numbers.blendFactor() - 1);
    }

    /// The largest of these factors.
    double mostBlendFactor() {
        return Math.max(1, numbers.blendFactor());
    }

    /// Factor on the irregularity, at an arc from the line's start.
    double strayFactor(double arcMm) {
        return 1 + near(arcMm) * (numbers.strayFactor() - 1);
    }

    /// The largest of these factors.
    double mostStrayFactor() {
        return Math.max(1, numbers.strayFactor());
    }

    /// How near an arc is to one of the temples: 1 at it, 0 from the reach on.
    private double near(double arcMm) {
        double away = Math.min(Math.abs(arcMm - rightArcMm), Math.abs(arcMm - leftArcMm));
        double t = Math.max(0, 1 - away / numbers.reachMm());
        return t * t * (3 - 2 * t);
    }
}

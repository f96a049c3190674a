package stipple.core.design;

import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpChart;
import stipple.core.scalp.ScalpPoint;

/// The place of a drawn hairline where it turns into the side of the head, and its rounding.
///
/// It is where one half of the line turns most, seen over a way on either side; a half that does
/// not turn has it at its end. Rounding puts an arc of a circle into the corner, in the plane of
/// the corner and the two places where the arc begins, and lays it on the skin from between the
/// ears.
final class TempleCorner {
    /// Way on either side over which a turn is seen.
    private static final double SEEN_MM = 10;

    /// Cosine of the least turn that counts as a corner, 30 degrees.
    private static final double LEAST_TURN_COS = 0.866;

    /// Share of a half of the line that an arc may take of either side.
    private static final double MOST_SHARE = 0.6;

    /// An arc with shorter sides is no rounding.
    private static final double LEAST_SIDE_MM = 1;

    private static final int ROUNDS = 12;
    private static final int ARC_STEPS = 10;

    private final ScalpChart chart;
    private final List<ScalpPoint> half;
    private final List<Vec3> placesMm;
    private final int at;

    /// @param half of a hairline, from its middle to its end
    TempleCorner(ScalpChart chart, List<ScalpPoint> half) {
        this.chart = chart;
        this.half = List.copyOf(half);
        this.placesMm = half.stream().map(p -> chart.surfaceAt(p).positionMm()).toList();
        this.at = sharpest();
    }

    /// Where the corner lies, millimetres in the head's frame.
    Vec3 placeMm() {
        return placesMm.get(at);
    }

    private int sharpest() {
        int best = half.size() - 1;
        double leastCos = LEAST_TURN_COS;
        for (int i = 1; i + 1 < half.size(); i++) {
            Vec3 here = placesMm.get(i);
            Vec3 in = here.minus(away(i, -1, SEEN_MM)).unit();
            double cos = in.dot(away(i, 1, SEEN_MM).minus(here).unit());
            if (cos < leastCos) {
                leastCos = cos;
                best = i;
            }
        }
        return best;
    }

    /// The half line with its corner rounded to a radius, as far as its sides are long enough.
    List<ScalpPoint> rounded(double radiusMm) {
        if (!(radiusMm > 0) || at == half.size() - 1) {
            return half;
        }
        Vec3 corner = placesMm.get(at);
        double most =
                MOST_SHARE
                        * Math.min(
                                corner.distanceTo(placesMm.getFirst()),
                                corner.distanceTo(placesMm.getLast()));
        double sideMm = Math.min(radiusMm, most);
        for (int round = 0; round < ROUNDS; round++) {
            sideMm = Math.min(radiusMm / halfAngleTan(sideMm), most);
        }
        if (sideMm < LEAST_SIDE_MM) {
            return half;
        }
        List<ScalpPoint> line = new ArrayList<>(half.subList(0, begin(-1, sideMm) + 1));
        line.addAll(arc(corner, away(at, -1, sideMm), away(at, 1, sideMm)));
        line.addAll(half.subList(begin(1, sideMm), half.size()));
        return List.copyOf(line);
    }

    /// Tangent of half the angle that the two sides enclose.
    private double halfAngleTan(double sideMm) {
        Vec3 corner = placesMm.get(at);
        Vec3 u = away(at, -1, sideMm).minus(corner).unit();
        Vec3 v = away(at, 1, sideMm).minus(corner).unit();
        return u.minus(v).norm() / u.plus(v).norm();
    }

    /// An arc that begins and ends in the directions of the corner's sides.
    private List<ScalpPoint> arc(Vec3 corner, Vec3 from, Vec3 to) {
        Vec3 u = from.minus(corner);
        Vec3 v = to.minus(corner);
        Vec3 middle = u.plus(v).times(0.5);
        Vec3 center = corner.plus(middle.times(u.dot(u) / middle.dot(u)));
        double radius = from.distanceTo(center);
        List<ScalpPoint> arc = new ArrayList<>();
        for (int k = 0; k <= ARC_STEPS; k++) {
            double t = (double) k / ARC_STEPS;
            Vec3 chord = from.plus(to.minus(from).times(t)).minus(center);
            arc.add(chart.scalpAt(center.plus(chord.times(radius / chord.norm()))));
        }
        return arc;
    }

    /// The place of the line whose straight distance from point `i` is `mm`, or the line's end.
    private Vec3 away(int i, int step, double mm) {
        Vec3 from = placesMm.get(i);
        int k = i;
        while (k + step >= 0 && k + step < half.size()) {
            Vec3 here = placesMm.get(k);
            Vec3 next = placesMm.get(k + step);
            double distance = next.distanceTo(from);
            if (distance >= mm) {
                double before = here.distanceTo(from);
                return here.plus(next.minus(here).times((mm - before) / (distance - before)));
            }
            k += step;
        }
        return placesMm.get(k);
    }

    /// The first point beyond `mm` from the corner.
    private int begin(int step, double mm) {
        int k = at;
        while (k + step >= 0
                && k + step < half.size()
                && placesMm.get(k).distanceTo(placesMm.get(at)) < mm) {
            k += step;
        }
        return k;
    }
}

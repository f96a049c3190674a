package stipple.core.scalp;

import java.util.Arrays;
import java.util.List;

/// A polygon in scalp coordinates that is asked for many places: its sides are kept by the strips
/// of `w` that they cross, so that a place meets only those beside it.
public final class ScalpPolygon {
    private static final int STRIPS = 128;
    private static final int NUMBERS = 4;

    private final double firstMm;
    private final double stripMm;

    /// The sides of each strip, four numbers each: s and w of one end, s and w of the other.
    private final double[][] sides;

    private ScalpPolygon(List<ScalpPoint> corners, double firstMm, double lastMm) {
        this.firstMm = firstMm;
        this.stripMm = (lastMm - firstMm) / (STRIPS - 2);
        this.sides = new double[STRIPS][0];
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            add(corners.get(i), corners.get(j));
        }
    }

    /// @param corners at least one
    /// @param firstMm lowest `w` of the part with many corners
    /// @param lastMm highest `w` of it, above `firstMm`
    public static ScalpPolygon of(List<ScalpPoint> corners, double firstMm, double lastMm) {
        if (corners.isEmpty() || !(lastMm > firstMm)) {
            throw new IllegalArgumentException(
                    corners.size() + " corners from " + firstMm + " to " + lastMm + " mm");
        }
        return new ScalpPolygon(corners, firstMm, lastMm);
    }

    /// Whether the polygon holds a place (even-odd rule).
    public boolean contains(ScalpPoint at) {
        double[] near = sides[strip(at.wMm())];
        boolean inside = false;
        for (int k = 0; k < near.length; k += NUMBERS) {
            double aw = near[k + 1];
            double bw = near[k + 3];
            if ((aw > at.wMm()) != (bw > at.wMm())) {
                double s = near[k] + (at.wMm() - aw) * (near[k + 2] - near[k]) / (bw - aw);
                inside ^= at.sMm() < s;
            }
        }
        return inside;
    }

    /// The first strip is all before `firstMm`, the last all from `lastMm` on.
    private int strip(double wMm) {
        return (int) Math.clamp(Math.floor((wMm - firstMm) / stripMm) + 1, 0, STRIPS - 1.0);
    }

    private void add(ScalpPoint a, ScalpPoint b) {
        int from = strip(Math.min(a.wMm(), b.wMm()));
        int to = strip(Math.max(a.wMm(), b.wMm()));
        for (int strip = from; strip <= to; strip++) {
            double[] longer = Arrays.copyOf(sides[strip], sides[strip].length + NUMBERS);
            longer[longer.length - 4] = a.sMm();
            longer[longer.length - 3] = a.wMm();
            longer[longer.length - 2] = b.sMm();
            longer[longer.length - 1] = b.wMm();
            sides[strip] = longer;
        }
    }
}

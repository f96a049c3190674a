package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import stipple.core.scalp.ScalpPoint;

/// A front edge that can be pulled at a few handles. Pulling one moves its neighbourhood along,
/// less and less up to the next handles; the line between others stays where it is.
final class HairlineHandles {
    static final int COUNT = 11;

    private static final double MOST_S_MM = 200;
    private static final double MOST_W_MM = 170;

    /// Handles beyond the next one stay where they are.
    private static final double REACH = 1.6;

    private final List<ScalpPoint> line;
    private final double[] arcMm;

    /// @param line from the person's right to the left
    HairlineHandles(List<ScalpPoint> line) {
        this.line = List.copyOf(line);
        this.arcMm = new double[line.size()];
        for (int i = 1; i < arcMm.length; i++) {
            ScalpPoint a = line.get(i - 1);
            ScalpPoint b = line.get(i);
            arcMm[i] = arcMm[i - 1] + Math.hypot(b.sMm() - a.sMm(), b.wMm() - a.wMm());
        }
    }

    /// Where handle `n` sits, from 0 at the person's right.
    ScalpPoint at(int n) {
        return line.get(index(n));
    }

    /// The line after handle `n` was pulled to a place.
    ///
    /// @param mirror whether the other side follows, as in a mirror
    List<ScalpPoint> pulled(int n, ScalpPoint to, boolean mirror) {
        if (n < 0 || n >= COUNT) {
            throw new IllegalArgumentException("handle " + n + ", allowed 0 to " + (COUNT - 1));
        }
        ScalpPoint from = at(n);
        double byS = to.sMm() - from.sMm();
        double byW = to.wMm() - from.wMm();
        int other = COUNT - 1 - n;
        List<ScalpPoint> pulled = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            double share = share(i, n);
            double mirrored = mirror && other != n ? share(i, other) : 0;
            boolean isMiddle = mirror && other == n;
            pulled.add(
                    placed(
                            line.get(i).sMm() + byS * (share + mirrored),
                            line.get(i).wMm() + (isMiddle ? 0 : byW * (share - mirrored))));
        }
        return pulled;
    }

    /// The whole line moved, forward if negative.
    List<ScalpPoint> shifted(double byMm) {
        return line.stream().map(p -> placed(p.sMm() + byMm, p.wMm())).toList();
    }

    private static ScalpPoint placed(double sMm, double wMm) {
        return new ScalpPoint(
                Math.clamp(Math.round(100 * sMm) / 100.0, 0, MOST_S_MM),
                Math.clamp(Math.round(100 * wMm) / 100.0, -MOST_W_MM, MOST_W_MM));
    }

    /// How much point `i` follows handle `n`, [0, 1].
    private double share(int i, int n) {
        double away = Math.abs(arcMm[i] - arcMm[index(n)]) / reachMm();
        return away >= 1 ? 0 : 0.5 + 0.5 * StrictMath.cos(Math.PI * away);
    }

    /// Way along the line over which it follows a handle.
    double reachMm() {
        return REACH * (arcMm[arcMm.length - 1] / (COUNT - 1));
    }

    /// Way along the line at each of its points.
    List<Double> arcsMm() {
        return java.util.Arrays.stream(arcMm).boxed().toList();
    }

    /// Number of the point at which handle `n` sits.
    int index(int n) {
        double wanted = arcMm[arcMm.length - 1] * n / (COUNT - 1);
        int best = 0;
        for (int i = 1; i < arcMm.length; i++) {
            if (Math.abs(arcMm[i] - wanted) < Math.abs(arcMm[best] - wanted)) {
                best = i;
            }
        }
        return best;
    }
}

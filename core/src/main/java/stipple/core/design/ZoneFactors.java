package stipple.core.design;

import java.util.Map;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// By how much denser than elsewhere each place of the scalp is to be. Zones meet softly: the
/// factor of a place is the mean of those up to 8 mm around it, worked out on a grid of 4 mm and
/// read between its nodes.
final class ZoneFactors {
    private static final double EDGE_MM = 8;
    private static final int PROBES = 8;
    private static final double STEP_MM = 4;
    private static final double LEAST_S_MM = -60;
    private static final double LEAST_W_MM = -320;
    private static final int S_NODES = 145;
    private static final int W_NODES = 161;

    /// By s node and then w node; empty if the factor is 1 everywhere.
    private final double[] nodes;

    private ZoneFactors(double[] nodes) {
        this.nodes = nodes;
    }

    static ZoneFactors of(Map<Zone, Double> byZone, LossMap loss) {
        if (byZone.isEmpty()) {
            return new ZoneFactors(new double[0]);
        }
        double[] nodes = new double[S_NODES * W_NODES];
        for (int s = 0; s < S_NODES; s++) {
            for (int w = 0; w < W_NODES; w++) {
                nodes[s * W_NODES + w] =
                        mean(byZone, loss, LEAST_S_MM + s * STEP_MM, LEAST_W_MM + w * STEP_MM);
            }
        }
        return new ZoneFactors(nodes);
    }

    private static double mean(Map<Zone, Double> byZone, LossMap loss, double sMm, double wMm) {
        double sum = byZone.getOrDefault(loss.zoneAt(new ScalpPoint(sMm, wMm)), 1.0);
        for (int k = 0; k < PROBES; k++) {
            double turn = 2 * Math.PI * k / PROBES;
            double away = k % 2 == 0 ? EDGE_MM : EDGE_MM / 2;
            ScalpPoint probe =
                    new ScalpPoint(
                            sMm + away * StrictMath.cos(turn), wMm + away * StrictMath.sin(turn));
            sum += byZone.getOrDefault(loss.zoneAt(probe), 1.0);
        }
        return sum / (PROBES + 1);
    }

    double at(ScalpPoint point) {
        if (nodes.length == 0) {
            return 1;
        }
        double s = Math.clamp((point.sMm() - LEAST_S_MM) / STEP_MM, 0, S_NODES - 1.001);
        double w = Math.clamp((point.wMm() - LEAST_W_MM) / STEP_MM, 0, W_NODES - 1.001);
        int at = ((int) s) * W_NODES + (int) w;
        double alongW = w - (int) w;
        double here = nodes[at] + alongW * (nodes[at + 1] - nodes[at]);
        double next =
                nodes[at + W_NODES] + alongW * (nodes[at + W_NODES + 1] - nodes[at + W_NODES]);
        return here + (s - (int) s) * (next - here);
    }
}

package stipple.core.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Pairs dots of two visits one to one, the nearest first.
final class DotPairs {
    private DotPairs() {}

    private record Pair(int before, int after, double apartMm) {}

    /// For each earlier dot its partner, or -1; no later dot is anybody's partner twice.
    static int[] nearest(
            double[] before, double[] after, PlaneWarp warp, MeetMap map, double reachMm) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.length / 2; i++) {
            double x = warp.x(before[2 * i], before[2 * i + 1]);
            double y = warp.y(before[2 * i], before[2 * i + 1]);
            for (int j : map.within(x, y, reachMm)) {
                pairs.add(new Pair(i, j, Math.hypot(after[2 * j] - x, after[2 * j + 1] - y)));
            }
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::apartMm)
                        .thenComparingInt(Pair::before)
                        .thenComparingInt(Pair::after));
        int[] partner = new int[before.length / 2];
        Arrays.fill(partner, -1);
        boolean[] taken = new boolean[after.length / 2];
        for (Pair pair : pairs) {
            if (partner[pair.before()] < 0 && !taken[pair.after()]) {
                partner[pair.before()] = pair.after();
                taken[pair.after()] = true;
            }
        }
        return partner;
    }
}

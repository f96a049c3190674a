package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/// Covers hair pixels with rods, greedily: always the rod that covers most hair not covered yet and
/// least that is no hair.
final class StubCover {
    private static final double[] LENGTHS_MM = {0.12, 0.18, 0.26, 0.36, 0.48, 0.64, 0.85};
    private static final double FAN_RAD = Math.toRadians(50);
    private static final double TURN_RAD = Math.toRadians(10);
    private static final double BARE_COST = 1.6;
    private static final double COVERED_COST = 0.12;
    private static final double LEAST_OWN_SHARE = 0.45;
    private static final double LEAST_AREA_MM2 = 0.008;

    private final StubMask mask;
    private final double scale;
    private final boolean[] isCovered;
    private final List<int[]> shapes = new ArrayList<>();
    private final List<double[]> axes = new ArrayList<>();

    StubCover(StubMask mask, double scale) {
        this.mask = mask;
        this.scale = scale;
        this.isCovered = new boolean[mask.width() * mask.height()];
        for (double turn = -FAN_RAD; turn <= FAN_RAD + 1e-9; turn += TURN_RAD) {
            for (double length : LENGTHS_MM) {
                addShape(mask.leanRad() + turn, length * scale);
            }
        }
    }

    /// Pixels of a rod around (0, 0), as dx, dy, dx, dy, ...
    private void addShape(double angle, double lengthPx) {
        double dx = StrictMath.cos(angle);
        double dy = StrictMath.sin(angle);
        double half = mask.hairWidthPx() / 2;
        double straight = Math.max(0, lengthPx / 2 - half);
        int reach = (int) Math.ceil(lengthPx / 2 + half);
        List<Integer> cells = new ArrayList<>();
        for (int y = -reach; y <= reach; y++) {
            for (int x = -reach; x <= reach; x++) {
                double along = Math.clamp(x * dx + y * dy, -straight, straight);
                if (Math.hypot(x - along * dx, y - along * dy) <= half) {
                    cells.add(x);
                    cells.add(y);
                }
            }
        }
        shapes.add(cells.stream().mapToInt(Integer::intValue).toArray());
        axes.add(new double[] {dx * lengthPx / 2, dy * lengthPx / 2});
    }

    private record Try(int at, int shape, double gain) {}

    List<FollicleFinder.Stub> stubs() {
        PriorityQueue<Try> open =
                new PriorityQueue<>((a, b) ->
                        a.gain() != b.gain()
                                ? Double.compare(b.gain(), a.gain())
                                : Integer.compare(a.at(), b.at()));
        for (int i = 0; i < isCovered.length; i++) {
            if (mask.isHair(i)) {
                push(open, i);
            }
        }
        List<FollicleFinder.Stub> stubs = new ArrayList<>();
        while (!open.isEmpty()) {
            Try best = open.poll();
            double now = gain(best.at(), best.shape());
            if (now < best.gain() - 1e-9) {
                push(open, best.at());
                continue;
            }
            stubs.add(placed(best));
        }
        return stubs;
    }

    /// Offers the best rod around a pixel, if any is worth it.
    private void push(PriorityQueue<Try> open, int at) {
        Try best = new Try(at, -1, 0);
        for (int s = 0; s < shapes.size(); s++) {
            double gain = gain(at, s);
            if (gain > best.gain()) {
                best = new Try(at, s, gain);
            }
        }
        if (best.shape() >= 0) {
            open.add(best);
        }
    }

    private double gain(int at, int shape) {
        int[] cells = shapes.get(shape);
        int cx = at % mask.width();
        int cy = at / mask.width();
        int own = 0;
        int bare = 0;
        int covered = 0;
        for (int k = 0; k < cells.length; k += 2) {
            int x = cx + cells[k];
            int y = cy + cells[k + 1];
            if (x < 0 || y < 0 || x >= mask.width() || y >= mask.height()) {
                continue;
            }
            int i = y * mask.width() + x;
            if (!mask.isHair(i)) {
                bare++;
            } else if (isCovered[i]) {
                covered++;
            } else {
                own++;
            }
        }
        boolean isWorth =
                own >= LEAST_AREA_MM2 * scale * scale && own >= LEAST_OWN_SHARE * cells.length / 2;
        return isWorth ? own - BARE_COST * bare - COVERED_COST * covered : 0;
    }

    private FollicleFinder.Stub placed(Try chosen) {
        int[] cells = shapes.get(chosen.shape());
        int cx = chosen.at() % mask.width();
        int cy = chosen.at() / mask.width();
        // A rim of one pixel goes along, so that no sliver is left for a second rod.
        for (int k = 0; k < cells.length; k += 2) {
            for (int j = -1; j <= 1; j++) {
                for (int i = -1; i <= 1; i++) {
                    int x = cx + cells[k] + i;
                    int y = cy + cells[k + 1] + j;
                    if (x >= 0 && y >= 0 && x < mask.width() && y < mask.height()) {
                        isCovered[y * mask.width() + x] = true;
                    }
                }
            }
        }
        double[] axis = axes.get(chosen.shape());
        return new FollicleFinder.Stub(
                cx - axis[0], cy - axis[1], cx + axis[0], cy + axis[1], mask.hairWidthPx());
    }
}

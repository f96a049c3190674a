package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/// Covers hair pixels with rods, greedily: always the rod that covers most hair not covered yet and
/// least that is no hair.
final class StubCover {
    /// Every second length and direction is tried everywhere, those between around the best.
    private static final double[] LENGTHS_MM = {
        0.12, 0.15, 0.18, 0.22, 0.26, 0.31, 0.36, 0.42, 0.48, 0.56, 0.64, 0.74, 0.85
    };

    private static final double TURN_RAD = Math.toRadians(5);
    private static final int TURNS = 10;
    private static final double RIM_PX = 0.3;
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
        for (int turn = -TURNS; turn <= TURNS; turn++) {
            for (double length : LENGTHS_MM) {
                addShape(mask.leanRad() + turn * TURN_RAD, length * scale);
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
                if (Math.hypot(x - along * dx, y - along * dy) <= half - RIM_PX) {
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
            stubs.add(placed(refined(best)));
        }
        return stubs;
    }

    /// Offers the best rod around a pixel, if any is worth it.
    private void push(PriorityQueue<Try> open, int at) {
        Try best = new Try(at, -1, 0);
        for (int turn = 0; turn <= 2 * TURNS; turn += 2) {
            for (int length = 0; length < LENGTHS_MM.length; length += 2) {
                best = better(best, at, turn, length);
            }
        }
        if (best.shape() >= 0) {
            open.add(best);
        }
    }

    /// The best rod near another: a pixel aside, a length or a turn between.
    private Try refined(Try rough) {
        Try best = rough;
        boolean isBetter = true;
        while (isBetter) {
            Try from = best;
            int x = from.at() % mask.width();
            int y = from.at() / mask.width();
            int turn = from.shape() / LENGTHS_MM.length;
            int length = from.shape() % LENGTHS_MM.length;
            for (int aside = 0; aside < 9; aside++) {
                int nx = Math.clamp(x + aside % 3 - 1, 0, mask.width() - 1);
                int ny = Math.clamp(y + aside / 3 - 1, 0, mask.height() - 1);
                for (int t = turn - 1; t <= turn + 1; t++) {
                    for (int l = length - 1; l <= length + 1; l++) {
                        best = better(best, ny * mask.width() + nx, t, l);
                    }
                }
            }
            isBetter = best.gain() > from.gain();
        }
        return best;
    }

    private Try better(Try best, int at, int turn, int length) {
        if (turn < 0 || turn > 2 * TURNS || length < 0 || length >= LENGTHS_MM.length) {
            return best;
        }
        int shape = turn * LENGTHS_MM.length + length;
        double gain = gain(at, shape);
        return gain > best.gain() ? new Try(at, shape, gain) : best;
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
                bare += mask.isHidden(i) ? 0 : 1;
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

package stipple.core.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts together what is one hair: a short rod that only goes on where a longer one ends, since
/// rods come in a few lengths and hairs in all.
final class StubJoin {
    private static final double SHORT_PART = 0.62;
    private static final double ASIDE_WIDTHS = 0.6;
    private static final double GAP_WIDTHS = 0.35;
    private static final double MOST_PART = 1.9;

    private StubJoin() {}

    static List<FollicleFinder.Stub> of(List<FollicleFinder.Stub> stubs) {
        double[] lengths =
                stubs.stream().mapToDouble(FollicleFinder.Stub::lengthPx).sorted().toArray();
        double usual = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
        FollicleFinder.Stub[] joined = stubs.toArray(FollicleFinder.Stub[]::new);
        boolean[] isGone = new boolean[joined.length];
        for (int i = 0; i < joined.length; i++) {
            if (joined[i].lengthPx() < SHORT_PART * usual) {
                int longer = goesOn(joined, isGone, i, MOST_PART * usual);
                if (longer >= 0) {
                    joined[longer] = both(joined[longer], joined[i]);
                    isGone[i] = true;
                }
            }
        }
        List<FollicleFinder.Stub> left = new ArrayList<>();
        for (int i = 0; i < joined.length; i++) {
            if (!isGone[i]) {
                left.add(joined[i]);
            }
        }
        return left;
    }

    /// The longer rod that a short one goes on from, or -1.
    private static int goesOn(
            FollicleFinder.Stub[] stubs, boolean[] isGone, int brief, double mostPx) {
        FollicleFinder.Stub s = stubs[brief];
        double x = (s.x1() + s.x2()) / 2;
        double y = (s.y1() + s.y2()) / 2;
        int best = -1;
        double least = ASIDE_WIDTHS * s.widthPx();
        for (int k = 0; k < stubs.length; k++) {
            FollicleFinder.Stub t = stubs[k];
            if (k == brief || isGone[k] || t.lengthPx() < s.lengthPx()) {
                continue;
            }
            double dx = x - (t.x1() + t.x2()) / 2;
            double dy = y - (t.y1() + t.y2()) / 2;
            double along = Math.abs(dx * t.dirX() + dy * t.dirY());
            double aside = Math.abs(dy * t.dirX() - dx * t.dirY());
            double touching = (t.lengthPx() + s.lengthPx()) / 2 + GAP_WIDTHS * s.widthPx();
            boolean isOne = along <= touching && both(t, s).lengthPx() <= mostPx;
            if (isOne && aside < least) {
                least = aside;
                best = k;
            }
        }
        return best;
    }

    /// From the farthest end to the farthest end.
    private static FollicleFinder.Stub both(FollicleFinder.Stub a, FollicleFinder.Stub b) {
        double[] along = {
            0,
            a.lengthPx(),
            (b.x1() - a.x1()) * a.dirX() + (b.y1() - a.y1()) * a.dirY(),
            (b.x2() - a.x1()) * a.dirX() + (b.y2() - a.y1()) * a.dirY()
        };
        double from = Arrays.stream(along).min().orElse(0);
        double to = Arrays.stream(along).max().orElse(0);
        return new FollicleFinder.Stub(
                a.x1() + from * a.dirX(),
                a.y1() + from * a.dirY(),
                a.x1() + to * a.dirX(),
                a.y1() + to * a.dirY(),
                a.widthPx());
    }
}

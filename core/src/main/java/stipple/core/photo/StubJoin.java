package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;

/// Puts together what is one hair: two rods that one straight rod along hair replaces, since rods
/// come in a few lengths and hairs in all, and a hair that crosses another takes what is left of
/// it.
final class StubJoin {
    private static final double ASIDE_WIDTHS = 0.62;
    private static final double OVERLAP_PART = 0.5;
    private static final double BARE_PART = 0.06;
    private static final double SIDE_WIDTHS = 0.22;
    private static final double MOST_PART = 1.8;

    private final StubMask mask;
    private final double mostPx;

    private StubJoin(StubMask mask, double mostPx) {
        this.mask = mask;
        this.mostPx = mostPx;
    }

    static List<FollicleFinder.Stub> of(List<FollicleFinder.Stub> stubs, StubMask mask) {
        double[] lengths =
                stubs.stream().mapToDouble(FollicleFinder.Stub::lengthPx).sorted().toArray();
        double usual = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
        StubJoin join = new StubJoin(mask, MOST_PART * usual);
        List<FollicleFinder.Stub> left = new ArrayList<>(stubs);
        while (join.joinsTwo(left)) {}
        return left;
    }

    /// Joins the two that lie best in line, if any do.
    private boolean joinsTwo(List<FollicleFinder.Stub> stubs) {
        int first = -1;
        int second = -1;
        double least = ASIDE_WIDTHS;
        for (int i = 0; i < stubs.size(); i++) {
            for (int k = i + 1; k < stubs.size(); k++) {
                double aside = asideWidths(stubs.get(i), stubs.get(k));
                if (aside < least) {
                    least = aside;
                    first = i;
                    second = k;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        stubs.set(first, both(stubs.get(first), stubs.get(second)));
        stubs.remove(second);
        return true;
    }

    /// How far the ends of two rods lie from the one that replaces them, in widths of a hair;
    /// infinite if none does.
    private double asideWidths(FollicleFinder.Stub a, FollicleFinder.Stub b) {
        double near = (a.lengthPx() + b.lengthPx()) / 2 + a.widthPx();
        double far = Math.hypot(a.midX() - b.midX(), a.midY() - b.midY());
        if (far > near) {
            return Double.POSITIVE_INFINITY;
        }
        FollicleFinder.Stub one = both(a, b);
        double overlap = a.lengthPx() + b.lengthPx() - one.lengthPx();
        boolean isOne =
                one.lengthPx() <= mostPx
                        && overlap <= OVERLAP_PART * Math.min(a.lengthPx(), b.lengthPx())
                        && bareShare(one) <= BARE_PART;
        return isOne ? Math.max(aside(one, a), aside(one, b)) / a.widthPx() : 1e9;
    }

    private static double aside(FollicleFinder.Stub line, FollicleFinder.Stub stub) {
        return Math.max(aside(line, stub.x1(), stub.y1()), aside(line, stub.x2(), stub.y2()));
    }

    private static double aside(FollicleFinder.Stub line, double x, double y) {
        return Math.abs((y - line.y1()) * line.dirX() - (x - line.x1()) * line.dirY());
    }

    /// Share of a rod's inside that is no hair.
    private double bareShare(FollicleFinder.Stub stub) {
        int all = 0;
        int bare = 0;
        for (double side : new double[] {-SIDE_WIDTHS, 0, SIDE_WIDTHS}) {
            double aside = side * stub.widthPx();
            double end = stub.lengthPx() - stub.widthPx() / 2;
            for (double along = stub.widthPx() / 2; along < end; along += 0.5) {
                double x = stub.x1() + along * stub.dirX() - aside * stub.dirY();
                double y = stub.y1() + along * stub.dirY() + aside * stub.dirX();
                all++;
                bare += mask.isSkinAt(x, y) ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) bare / all;
    }

    /// Between the two ends that are farthest apart.
    private static FollicleFinder.Stub both(FollicleFinder.Stub a, FollicleFinder.Stub b) {
        double[] x = {a.x1(), a.x2(), b.x1(), b.x2()};
        double[] y = {a.y1(), a.y2(), b.y1(), b.y2()};
        int from = 0;
        int to = 1;
        for (int i = 0; i < x.length; i++) {
            for (int k = i + 1; k < x.length; k++) {
                if (Math.hypot(x[k] - x[i], y[k] - y[i])
                        > Math.hypot(x[to] - x[from], y[to] - y[from])) {
                    from = i;
                    to = k;
                }
            }
        }
        boolean isTurned = (x[to] - x[from]) * a.dirX() + (y[to] - y[from]) * a.dirY() < 0;
        int first = isTurned ? to : from;
        int last = isTurned ? from : to;
        return new FollicleFinder.Stub(x[first], y[first], x[last], y[last], a.widthPx());
    }
}

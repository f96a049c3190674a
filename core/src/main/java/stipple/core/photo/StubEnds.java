package stipple.core.photo;

import java.util.List;

/// Moves the ends of stubs to where the hair under them ends, since rods come in a few lengths and
/// their ends say where a hair grows, and tells which feet the picture shows.
final class StubEnds {
    private static final double MOST_WIDTHS = 1.2;
    private static final double MOST_PART = 0.45;
    private static final double STEP_PX = 0.5;

    private static final double ROUND_PART = 0.94;

    private static final double DEEP_WIDTHS = 1.0;
    private static final double LEAST_SLOPE = 0.2;

    private StubEnds() {}

    static List<FollicleFinder.Stub> of(List<FollicleFinder.Stub> stubs, StubMask mask) {
        return stubs.stream().map(s -> moved(moved(s, mask).turned(), mask).turned()).toList();
    }

    /// With the second end moved: into the picture, then out while there is hair and in while there
    /// is none.
    private static FollicleFinder.Stub moved(FollicleFinder.Stub stub, StubMask mask) {
        double by = 0;
        while (-by < stub.lengthPx() && !isInside(stub, by, mask)) {
            by -= STEP_PX;
        }
        double most = Math.min(MOST_WIDTHS * stub.widthPx(), MOST_PART * stub.lengthPx());
        double start = by;
        if (isHair(stub, by, mask)) {
            while (by - start < most && isHair(stub, by + STEP_PX, mask)) {
                by += STEP_PX;
            }
        } else {
            while (start - by < most && !isHair(stub, by, mask)) {
                by -= STEP_PX;
            }
        }
        return new FollicleFinder.Stub(
                stub.x1(),
                stub.y1(),
                stub.x2() + by * stub.dirX(),
                stub.y2() + by * stub.dirY(),
                stub.widthPx());
    }

    /// Whether the picture shows the middle of a stub's foot: its first end, which is round. Where
    /// the border cuts off less than half of it, the hair is narrower there than farther in.
    static boolean isFootSeen(FollicleFinder.Stub stub, float[] contrast, int width, int height) {
        long x = Math.round(stub.x1());
        long y = Math.round(stub.y1());
        boolean isAside = x <= 0 || x >= width - 1;
        if (!isAside && y > 0 && y < height - 1) {
            return true;
        }
        double across = isAside ? stub.dirX() : stub.dirY();
        double inward = isAside ? (x <= 0 ? 1 : -1) : y <= 0 ? 1 : -1;
        if (across * inward < LEAST_SLOPE) {
            return stub.lengthPx() > stub.widthPx();
        }
        double deep = DEEP_WIDTHS * stub.widthPx() / Math.abs(across);
        return dark(stub, 0, isAside, contrast, width, height)
                < ROUND_PART * dark(stub, deep, isAside, contrast, width, height);
    }

    /// Sum of the light missing along a line through a stub, parallel to the border.
    private static double dark(
            FollicleFinder.Stub stub,
            double along,
            boolean isAside,
            float[] contrast,
            int width,
            int height) {
        double x = stub.x1() + along * stub.dirX();
        double y = stub.y1() + along * stub.dirY();
        double across = isAside ? Math.abs(stub.dirX()) : Math.abs(stub.dirY());
        int reach = (int) Math.ceil(0.8 * stub.widthPx() / Math.max(across, LEAST_SLOPE));
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            int px = Math.clamp(Math.round(x) + (isAside ? 0 : k), 0, width - 1);
            int py = Math.clamp(Math.round(y) + (isAside ? k : 0), 0, height - 1);
            sum += Math.max(0, contrast[py * width + px]);
        }
        return sum;
    }

    private static boolean isInside(FollicleFinder.Stub stub, double beyond, StubMask mask) {
        long x = Math.round(stub.x2() + beyond * stub.dirX());
        long y = Math.round(stub.y2() + beyond * stub.dirY());
        return x >= 0 && y >= 0 && x < mask.width() && y < mask.height();
    }

    /// Whether there is hair so far beyond the second end.
    private static boolean isHair(FollicleFinder.Stub stub, double beyond, StubMask mask) {
        return mask.isHairAt(stub.x2() + beyond * stub.dirX(), stub.y2() + beyond * stub.dirY());
    }
}

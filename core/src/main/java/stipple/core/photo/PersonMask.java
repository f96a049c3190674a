package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;
import stipple.core.network.Network;
import stipple.core.network.Tensor;

/// Which part of a patch shows a person, share by share.
final class PersonMask {
    private static final int RAYS = 180;
    private static final double EDGE = 0.5;
    private static final double STEP = 0.25;

    private final Patch patch;
    private final Tensor share;

    private PersonMask(Patch patch, Tensor share) {
        this.patch = patch;
        this.share = share;
    }

    static PersonMask read(PhotoLevels photo, Patch patch, Network network, int threads) {
        Tensor input = patch.sample(photo, network.inputWidth(), 0);
        return new PersonMask(patch, network.run(input, threads).getFirst());
    }

    /// The outline of the person as seen from a place inside: in each direction the nearest place
    /// where the person ends, but no farther than `mostDownPx` in the downward half.
    ///
    /// @param x of the place, 0 to 1 inside the patch
    /// @param y of the place, 0 to 1 inside the patch
    List<PhotoPoint> outline(double x, double y, double mostDownPx) {
        List<PhotoPoint> outline = new ArrayList<>();
        double most = mostDownPx / patch.sizePx() * share.width();
        for (int k = 0; k < RAYS; k++) {
            double turn = 2 * Math.PI * k / RAYS;
            double dx = StrictMath.cos(turn);
            double dy = StrictMath.sin(turn);
            double reach =
                    reach(x * share.width(), y * share.height(), dx, dy, dy > 0 ? most : 1e9);
            outline.add(
                    patch.photo(x + reach * dx / share.width(), y + reach * dy / share.height()));
        }
        return outline;
    }

    private double reach(double x, double y, double dx, double dy, double most) {
        double before = at(x, y);
        for (double reach = STEP; reach < most; reach += STEP) {
            double next = at(x + reach * dx, y + reach * dy);
            if (next < EDGE) {
                return reach - STEP * (before <= next ? 0 : (EDGE - next) / (before - next));
            }
            before = next;
        }
        return most;
    }

    /// Share at a place in numbers of the mask; nothing outside.
    double at(double x, double y) {
        int w = share.width();
        int h = share.height();
        if (!(x >= 0 && y >= 0 && x <= w && y <= h)) {
            return 0;
        }
        double px = Math.clamp(x - 0.5, 0, w - 1.0);
        double py = Math.clamp(y - 0.5, 0, h - 1.0);
        int x0 = Math.min(w - 2, (int) px);
        int y0 = Math.min(h - 2, (int) py);
        double fx = px - x0;
        double fy = py - y0;
        float[] v = share.values();
        int k = y0 * w + x0;
        return (1 - fy) * ((1 - fx) * v[k] + fx * v[k + 1])
                + fy * ((1 - fx) * v[k + w] + fx * v[k + w + 1]);
    }
}

package stipple.core.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stipple.core.image.CodedImage;

/// Moves a coarse outline onto the strongest change of colour close by, in the full picture. Where
/// nothing changes clearly it stays; a place that jumps away from its neighbours is drawn back to
/// them.
///
/// @param photo upright
/// @param center that the outline is seen from
/// @param sigmaPx how far the coarse outline usually lies from the edge
record OutlineSnap(CodedImage photo, PhotoPoint center, double sigmaPx) {
    private static final int STEPS = 24;
    private static final double REACH_SIGMAS = 3;
    private static final double LEAST_CHANGE = 10;

    /// A change so large is as good as any larger one; else a highlight near the edge would outdo
    /// it.
    private static final double CLEAR_CHANGE = 60;

    private static final int NEIGHBOURS = 3;

    List<PhotoPoint> of(List<PhotoPoint> outline) {
        double[] moves = outline.stream().mapToDouble(this::move).toArray();
        List<PhotoPoint> snapped = new ArrayList<>();
        for (int k = 0; k < moves.length; k++) {
            double[] near = new double[2 * NEIGHBOURS + 1];
            for (int n = 0; n < near.length; n++) {
                near[n] = moves[Math.floorMod(k + n - NEIGHBOURS, moves.length)];
            }
            Arrays.sort(near);
            snapped.add(along(outline.get(k), near[NEIGHBOURS]));
        }
        return snapped;
    }

    private PhotoPoint along(PhotoPoint from, double movePx) {
        double length = Math.max(1e-9, center.distancePx(from));
        double share = movePx / length;
        return new PhotoPoint(
                from.xPx() + share * (from.xPx() - center.xPx()),
                from.yPx() + share * (from.yPx() - center.yPx()));
    }

    private double move(PhotoPoint at) {
        double best = LEAST_CHANGE;
        double move = 0;
        double step = REACH_SIGMAS * sigmaPx / STEPS;
        for (int k = -STEPS; k <= STEPS; k++) {
            double here = k * step;
            double odds = here / sigmaPx;
            double clear = Math.min(CLEAR_CHANGE, change(at, here));
            double change = clear * StrictMath.exp(-odds * odds / 2);
            if (change > best) {
                best = change;
                move = here;
            }
        }
        return move;
    }

    /// Sum over the channels of the difference between a little inside and a little outside.
    private double change(PhotoPoint at, double move) {
        double wide = Math.max(1, sigmaPx / 2);
        PhotoPoint inside = along(at, move - wide);
        PhotoPoint outside = along(at, move + wide);
        double sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs(level(inside, shift) - level(outside, shift));
        }
        return sum;
    }

    private double level(PhotoPoint at, int shift) {
        double x = Math.clamp(at.xPx() - 0.5, 0, photo.width() - 1.001);
        double y = Math.clamp(at.yPx() - 0.5, 0, photo.height() - 1.001);
        int x0 = (int) x;
        int y0 = (int) y;
        int x1 = Math.min(photo.width() - 1, x0 + 1);
        int y1 = Math.min(photo.height() - 1, y0 + 1);
        double top =
                mix(photo.get(x0, y0) >> shift & 0xFF, photo.get(x1, y0) >> shift & 0xFF, x - x0);
        double low =
                mix(photo.get(x0, y1) >> shift & 0xFF, photo.get(x1, y1) >> shift & 0xFF, x - x0);
        return mix(top, low, y - y0);
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }
}

package stipple.core.outcome;

import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
import stipple.core.math.Cholesky;

/// How a second photo of the same head, from about the same side, lies on a first one. Found by
/// laying shapes on each other, not light: each picture is first made into what stands out from its
/// surroundings, so that lamp, exposure and faded dots matter little. A coarse search over shift,
/// scale and turn, then Gauss-Newton from coarse to fine with outliers weighed down.
///
/// A turn of the head of a few degrees becomes a slight bend; parts that only one photo shows agree
/// with nothing.
public final class PhotoAlignment {
    private static final int[] SIDES = {96, 192, 384, 640};
    private static final int COARSE_SIDE = 56;
    private static final int STEPS = 10;
    private static final double OUTLIER = 1.2;

    private final PlaneWarp warp;
    private final double agreement;
    private final double referenceSidePx;
    private final double otherSidePx;

    private PhotoAlignment(
            PlaneWarp warp, double agreement, double referenceSidePx, double otherSidePx) {
        this.warp = warp;
        this.agreement = agreement;
        this.referenceSidePx = referenceSidePx;
        this.otherSidePx = otherSidePx;
    }

    /// Lays `other` on `reference`.
    public static PhotoAlignment of(CodedImage reference, CodedImage other) {
        PlaneWarp warp =
                CoarseSearch.best(shapes(reference, COARSE_SIDE), shapes(other, COARSE_SIDE));
        double agreement = 0;
        for (int side : SIDES) {
            ShapePlane still = shapes(reference, side);
            ShapePlane moving = shapes(other, side);
            int terms = side < 300 ? PlaneWarp.AFFINE_TERMS : PlaneWarp.TERMS;
            for (int step = 0; step < STEPS; step++) {
                warp = improved(still, moving, warp, terms);
            }
            agreement = still.agreement(moving, warp);
        }
        return new PhotoAlignment(
                warp,
                agreement,
                Math.max(reference.width(), reference.height()),
                Math.max(other.width(), other.height()));
    }

    /// Correlation of the shapes where both photos show something, -1 to 1; photos of one head from
    /// one side reach 0.5 and more.
    public double agreement() {
        return agreement;
    }

    /// Where a pixel of the reference lies in the other photo, pixels from its left edge.
    public double otherX(double xPx, double yPx) {
        return warp.x(xPx / referenceSidePx, yPx / referenceSidePx) * otherSidePx;
    }

    /// Pixels from the other photo's top edge.
    public double otherY(double xPx, double yPx) {
        return warp.y(xPx / referenceSidePx, yPx / referenceSidePx) * otherSidePx;
    }

    public double turnDeg() {
        return warp.turnDeg();
    }

    /// Size of the head in the other photo over that in the reference, both in pixels.
    public double scale() {
        return warp.scale() * otherSidePx / referenceSidePx;
    }

    /// The other photo as the reference would show it; black where it shows nothing.
    public CodedImage laidOn(CodedImage reference, CodedImage other) {
        CodedImage out = new CodedImage(reference.width(), reference.height());
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
                double ox = otherX(x + 0.5, y + 0.5) - 0.5;
                double oy = otherY(x + 0.5, y + 0.5) - 0.5;
                if (ox >= 0 && oy >= 0 && ox < other.width() - 1 && oy < other.height() - 1) {
                    out.set(x, y, between(other, ox, oy));
                }
            }
        }
        return out;
    }

    private static int between(CodedImage picture, double x, double y) {
        int x0 = (int) x;
        int y0 = (int) y;
        double fx = x - x0;
        double fy = y - y0;
        int pixel = 0;
        for (int c = 0; c < 3; c++) {
            double top = mix(picture.level(c, x0, y0), picture.level(c, x0 + 1, y0), fx);
            double low = mix(picture.level(c, x0, y0 + 1), picture.level(c, x0 + 1, y0 + 1), fx);
            pixel = pixel << 8 | (int) Math.round(mix(top, low, fy));
        }
        return pixel;
    }

    private static double mix(double a, double b, double part) {
        return a + part * (b - a);
    }

    private static ShapePlane shapes(CodedImage photo, int side) {
        return ShapePlane.of(Scaling.toFit(photo, side), side);
    }

    /// One step of Gauss-Newton on the terms of the warp.
    private static PlaneWarp improved(
            ShapePlane still, ShapePlane moving, PlaneWarp warp, int terms) {
        double[] normal = new double[4 * terms * terms];
        double[] right = new double[2 * terms];
        double[] basis = new double[PlaneWarp.TERMS];
        double[] slopes = new double[2 * terms];
        double unit = still.side();
        int step = Math.max(1, (int) (unit / 320));
        for (int y = 0; y < still.height(); y += step) {
            for (int x = 0; x < still.width(); x += step) {
                double u = (x + 0.5) / unit;
                double v = (y + 0.5) / unit;
                double mx = warp.x(u, v) * moving.side() - 0.5;
                double my = warp.y(u, v) * moving.side() - 0.5;
                if (!moving.holds(mx, my)) {
                    continue;
                }
                double off = still.at(x, y) - moving.between(mx, my);
                double weight = 1 / (1 + off * off / (OUTLIER * OUTLIER));
                PlaneWarp.basis(u - 0.5, v - 0.5, basis);
                double gx = moving.slopeX(mx, my) * moving.side();
                double gy = moving.slopeY(mx, my) * moving.side();
                for (int k = 0; k < terms; k++) {
                    slopes[k] = gx * basis[k];
                    slopes[terms + k] = gy * basis[k];
                }
                add(normal, right, slopes, off, weight);
            }
        }
        int n = 2 * terms;
        for (int k = 0; k < n; k++) {
            boolean isBend = k % terms >= PlaneWarp.AFFINE_TERMS;
            normal[k * n + k] = normal[k * n + k] * (isBend ? 1.05 : 1.001) + 1e-6;
        }
        return warp.plus(Cholesky.solve(normal, right), terms);
    }

    private static void add(
            double[] normal, double[] right, double[] slopes, double off, double weight) {
        int n = slopes.length;
        for (int r = 0; r < n; r++) {
            double here = weight * slopes[r];
            right[r] += here * off;
            for (int c = 0; c <= r; c++) {
                normal[r * n + c] += here * slopes[c];
            }
        }
    }
}

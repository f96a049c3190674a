package stipple.core.geometry;

/// Ripley's K: how many other points lie within a distance of a point, over the density; pi r^2 for
/// independent points. Source: ripley1976second.
public final class RipleyK {
    private static final int STEPS = 512;

    private final double[] r;
    private final double[] translate;
    private final double[] isotropic;

    private RipleyK(double[] r, double[] translate, double[] isotropic) {
        this.r = r;
        this.translate = translate;
        this.isotropic = isotropic;
    }

    public int count() {
        return r.length;
    }

    /// Distance number `i`.
    public double r(int i) {
        return r[i];
    }

    /// K with every pair weighted by how much of the window, shifted by the pair's way, overlaps
    /// the window.
    public double translate(int i) {
        return translate[i];
    }

    /// K with every pair weighted by the part of the circle around one point through the other that
    /// lies inside the window.
    public double isotropic(int i) {
        return isotropic[i];
    }

    /// K of points in a rectangle from (0, 0), at rising distances no longer than its shorter side.
    public static RipleyK inWindow(
            double[] x, double[] y, double width, double height, double... r) {
        PointSets.flat(x, y, width, height);
        double most = r[r.length - 1];
        if (!(most > 0 && most < Math.min(width, height))) {
            throw new IllegalArgumentException(
                    "distance " + most + " in a window of " + width + " x " + height);
        }
        double[] border = new double[x.length];
        for (int i = 0; i < border.length; i++) {
            border[i] = Math.min(Math.min(x[i], width - x[i]), Math.min(y[i], height - y[i]));
        }
        int[] first = firstFrom(r);
        double perStep = (first.length - 1) / most;
        double[] translate = new double[r.length];
        double[] isotropic = new double[r.length];
        new FlatGrid(x, y, most / 2)
                .forEachPair(
                        most,
                        (i, j, dx, dy, distance2) -> {
                            double d = Math.sqrt(distance2);
                            int k = first[Math.max(0, (int) (d * perStep) - 1)];
                            while (k < r.length - 1 && r[k] < d) {
                                k++;
                            }
                            double overlap = (width - Math.abs(dx)) * (height - Math.abs(dy));
                            translate[k] += 2 / overlap;
                            isotropic[k] +=
                                    (d <= border[i] ? 1 : 1 / inside(x, y, width, height, i, d))
                                            + (d <= border[j]
                                                    ? 1
                                                    : 1 / inside(x, y, width, height, j, d));
                        });
        double scale = width * height / (x.length * (x.length - 1.0));
        for (int k = 0; k < r.length; k++) {
            translate[k] = translate[k] * scale * width * height + (k == 0 ? 0 : translate[k - 1]);
            isotropic[k] = isotropic[k] * scale + (k == 0 ? 0 : isotropic[k - 1]);
        }
        return new RipleyK(r.clone(), translate, isotropic);
    }

    /// For even steps up to the farthest distance the first one that is not below it.
    private static int[] firstFrom(double[] r) {
        int[] first = new int[STEPS + 1];
        int k = 0;
        for (int step = 0; step <= STEPS; step++) {
            while (k < r.length - 1 && r[k] < r[r.length - 1] * step / STEPS) {
                k++;
            }
            first[step] = k;
        }
        return first;
    }

    private static double inside(
            double[] x, double[] y, double width, double height, int i, double d) {
        return arcInside(x[i], y[i], width, height, d);
    }

    /// Part of the circle of radius `d` around `(px, py)` that lies inside the rectangle. Each side
    /// cuts off an arc; the arcs of two neighbouring sides overlap where the corner is inside the
    /// circle.
    private static double arcInside(double px, double py, double width, double height, double d) {
        double[] toSide = {px, py, width - px, height - py};
        double outside = 0;
        for (int side = 0; side < 4; side++) {
            double a = toSide[side];
            double b = toSide[(side + 1) % 4];
            double cutA = a < d ? Math.acos(a / d) : 0;
            double cutB = b < d ? Math.acos(b / d) : 0;
            outside += 2 * cutA;
            outside -= Math.max(0, cutA + cutB - Math.PI / 2);
        }
        return 1 - outside / (2 * Math.PI);
    }
}

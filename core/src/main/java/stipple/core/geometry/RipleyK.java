package stipple.core.geometry;

/// Ripley's K: how many other points lie within a distance of a point, over the density; pi r^2 for
/// independent points. Source: ripley1976second.
public final class RipleyK {
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
        double[] xyz = PointSets.flat(x, y, width, height);
        double most = r[r.length - 1];
        if (!(most > 0 && most < Math.min(width, height))) {
            throw new IllegalArgumentException(
                    "distance " + most + " in a window of " + width + " x " + height);
        }
        NearPairs pairs = new NearPairs(xyz, most, 0, 0, 0);
        double[] translate = new double[r.length];
        double[] isotropic = new double[r.length];
        for (int i = 0; i < x.length; i++) {
            double px = x[i];
            double py = y[i];
            pairs.forEachNear(
                    i,
                    most,
                    (j, dx, dy, dz) -> {
                        double distance = Math.sqrt(dx * dx + dy * dy);
                        double overlap = (width - Math.abs(dx)) * (height - Math.abs(dy));
                        double inside = arcInside(px, py, width, height, distance);
                        for (int k = r.length - 1; k >= 0 && distance <= r[k]; k--) {
                            translate[k] += width * height / overlap;
                            isotropic[k] += 1 / inside;
                        }
                    });
        }
        double scale = width * height / (x.length * (x.length - 1.0));
        for (int k = 0; k < r.length; k++) {
            translate[k] *= scale;
            isotropic[k] *= scale;
        }
        return new RipleyK(r.clone(), translate, isotropic);
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

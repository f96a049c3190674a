package stipple.core.geometry;

/// How far an outline reaches from a centre, along rays at equal angles: ray `k` of `n` points to
/// angle `2 pi k / n`, measured from x towards y. Star-shaped outlines (a cranium) are compared
/// well this way, and rays of no interest (face, neck) are left out.
public final class PolarOutline {
    private final double centerXPx;
    private final double centerYPx;
    private final double[] reachPx;

    private PolarOutline(double centerXPx, double centerYPx, double[] reachPx) {
        this.centerXPx = centerXPx;
        this.centerYPx = centerYPx;
        this.reachPx = reachPx;
    }

    public static PolarOutline of(
            PlanePolygon outline, double centerXPx, double centerYPx, int rays) {
        double[] reach = new double[rays];
        for (int k = 0; k < rays; k++) {
            double angle = angleRad(k, rays);
            reach[k] =
                    outline.reach(
                            centerXPx, centerYPx, StrictMath.cos(angle), StrictMath.sin(angle));
        }
        return new PolarOutline(centerXPx, centerYPx, reach);
    }

    public static double angleRad(int ray, int rays) {
        return 2 * Math.PI * ray / rays;
    }

    public int rays() {
        return reachPx.length;
    }

    public double reachPx(int ray) {
        return reachPx[ray];
    }

    /// Intersection over union of the two outlines, sector by sector over the rays that are `used`.
    ///
    /// @throws IllegalArgumentException if the outlines have other centres or ray counts, or no ray
    ///   is used
    public double overlap(PolarOutline other, boolean[] used) {
        checkComparable(other, used);
        double both = 0;
        double either = 0;
        for (int k = 0; k < rays(); k++) {
            if (used[k]) {
                double least = Math.min(reachPx[k], other.reachPx[k]);
                double most = Math.max(reachPx[k], other.reachPx[k]);
                both += least * least;
                either += most * most;
            }
        }
        return both / either;
    }

    private void checkComparable(PolarOutline other, boolean[] used) {
        if (other.rays() != rays()
                || used.length != rays()
                || other.centerXPx != centerXPx
                || other.centerYPx != centerYPx) {
            throw new IllegalArgumentException("outlines around different rays");
        }
        for (boolean ray : used) {
            if (ray) {
                return;
            }
        }
        throw new IllegalArgumentException("no ray to compare outlines on");
    }
}

package stipple.core.skin;

/// The points at which the dot table holds values, along each of its axes.
final class DotAxes {
    static final int DEPTHS = 11;

    /// Depths of dots and, last, the shaft of a shaved hair, which begins at the surface.
    static final int BODIES = DEPTHS + 1;

    static final int RADII = 8;

    /// The shaft is scored for the first radii only; thicker hair does not grow.
    static final int SHAFT_RADII = 2;

    static final int COLUMNS = 7;
    static final int BANDS = 8;
    static final int SKINS = 3;

    /// Distances from the axis at which the light lost is held.
    static final int CIRCLES = 9;

    /// Bands of skin round the axis over which its mean is held: first the disc inside the last
    /// circle, then one band outside the other.
    static final int ANNULI = 8;

    static final int RINGS = CIRCLES + ANNULI;

    /// Circles and all annuli but the first: the points of a radial profile.
    static final int POINTS = RINGS - 1;

    private static final double[] DEPTHS_MM = {
        0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1.1, 1.5
    };
    private static final double[] RADII_MM = {0.03, 0.05, 0.075, 0.1, 0.15, 0.22, 0.32, 0.5};
    private static final double COLUMN_UNIT = 0.05;
    private static final int[] COLUMN_STEPS = {1, 4, 12, 30, 80, 200, 600};
    private static final int[] BANDS_NM = {420, 460, 500, 540, 580, 620, 660, 700};
    private static final double[] MELANINS = {0.015, 0.08, 0.3};
    private static final double[] CIRCLES_MM = {0, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.45};
    private static final double[] ANNULI_MM = {0, 0.45, 0.7, 1, 1.5, 2.2, 3.3, 5, 12};

    private static final double LAST_POINT_OUTER_MM = 8;

    private DotAxes() {}

    static double depthMm(int i) {
        return DEPTHS_MM[i];
    }

    static double radiusMm(int i) {
        return RADII_MM[i];
    }

    /// Optical column: absorption times thickness on the axis of the dot.
    static double column(int i) {
        return COLUMN_UNIT * COLUMN_STEPS[i];
    }

    /// The column in whole multiples of the first.
    static int columnSteps(int i) {
        return COLUMN_STEPS[i];
    }

    static int bandNm(int i) {
        return BANDS_NM[i];
    }

    /// Volume share of melanosomes in the epidermis.
    static double melanin(int i) {
        return MELANINS[i];
    }

    /// Distance of a circle from the dot's axis along the skin.
    static double circleMm(int i) {
        return CIRCLES_MM[i];
    }

    /// Inner edge of an annulus.
    static double innerMm(int annulus) {
        return ANNULI_MM[annulus];
    }

    /// Outer edge of an annulus; what lies beyond the last is counted in it.
    static double outerMm(int annulus) {
        return ANNULI_MM[annulus + 1];
    }

    static double areaMm2(int annulus) {
        double in = innerMm(annulus);
        double out = outerMm(annulus);
        return Math.PI * (out * out - in * in);
    }

    /// Distance from the axis of a point of the radial profile: a circle, or the circle that halves
    /// an annulus; the light of the last is mostly near its inner edge.
    static double pointMm(int point) {
        if (point < CIRCLES) {
            return circleMm(point);
        }
        int annulus = point - CIRCLES + 1;
        double in = innerMm(annulus);
        double out = annulus < ANNULI - 1 ? outerMm(annulus) : LAST_POINT_OUTER_MM;
        return Math.sqrt((in * in + out * out) / 2);
    }

    /// Place among the rings of a point of the radial profile.
    static int ring(int point) {
        return point < CIRCLES ? point : point + 1;
    }

    /// The annulus that holds a distance.
    static int annulus(double distanceMm) {
        int annulus = 0;
        while (annulus < ANNULI - 1 && distanceMm >= ANNULI_MM[annulus + 1]) {
            annulus++;
        }
        return annulus;
    }

    /// Place of one value among all of the table; `depth` [#DEPTHS] is the shaft; a ring is a
    /// circle or, from [#CIRCLES] on, an annulus.
    static int at(int band, int skin, int depth, int radius, int column, int ring) {
        return ((((band * SKINS + skin) * BODIES + depth) * RADII + radius) * COLUMNS + column)
                        * RINGS
                + ring;
    }

    static int size() {
        return BANDS * SKINS * BODIES * RADII * COLUMNS * RINGS;
    }
}

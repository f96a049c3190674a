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
    static final int RINGS = 13;

    private static final double[] DEPTHS_MM = {
        0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1.1, 1.5
    };
    private static final double[] RADII_MM = {0.03, 0.05, 0.075, 0.1, 0.15, 0.22, 0.32, 0.5};
    private static final double[] COLUMN_STEPS = {0.05, 0.2, 0.6, 1.5, 4, 10, 30};
    private static final int[] BANDS_NM = {420, 460, 500, 540, 580, 620, 660, 700};
    private static final double[] MELANINS = {0.015, 0.08, 0.3};
    private static final double[] RINGS_MM = {
        0, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.45, 0.7, 1, 1.5, 2.2
    };

    private DotAxes() {}

    static double depthMm(int i) {
        return DEPTHS_MM[i];
    }

    static double radiusMm(int i) {
        return RADII_MM[i];
    }

    /// Optical column: absorption times thickness on the axis of the dot.
    static double column(int i) {
        return COLUMN_STEPS[i];
    }

    static int bandNm(int i) {
        return BANDS_NM[i];
    }

    /// Volume share of melanosomes in the epidermis.
    static double melanin(int i) {
        return MELANINS[i];
    }

    /// Distance from the dot's axis along the skin.
    static double ringMm(int i) {
        return RINGS_MM[i];
    }

    /// Place of one value among all of the table; `depth` [#DEPTHS] is the shaft.
    static int at(int band, int skin, int depth, int radius, int column, int ring) {
        return ((((band * SKINS + skin) * BODIES + depth) * RADII + radius) * COLUMNS + column)
                        * RINGS
                + ring;
    }

    static int size() {
        return BANDS * SKINS * BODIES * RADII * COLUMNS * RINGS;
    }
}

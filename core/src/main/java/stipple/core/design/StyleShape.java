package stipple.core.design;

import stipple.core.resource.Resources;

/// What a hairline style means in numbers, read from `hairline-styles.tsv`. ASSUMPTION: the numbers
/// are drawn, not measured.
///
/// @param raiseMm how much higher than the layout the middle stands
/// @param recessMm how much deeper than the layout the temples run
/// @param power how long the line stays level before it turns into the temples, above 1
/// @param peakMm height of a central peak
/// @param halfwayFactor on the depth at which half of the full density is reached
/// @param softnessFactor on the width of the rise
/// @param irregularityFactor on the macro- and micro-irregularity
record StyleShape(
        double raiseMm,
        double recessMm,
        double power,
        double peakMm,
        double halfwayFactor,
        double softnessFactor,
        double irregularityFactor) {
    private static final int COLUMNS = 8;

    static StyleShape of(HairlineStyle style) {
        for (String line : Resources.lines("hairline-styles.tsv")) {
            String[] cells = line.split("\t");
            if (cells.length == COLUMNS && cells[0].equals(style.id())) {
                return parse(cells);
            }
        }
        throw new IllegalStateException("hairline-styles.tsv has no row for " + style.id());
    }

    private static StyleShape parse(String[] cells) {
        double[] v = new double[COLUMNS];
        for (int i = 1; i < COLUMNS; i++) {
            v[i] = Double.parseDouble(cells[i]);
        }
        return new StyleShape(v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    }

    /// How far along its way back to the temple the line is, at the share `u` in [0, 1] of its half
    /// width.
    double rise(double u) {
        return StrictMath.pow(u, power);
    }
}

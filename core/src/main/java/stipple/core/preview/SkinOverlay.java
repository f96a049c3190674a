package stipple.core.preview;

import stipple.core.image.GaussianBlur;

/// What healing does to the skin between the dots, as two smooth fields over the picture on a
/// coarse grid: redness and milky veil, both in [0, 1] and 0 away from treated skin.
final class SkinOverlay {
    private static final float NEGLIGIBLE = 0.002f;

    private final int cellPx;
    private final int columns;
    private final int rows;
    private final float[] redness;
    private final float[] veil;
    private final float[] reddened;
    private final float lightening;

    private SkinOverlay(
            int cellPx, int columns, int rows, float[] redness, float[] veil, HealingLook look) {
        this.cellPx = cellPx;
        this.columns = columns;
        this.rows = rows;
        this.redness = redness;
        this.veil = veil;
        this.reddened = look.reddened();
        this.lightening = (float) look.veilLighteningFraction();
    }

    /// Spreads the redness and veil of each dot over its surroundings; where deposits stand as
    /// densely as `look` says, the skin takes on the dots' own value.
    static SkinOverlay of(
            int widthPx,
            int heightPx,
            DotField field,
            float[] dotRedness,
            float[] dotVeil,
            HealingLook look) {
        double pxPerMm = typicalPxPerMm(field);
        int cell = Math.max(1, (int) (pxPerMm * look.reachMm() / 2));
        int columns = widthPx / cell + 3;
        int rows = heightPx / cell + 3;
        float[] red = new float[columns * rows];
        float[] milky = new float[columns * rows];
        double fullPerMm2 = look.fullDensityPerCm2() / 100;
        for (int i = 0; i < field.size(); i++) {
            double area = field.areaPxPerMm2(i);
            if (dotRedness[i] + dotVeil[i] > 0 && area > 0) {
                double share = area / ((double) cell * cell * fullPerMm2);
                add(red, columns, rows, field, i, cell, dotRedness[i] * share);
                add(milky, columns, rows, field, i, cell, dotVeil[i] * share);
            }
        }
        double sigma = Math.max(0.5, look.reachMm() * pxPerMm / cell);
        return new SkinOverlay(
                cell,
                columns,
                rows,
                saturated(GaussianBlur.of(red, columns, rows, sigma), peak(dotRedness)),
                saturated(GaussianBlur.of(milky, columns, rows, sigma), peak(dotVeil)),
                look);
    }

    /// Whether the overlay changes anything in a rectangle of pixels.
    boolean touches(int left, int top, int right, int bottom) {
        int c1 = Math.min(columns - 1, right / cellPx + 2);
        int r1 = Math.min(rows - 1, bottom / cellPx + 2);
        for (int r = Math.max(0, top / cellPx - 1); r <= r1; r++) {
            for (int c = Math.max(0, left / cellPx - 1); c <= c1; c++) {
                if (redness[r * columns + c] > 0 || veil[r * columns + c] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Light that is left at a place of the picture, by channel; above 1 where the veil lightens.
    void factors(double xPx, double yPx, float[] out) {
        float red = sample(redness, xPx, yPx);
        float milky = sample(veil, xPx, yPx);
        for (int c = 0; c < 3; c++) {
            out[c] = (1 - red * (1 - reddened[c])) * (1 + lightening * milky);
        }
    }

    private float sample(float[] grid, double xPx, double yPx) {
        double u = Math.clamp(xPx / cellPx + 0.5, 0, columns - 1.001);
        double v = Math.clamp(yPx / cellPx + 0.5, 0, rows - 1.001);
        int c = (int) u;
        int r = (int) v;
        float fx = (float) (u - c);
        float fy = (float) (v - r);
        int at = r * columns + c;
        float upper = grid[at] + fx * (grid[at + 1] - grid[at]);
        float lower = grid[at + columns] + fx * (grid[at + columns + 1] - grid[at + columns]);
        return upper + fy * (lower - upper);
    }

    private static void add(
            float[] grid, int columns, int rows, DotField field, int i, int cell, double amount) {
        double u = Math.clamp(field.x[i] / cell + 0.5, 0, columns - 1.001);
        double v = Math.clamp(field.y[i] / cell + 0.5, 0, rows - 1.001);
        int c = (int) u;
        int r = (int) v;
        float fx = (float) (u - c);
        float fy = (float) (v - r);
        int at = r * columns + c;
        float a = (float) amount;
        grid[at] += a * (1 - fx) * (1 - fy);
        grid[at + 1] += a * fx * (1 - fy);
        grid[at + columns] += a * (1 - fx) * fy;
        grid[at + columns + 1] += a * fx * fy;
    }

    /// Bends the field so that it rises smoothly to the dots' own value and no further.
    private static float[] saturated(float[] field, float most) {
        for (int i = 0; i < field.length; i++) {
            float share = most > 0 ? field[i] / most : 0;
            float bent = most * (1 - (float) StrictMath.exp(-1.5 * share));
            field[i] = bent < NEGLIGIBLE ? 0 : bent - NEGLIGIBLE;
        }
        return field;
    }

    private static float peak(float[] values) {
        float peak = 0;
        for (float value : values) {
            peak = Math.max(peak, value);
        }
        return peak;
    }

    private static double typicalPxPerMm(DotField field) {
        double most = 0.01;
        for (int i = 0; i < field.size(); i++) {
            most = Math.max(most, Math.max(field.xx[i], field.yy[i]));
        }
        return Math.sqrt(most);
    }
}

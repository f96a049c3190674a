package stipple.core.photo;

import java.util.Arrays;

/// Dots found in a macro photo, in the order of their size on the picture from top to bottom:
/// place, width, contrast and colour of each with its error. Immutable; one number a dot in each
/// column.
public final class FoundDots {
    private static final int COLUMNS = 8;

    private final double[] cells;

    private FoundDots(double[] cells) {
        this.cells = cells;
    }

    public int count() {
        return cells.length / COLUMNS;
    }

    /// From the left edge of the picture to the dot's middle.
    public double xMm(int i) {
        return cells[i * COLUMNS];
    }

    /// From the top edge of the picture to the dot's middle.
    public double yMm(int i) {
        return cells[i * COLUMNS + 1];
    }

    /// Full width at half of the contrast, the camera's blur taken out.
    public double diameterMm(int i) {
        return cells[i * COLUMNS + 2];
    }

    /// Share of the light missing at the middle.
    public double contrast(int i) {
        return cells[i * COLUMNS + 3];
    }

    /// Error of the place, one standard deviation.
    public double sigmaMm(int i) {
        return cells[i * COLUMNS + 4];
    }

    /// L* at the middle.
    public double lightness(int i) {
        return cells[i * COLUMNS + 5];
    }

    /// a* at the middle.
    public double labA(int i) {
        return cells[i * COLUMNS + 6];
    }

    /// b* at the middle.
    public double labB(int i) {
        return cells[i * COLUMNS + 7];
    }

    /// All values of one column.
    public double[] diametersMm() {
        double[] out = new double[count()];
        Arrays.setAll(out, this::diameterMm);
        return out;
    }

    public double[] contrasts() {
        double[] out = new double[count()];
        Arrays.setAll(out, this::contrast);
        return out;
    }

    /// Collects dots.
    static final class Builder {
        private double[] cells = new double[COLUMNS * 256];
        private int size;

        Builder add(double... row) {
            if (row.length != COLUMNS) {
                throw new IllegalArgumentException(row.length + " cells, allowed " + COLUMNS);
            }
            if (size + COLUMNS > cells.length) {
                cells = Arrays.copyOf(cells, 2 * cells.length);
            }
            System.arraycopy(row, 0, cells, size, COLUMNS);
            size += COLUMNS;
            return this;
        }

        FoundDots build() {
            return new FoundDots(Arrays.copyOf(cells, size));
        }
    }
}

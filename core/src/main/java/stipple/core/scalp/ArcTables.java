package stipple.core.scalp;

import java.util.function.DoubleUnaryOperator;

/// Arc lengths along the rows and the midline of a radius grid, and the tables that lead back from
/// arc to angle.
final class ArcTables {
    private ArcTables() {}

    /// Arc along the midline from row `zeroRow` to every row, millimetres.
    static double[] midline(CubicCurve radiusByRow, double zeroRow) {
        double[] arc = new double[RadiusGrid.ROWS];
        DoubleUnaryOperator speed = row -> length(radiusByRow.at(row), radiusByRow.slope(row));
        for (int i = 1; i < arc.length; i++) {
            arc[i] = arc[i - 1] + integral(speed, i - 1, i);
        }
        double zeroMm = new CubicCurve(arc).at(zeroRow);
        for (int i = 0; i < arc.length; i++) {
            arc[i] -= zeroMm;
        }
        return arc;
    }

    /// Arc along every row from the midline to every column, negative on the person's right.
    static double[] sideways(CubicGrid radiusMm) {
        double[] arc = new double[RadiusGrid.ROWS * RadiusGrid.COLUMNS];
        int middle = RadiusGrid.SIDE_COLUMNS;
        for (int i = 0; i < RadiusGrid.ROWS; i++) {
            int row = i;
            DoubleUnaryOperator speed =
                    column -> length(radiusMm.at(row, column), radiusMm.columnSlope(row, column));
            int at = i * RadiusGrid.COLUMNS + middle;
            for (int k = 1; k <= middle; k++) {
                arc[at + k] = arc[at + k - 1] + integral(speed, middle + k - 1, middle + k);
                arc[at - k] = arc[at - k + 1] - integral(speed, middle - k, middle - k + 1);
            }
        }
        return arc;
    }

    /// For every row the column of the arcs `-side * stepMm .. side * stepMm`.
    static double[] columns(double[] arcs, int side, double stepMm) {
        int columns = 2 * side + 1;
        double[] inverse = new double[RadiusGrid.ROWS * columns];
        for (int i = 0; i < RadiusGrid.ROWS; i++) {
            int from = i * RadiusGrid.COLUMNS;
            for (int k = 0; k < columns; k++) {
                inverse[i * columns + k] =
                        position(arcs, from, RadiusGrid.COLUMNS, (k - side) * stepMm);
            }
        }
        return inverse;
    }

    /// The row of the midline arcs `arc[0], arc[0] + stepMm, ...`.
    static double[] rows(double[] midline, double stepMm) {
        int last = midline.length - 1;
        double[] rows = new double[2 + (int) ((midline[last] - midline[0]) / stepMm)];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = position(midline, 0, midline.length, midline[0] + k * stepMm);
        }
        return rows;
    }

    /// Where the rising numbers `values[from .. from + count)` pass `value`, by straight lines;
    /// beyond the ends the last line goes on.
    private static double position(double[] values, int from, int count, double value) {
        int k = 0;
        while (k < count - 2 && values[from + k + 1] < value) {
            k++;
        }
        double low = values[from + k];
        return k + (value - low) / (values[from + k + 1] - low);
    }

    /// Length of a step of one degree on a curve of radius `r` whose radius changes by `slope` a
    /// degree.
    private static double length(double r, double slope) {
        double around = r * RadiusGrid.STEP_RAD;
        return Math.sqrt(around * around + slope * slope);
    }

    /// Simpson's rule on two halves.
    private static double integral(DoubleUnaryOperator f, double from, double to) {
        double h = (to - from) / 4;
        return h
                / 3
                * (f.applyAsDouble(from)
                        + 4 * f.applyAsDouble(from + h)
                        + 2 * f.applyAsDouble(from + 2 * h)
                        + 4 * f.applyAsDouble(from + 3 * h)
                        + f.applyAsDouble(to));
    }
}

package stipple.core.scalp;

/// A smooth function of two numbers through values on a grid: Catmull-Rom cubics along both axes,
/// continuous with its first derivatives. Outside the grid the border values hold.
///
/// Layout: `values[row * columns + column]`; arguments count in grid steps from the first value.
final class CubicGrid {
    private final int rows;
    private final int columns;
    private final double[] values;

    CubicGrid(int rows, int columns, double[] values) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " values for a grid");
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    double at(double row, double column) {
        int i = CubicCurve.cell(row, rows);
        int j = CubicCurve.cell(column, columns);
        double t = CubicCurve.clamped(row, rows) - i;
        double u = CubicCurve.clamped(column, columns) - j;
        return CubicCurve.before(u) * alongColumn(i, t, j - 1)
                + CubicCurve.start(u) * alongColumn(i, t, j)
                + CubicCurve.start(1 - u) * alongColumn(i, t, j + 1)
                + CubicCurve.before(1 - u) * alongColumn(i, t, j + 2);
    }

    /// The derivative by the column argument.
    double columnSlope(double row, double column) {
        int i = CubicCurve.cell(row, rows);
        int j = CubicCurve.cell(column, columns);
        double t = CubicCurve.clamped(row, rows) - i;
        double u = CubicCurve.clamped(column, columns) - j;
        return CubicCurve.beforeSlope(u) * alongColumn(i, t, j - 1)
                + CubicCurve.startSlope(u) * alongColumn(i, t, j)
                - CubicCurve.startSlope(1 - u) * alongColumn(i, t, j + 1)
                - CubicCurve.beforeSlope(1 - u) * alongColumn(i, t, j + 2);
    }

    /// One Newton step from `column` towards the column of this row where the function, which rises
    /// along its rows, has the value `target`.
    double nearerColumn(double row, double column, double target) {
        int i = CubicCurve.cell(row, rows);
        int j = CubicCurve.cell(column, columns);
        double t = CubicCurve.clamped(row, rows) - i;
        double u = CubicCurve.clamped(column, columns) - j;
        double a = alongColumn(i, t, j - 1);
        double b = alongColumn(i, t, j);
        double c = alongColumn(i, t, j + 1);
        double d = alongColumn(i, t, j + 2);
        double value =
                CubicCurve.before(u) * a
                        + CubicCurve.start(u) * b
                        + CubicCurve.start(1 - u) * c
                        + CubicCurve.before(1 - u) * d;
        double slope =
                CubicCurve.beforeSlope(u) * a
                        + CubicCurve.startSlope(u) * b
                        - CubicCurve.startSlope(1 - u) * c
                        - CubicCurve.beforeSlope(1 - u) * d;
        return CubicCurve.clamped(column - (value - target) / slope, columns);
    }

    private double alongColumn(int i, double t, int column) {
        int j = Math.clamp(column, 0, columns - 1);
        return CubicCurve.before(t) * values[Math.max(i - 1, 0) * columns + j]
                + CubicCurve.start(t) * values[i * columns + j]
                + CubicCurve.start(1 - t) * values[Math.min(i + 1, rows - 1) * columns + j]
                + CubicCurve.before(1 - t) * values[Math.min(i + 2, rows - 1) * columns + j];
    }
}

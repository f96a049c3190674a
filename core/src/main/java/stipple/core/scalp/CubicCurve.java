package stipple.core.scalp;

/// A smooth function of one number through equally spaced values: Catmull-Rom cubics, continuous
/// with the first derivative. Outside the border values hold. The argument counts in steps from the
/// first value.
final class CubicCurve {
    private final double[] values;

    CubicCurve(double[] values) {
        this.values = values;
    }

    double at(double position) {
        int j = cell(position, values.length);
        double u = clamped(position, values.length) - j;
        return before(u) * value(j - 1)
                + start(u) * value(j)
                + start(1 - u) * value(j + 1)
                + before(1 - u) * value(j + 2);
    }

    double slope(double position) {
        int j = cell(position, values.length);
        double u = clamped(position, values.length) - j;
        return beforeSlope(u) * value(j - 1)
                + startSlope(u) * value(j)
                - startSlope(1 - u) * value(j + 1)
                - beforeSlope(1 - u) * value(j + 2);
    }

    private double value(int j) {
        return values[Math.clamp(j, 0, values.length - 1)];
    }

    static int cell(double position, int count) {
        return (int) Math.clamp(position, 0, count - 1.000001);
    }

    static double clamped(double position, int count) {
        return Math.clamp(position, 0, count - 1);
    }

    /// Weight of the value one step before the cell, at `t` in [0, 1].
    static double before(double t) {
        return t * (-0.5 + t * (1 - 0.5 * t));
    }

    /// Weight of the value at the cell's start.
    static double start(double t) {
        return 1 + t * t * (-2.5 + 1.5 * t);
    }

    static double beforeSlope(double t) {
        return -0.5 + t * (2 - 1.5 * t);
    }

    static double startSlope(double t) {
        return t * (-5 + 4.5 * t);
    }
}

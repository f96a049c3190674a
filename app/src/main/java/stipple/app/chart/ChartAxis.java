package stipple.app.chart;

import java.util.List;

/// One axis of a chart.
///
/// @param from value at its beginning
/// @param to value at its end, above `from`
/// @param isRoot whether places grow with the square root of the distance from `from`, so that the
///   first weeks of many years can be seen
/// @param ticks where it is labelled
public record ChartAxis(double from, double to, boolean isRoot, List<Tick> ticks) {
    /// @param at value
    /// @param label beside it
    public record Tick(double at, String label) {}

    public ChartAxis {
        ticks = List.copyOf(ticks);
        if (!(to > from)) {
            throw new IllegalArgumentException("axis from " + from + " to " + to);
        }
    }

    /// Place of a value along the axis, 0 at its beginning to 1 at its end; what lies beyond is
    /// drawn at the end.
    public double place(double value) {
        double share = Math.clamp((value - from) / (to - from), 0.0, 1.0);
        return isRoot ? Math.sqrt(share) : share;
    }
}

package stipple.app.chart;

import java.util.List;

/// One pair of axes with its curves.
///
/// @param title above it
/// @param x horizontal axis
/// @param y vertical axis
/// @param curves drawn in this order
/// @param threshold a level worth a dashed line; beyond the axis for none
public record Chart(
        String title, ChartAxis x, ChartAxis y, List<ChartCurve> curves, double threshold) {
    public Chart {
        curves = List.copyOf(curves);
    }

    boolean hasThreshold() {
        return threshold > y.from() && threshold < y.to();
    }
}

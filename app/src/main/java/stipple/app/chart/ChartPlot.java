package stipple.app.chart;

import stipple.core.math.Range;

/// One pair of axes with its curves at a place of a drawing.
///
/// @param chart what is shown
/// @param left edge of the plot itself, axis labels are left of it
/// @param top upper edge
/// @param wide width of the plot
/// @param high height of the plot
record ChartPlot(Chart chart, double left, double top, double wide, double high) {
    private static final double TEXT = 13;

    String title() {
        return chart.title();
    }

    void draw(ChartPen pen) {
        axes(pen);
        if (chart.hasThreshold()) {
            double y = y(chart.threshold());
            pen.rule(left, y, left + wide, y, true);
        }
        for (ChartCurve curve : chart.curves()) {
            if (curve.points().stream().anyMatch(point -> isWide(point.y()))) {
                pen.band(curve.style(), band(curve));
            }
        }
        for (ChartCurve curve : chart.curves()) {
            pen.curve(curve.style(), line(curve));
        }
    }

    private static boolean isWide(Range range) {
        return range.high() > range.low();
    }

    private void axes(ChartPen pen) {
        for (ChartAxis.Tick tick : chart.y().ticks()) {
            double y = y(tick.at());
            pen.rule(left, y, left + wide, y, false);
            pen.text(left - 7, y + 4.5, TEXT, ChartPen.Anchor.END, false, tick.label());
        }
        for (ChartAxis.Tick tick : chart.x().ticks()) {
            double x = x(tick.at());
            pen.rule(x, top + high, x, top + high + 4, false);
            pen.text(x, top + high + 17, TEXT, ChartPen.Anchor.MIDDLE, false, tick.label());
        }
    }

    double x(double value) {
        return left + wide * chart.x().place(value);
    }

    double y(double value) {
        return top + high * (1 - chart.y().place(value));
    }

    private double[] line(ChartCurve curve) {
        double[] xy = new double[2 * curve.points().size()];
        for (int i = 0; i < curve.points().size(); i++) {
            ChartCurve.Point point = curve.points().get(i);
            xy[2 * i] = x(point.x());
            xy[2 * i + 1] = y(point.y().likely());
        }
        return xy;
    }

    /// Along the upper edge and back along the lower one.
    private double[] band(ChartCurve curve) {
        int n = curve.points().size();
        double[] xy = new double[4 * n];
        for (int i = 0; i < n; i++) {
            ChartCurve.Point point = curve.points().get(i);
            int back = 4 * n - 2 - 2 * i;
            xy[2 * i] = x(point.x());
            xy[2 * i + 1] = y(point.y().high());
            xy[back] = xy[2 * i];
            xy[back + 1] = y(point.y().low());
        }
        return xy;
    }
}

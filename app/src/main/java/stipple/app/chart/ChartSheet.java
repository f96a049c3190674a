package stipple.app.chart;

import java.util.List;

/// Charts side by side and below each other, with one legend.
///
/// @param title what the sheet says, for those who cannot see it
/// @param columns heading of each column
/// @param charts row by row, as many a row as there are columns
/// @param xLabel what the horizontal axes count
public record ChartSheet(String title, List<String> columns, List<Chart> charts, String xLabel) {
    private static final double WIDTH = 960;
    private static final double GAP = 26;
    private static final double LEFT = 44;
    private static final double HEAD = 64;
    private static final double ROW = 190;
    private static final double PLOT = 138;
    private static final double FOOT = 30;
    private static final double TEXT = 13;
    private static final double KEY = 26;

    public ChartSheet {
        columns = List.copyOf(columns);
        charts = List.copyOf(charts);
        if (charts.isEmpty() || charts.size() % columns.size() != 0) {
            throw new IllegalArgumentException(
                    charts.size() + " charts in " + columns.size() + " columns");
        }
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return HEAD + ROW * charts.size() / columns.size() + FOOT;
    }

    /// Draws everything in units in which the sheet is `width()` wide.
    public void draw(ChartPen pen) {
        legend(pen);
        double cell = (WIDTH - GAP * (columns.size() - 1)) / columns.size();
        for (int c = 0; c < columns.size(); c++) {
            pen.text(c * (cell + GAP), 46, TEXT + 2, ChartPen.Anchor.START, true, columns.get(c));
        }
        for (int k = 0; k < charts.size(); k++) {
            double left = k % columns.size() * (cell + GAP);
            int row = k / columns.size();
            double top = HEAD + ROW * row;
            plot(pen, charts.get(k), left + LEFT, top + 22, cell - LEFT);
        }
        for (int c = 0; c < columns.size(); c++) {
            double middle = c * (cell + GAP) + LEFT + (cell - LEFT) / 2;
            pen.text(middle, height() - 10, TEXT, ChartPen.Anchor.MIDDLE, false, xLabel);
        }
    }

    private void legend(ChartPen pen) {
        double x = 0;
        for (ChartCurve curve : charts.getFirst().curves()) {
            pen.curve(curve.style(), new double[] {x, 14, x + KEY, 14});
            pen.text(x + KEY + 8, 19, TEXT, ChartPen.Anchor.START, false, curve.name());
            x += KEY + 30 + 0.56 * TEXT * curve.name().length();
        }
    }

    private static void plot(ChartPen pen, Chart chart, double left, double top, double wide) {
        pen.text(left, top - 7, TEXT, ChartPen.Anchor.START, false, chart.title());
        for (ChartAxis.Tick tick : chart.y().ticks()) {
            double y = top + PLOT * (1 - chart.y().place(tick.at()));
            pen.rule(left, y, left + wide, y, false);
            pen.text(left - 7, y + 4.5, TEXT, ChartPen.Anchor.END, false, tick.label());
        }
        for (ChartAxis.Tick tick : chart.x().ticks()) {
            double x = left + wide * chart.x().place(tick.at());
            pen.rule(x, top + PLOT, x, top + PLOT + 4, false);
            pen.text(x, top + PLOT + 17, TEXT, ChartPen.Anchor.MIDDLE, false, tick.label());
        }
        if (chart.hasThreshold()) {
            double y = top + PLOT * (1 - chart.y().place(chart.threshold()));
            pen.rule(left, y, left + wide, y, true);
        }
        for (ChartCurve curve : chart.curves()) {
            pen.band(curve.style(), band(chart, curve, left, top, wide));
        }
        for (ChartCurve curve : chart.curves()) {
            pen.curve(curve.style(), line(chart, curve, left, top, wide));
        }
    }

    private static double[] line(
            Chart chart, ChartCurve curve, double left, double top, double wide) {
        double[] xy = new double[2 * curve.points().size()];
        for (int i = 0; i < curve.points().size(); i++) {
            ChartCurve.Point point = curve.points().get(i);
            xy[2 * i] = left + wide * chart.x().place(point.x());
            xy[2 * i + 1] = top + PLOT * (1 - chart.y().place(point.y().likely()));
        }
        return xy;
    }

    /// Along the upper edge and back along the lower one.
    private static double[] band(
            Chart chart, ChartCurve curve, double left, double top, double wide) {
        int n = curve.points().size();
        double[] xy = new double[4 * n];
        for (int i = 0; i < n; i++) {
            ChartCurve.Point point = curve.points().get(i);
            double x = left + wide * chart.x().place(point.x());
            int back = 4 * n - 2 - 2 * i;
            xy[2 * i] = x;
            xy[2 * i + 1] = top + PLOT * (1 - chart.y().place(point.y().high()));
            xy[back] = x;
            xy[back + 1] = top + PLOT * (1 - chart.y().place(point.y().low()));
        }
        return xy;
    }
}

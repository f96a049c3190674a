package stipple.app.chart;

import java.util.List;

/// Charts side by side and below each other, with one legend.
///
/// @param title what the sheet says, for those who cannot see it
/// @param columns heading of each column
/// @param charts row by row, as many a row as there are columns
/// @param xLabel what the horizontal axes count
public record ChartSheet(String title, List<String> columns, List<Chart> charts, String xLabel)
        implements ChartDrawing {
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

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEAD + ROW * charts.size() / columns.size() + FOOT;
    }

    @Override
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
            ChartPlot plot = new ChartPlot(charts.get(k), left + LEFT, top + 22, cell - LEFT, PLOT);
            pen.text(left + LEFT, top + 15, TEXT, ChartPen.Anchor.START, false, plot.title());
            plot.draw(pen);
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
}

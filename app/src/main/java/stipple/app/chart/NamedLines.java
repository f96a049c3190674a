package stipple.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One large chart whose curves carry their names at their ends, moved apart so that none covers
/// another; beside each name stands a piece of its line.
///
/// @param title what the chart says, for those who cannot see it
/// @param chart axes and curves
/// @param xLabel what the horizontal axis counts
public record NamedLines(String title, Chart chart, String xLabel) implements ChartDrawing {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 520;
    private static final double LEFT = 74;
    private static final double RIGHT = 290;
    private static final double TOP = 14;
    private static final double BOTTOM = 48;
    private static final double TEXT = 13;
    private static final double NAME_STEP = 18;
    private static final double KEY = 24;

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(ChartPen pen) {
        ChartPlot plot =
                new ChartPlot(chart, LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM);
        plot.draw(pen);
        pen.text(
                LEFT + (WIDTH - LEFT - RIGHT) / 2,
                HEIGHT - 8,
                TEXT,
                ChartPen.Anchor.MIDDLE,
                false,
                xLabel);
        names(pen, plot);
    }

    private void names(ChartPen pen, ChartPlot plot) {
        List<ChartCurve> fromTop = new ArrayList<>(chart.curves());
        fromTop.sort(Comparator.comparingDouble(curve -> plot.y(end(curve))));
        double[] places = new double[fromTop.size()];
        for (int k = 0; k < places.length; k++) {
            double wanted = plot.y(end(fromTop.get(k)));
            places[k] = k == 0 ? wanted : Math.max(wanted, places[k - 1] + NAME_STEP);
        }
        double lowest = HEIGHT - BOTTOM;
        double left = WIDTH - RIGHT + 10;
        for (int k = places.length - 1; k >= 0; k--) {
            places[k] = Math.min(places[k], lowest - (places.length - 1 - k) * NAME_STEP);
            ChartCurve curve = fromTop.get(k);
            pen.curve(curve.style(), new double[] {left, places[k], left + KEY, places[k]});
            pen.text(
                    left + KEY + 7,
                    places[k] + 4.5,
                    TEXT,
                    ChartPen.Anchor.START,
                    false,
                    curve.name());
        }
    }

    private static double end(ChartCurve curve) {
        return curve.points().getLast().y().likely();
    }
}

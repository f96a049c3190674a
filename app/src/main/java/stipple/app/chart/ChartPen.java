package stipple.app.chart;

/// What draws a chart. Lengths are in the units of the sheet, from its top left corner.
public interface ChartPen {
    /// Which end of a text stands at the place given.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// A thin grey line, dashed for a threshold.
    void rule(double x1, double y1, double x2, double y2, boolean isDashed);

    /// A curve through points `x, y, x, y, ...`.
    void curve(int style, double[] xy);

    /// A pale filled outline.
    void band(int style, double[] xy);

    void text(double x, double y, double size, Anchor anchor, boolean isBold, String words);
}

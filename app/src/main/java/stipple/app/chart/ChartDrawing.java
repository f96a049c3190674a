package stipple.app.chart;

/// A drawing of curves that any pen can make.
public interface ChartDrawing {
    /// What it says, for those who cannot see it.
    String title();

    /// Width in the drawing's own units.
    double width();

    /// Height in the same units.
    double height();

    /// Draws everything.
    void draw(ChartPen pen);
}

package stipple.app.chart;

import java.util.List;
import stipple.core.math.Range;

/// One curve with the band around it.
///
/// @param name for the legend
/// @param style 0 to 9: colour and dashes
/// @param points in order of x
public record ChartCurve(String name, int style, List<Point> points) {
    public static final int STYLES = 10;

    /// @param x along the horizontal axis
    /// @param y likely value with the band's edges
    public record Point(double x, Range y) {}

    public ChartCurve {
        points = List.copyOf(points);
        if (style < 0 || style >= STYLES || points.isEmpty()) {
            throw new IllegalArgumentException(
                    "curve " + name + " of style " + style + " with " + points.size() + " points");
        }
    }
}

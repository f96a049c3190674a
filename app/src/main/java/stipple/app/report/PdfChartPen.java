package stipple.app.report;

import stipple.app.chart.ChartPen;
import stipple.app.report.PdfCanvas.Face;

/// Draws a chart on a page, in greys: inks differ by weight and by dashes.
///
/// @param pdf page drawn on
/// @param leftMm of the sheet
/// @param topMm of the sheet
/// @param mmPerUnit millimetres of one unit of the sheet
record PdfChartPen(PdfCanvas pdf, double leftMm, double topMm, double mmPerUnit)
        implements ChartPen {
    private static final double RULE_PT = 0.4;
    private static final double CURVE_PT = 1.1;
    private static final double[] GREYS = {0, 0.45, 0.3, 0.6, 0.5, 0.2, 0.4, 0.1, 0.55, 0.35};
    private static final double[][] DASHES_MM = {
        {},
        {2.2, 1.2},
        {0.8, 0.8},
        {3, 1, 1, 1},
        {0.4, 1.2},
        {},
        {1.6, 0.8},
        {2.2, 1.2},
        {0.8, 0.8},
        {3, 1, 1, 1}
    };
    private static final double SOFT = 0.38;

    @Override
    public void rule(double x1, double y1, double x2, double y2, boolean isDashed) {
        pdf.line(RULE_PT, isDashed ? 0.4 : 0.8, x(x1), y(y1), x(x2), y(y2));
    }

    @Override
    public void curve(int style, double[] xy) {
        pdf.dashed(CURVE_PT, GREYS[style], DASHES_MM[style], moved(xy));
    }

    @Override
    public void band(int style, double[] xy) {
        pdf.filled(0.93, moved(xy));
    }

    @Override
    public void text(double x, double y, double size, Anchor anchor, boolean isBold, String words) {
        Face face = isBold ? Face.BOLD : Face.PLAIN;
        double sizePt = size * mmPerUnit * PdfCanvas.POINTS_PER_MM;
        double wide = pdf.widthMm(face, sizePt, words);
        double shift =
                switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> wide / 2;
                    case END -> wide;
                };
        pdf.text(x(x) - shift, y(y), face, sizePt, isBold ? 0 : SOFT, words);
    }

    private double[] moved(double[] xy) {
        double[] moved = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            moved[i] = x(xy[i]);
            moved[i + 1] = y(xy[i + 1]);
        }
        return moved;
    }

    private double x(double units) {
        return leftMm + units * mmPerUnit;
    }

    private double y(double units) {
        return topMm + units * mmPerUnit;
    }
}

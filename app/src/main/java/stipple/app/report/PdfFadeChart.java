package stipple.app.report;

import java.util.List;
import stipple.app.report.PdfCanvas.Face;
import stipple.core.report.FadePoint;

/// The curve of the pigment that is left, with its band from worst to best, on a page.
///
/// @param pdf page drawn on
/// @param words of the report
record PdfFadeChart(PdfCanvas pdf, Words words) {
    private static final double HIGH_MM = 55;
    private static final double LABELS_MM = 12;
    private static final double SOFT = 0.38;

    /// Draws the chart and gives the height used.
    double draw(double edgeMm, double topMm, double wideMm, List<FadePoint> points) {
        double wide = wideMm - LABELS_MM;
        double left = edgeMm + LABELS_MM;
        double last = points.getLast().years();
        double[] band = new double[4 * points.size()];
        double[] line = new double[2 * points.size()];
        for (int k = 0; k < points.size(); k++) {
            FadePoint point = points.get(k);
            double x = left + wide * point.years() / last;
            line[2 * k] = x;
            line[2 * k + 1] = topMm + HIGH_MM * (1 - point.leftFraction().likely());
            band[2 * k] = x;
            band[2 * k + 1] = topMm + HIGH_MM * (1 - point.leftFraction().high());
            band[band.length - 2 * k - 2] = x;
            band[band.length - 2 * k - 1] = topMm + HIGH_MM * (1 - point.leftFraction().low());
        }
        pdf.filled(0.88, band);
        for (int percent = 0; percent <= 100; percent += 25) {
            double at = topMm + HIGH_MM * (1 - percent / 100.0);
            pdf.line(0.4, 0.75, left, at, left + wide, at);
            pdf.text(edgeMm, at + 1, Face.PLAIN, 8, SOFT, words.text("words.percent", percent));
        }
        for (int year = 0; year <= last; year += 5) {
            double at = left + wide * year / last - 1;
            pdf.text(at, topMm + HIGH_MM + 5, Face.PLAIN, 8, SOFT, Integer.toString(year));
        }
        pdf.line(1.4, 0.2, line);
        double middle = left + wide / 2 - 15;
        String years = words.text("report.fading.years");
        pdf.text(middle, topMm + HIGH_MM + 10, Face.PLAIN, 8, SOFT, years);
        return HIGH_MM + 17;
    }
}

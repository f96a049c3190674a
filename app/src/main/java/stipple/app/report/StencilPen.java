package stipple.app.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import stipple.app.report.PdfCanvas.Face;

/// What a stencil is drawn with, sheet after sheet, millimetres from the top left corner of each.
interface StencilPen {
    /// Begins a sheet.
    void sheet(double wideMm, double highMm);

    /// @param name what the line is, for people who edit the drawing
    void stroke(String name, double widthMm, double... xyMm);

    /// Round dots, middles at `x, y, x, y, ...`.
    ///
    /// @param grey 0 black to 1 white
    void dots(String name, double diameterMm, double grey, double... xyMm);

    void words(double xMm, double yMm, double sizePt, String words);

    /// Draws on pages of a PDF.
    record Pdf(PdfCanvas canvas) implements StencilPen {
        @Override
        public void sheet(double wideMm, double highMm) {
            canvas.newPage(wideMm, highMm);
        }

        @Override
        public void stroke(String name, double widthMm, double... xyMm) {
            canvas.line(widthMm * PdfCanvas.POINTS_PER_MM, 0, xyMm);
        }

        @Override
        public void dots(String name, double diameterMm, double grey, double... xyMm) {
            canvas.dots(diameterMm, grey, xyMm);
        }

        @Override
        public void words(double xMm, double yMm, double sizePt, String words) {
            canvas.text(xMm, yMm, Face.PLAIN, sizePt, 0, words);
        }
    }

    /// Draws an SVG in which one unit is one millimetre and sheets lie side by side.
    final class Svg implements StencilPen {
        private final Html marks = new Html();
        private double shiftMm;
        private double wideMm;
        private double highMm;

        @Override
        public void sheet(double sheetWideMm, double sheetHighMm) {
            shiftMm = wideMm;
            wideMm += sheetWideMm;
            highMm = Math.max(highMm, sheetHighMm);
            marks.raw(
                    String.format(
                            Locale.ROOT,
                            "<rect class=\"sheet\" x=\"%.0f\" y=\"0\" width=\"%.0f\" height=\"%.0f\" fill=\"#fff\" stroke=\"#ccc\" stroke-width=\"0.2\"/>\n",
                            shiftMm,
                            sheetWideMm,
                            sheetHighMm));
        }

        @Override
        public void stroke(String name, double widthMm, double... xyMm) {
            marks.raw("<polyline class=\"" + name + "\" stroke-width=\"" + widthMm);
            marks.raw("\" points=\"");
            for (int k = 0; k < xyMm.length; k += 2) {
                marks.raw(
                        String.format(
                                Locale.ROOT,
                                k == 0 ? "%.3f,%.3f" : " %.3f,%.3f",
                                shiftMm + xyMm[k],
                                xyMm[k + 1]));
            }
            marks.raw("\"/>\n");
        }

        @Override
        public void dots(String name, double diameterMm, double grey, double... xyMm) {
            int level = (int) Math.round(255 * grey);
            marks.raw(
                    String.format(
                            Locale.ROOT,
                            "<path class=\"%s\" stroke=\"#%2$02x%2$02x%2$02x\" stroke-width=\"%3$s\" stroke-linecap=\"round\" d=\"",
                            name,
                            level,
                            diameterMm));
            for (int k = 0; k < xyMm.length; k += 2) {
                marks.raw(
                        String.format(Locale.ROOT, "M%.2f %.2fh0", shiftMm + xyMm[k], xyMm[k + 1]));
            }
            marks.raw("\"/>\n");
        }

        @Override
        public void words(double xMm, double yMm, double sizePt, String words) {
            marks.raw(
                    String.format(
                            Locale.ROOT,
                            "<text fill=\"#000\" stroke=\"none\" x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\">",
                            shiftMm + xMm,
                            yMm,
                            sizePt / PdfCanvas.POINTS_PER_MM));
            marks.text(words).raw("</text>\n");
        }

        byte[] bytes() {
            Html out = new Html();
            out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
            out.raw(
                    String.format(
                            Locale.ROOT,
                            "%.0fmm\" height=\"%.0fmm\" viewBox=\"0 0 %.0f %.0f\" fill=\"none\"",
                            wideMm,
                            highMm,
                            wideMm,
                            highMm));
            out.raw(" stroke=\"#000\" font-family=\"Helvetica, Arial, sans-serif\">\n");
            return out.raw(marks).raw("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}

package stipple.app.report;

import java.util.List;
import java.util.function.Function;
import stipple.app.chart.ChartDrawing;
import stipple.app.report.PdfCanvas.Face;

/// A pile of A4 pages that is written from top to bottom: headings, paragraphs, facts, pictures in
/// rows and charts, each on the next page if this one has no room.
class PdfSheet {
    static final double EDGE_MM = 20;
    static final double PAGE_WIDE_MM = 210;
    static final double PAGE_HIGH_MM = 297;
    static final double TEXT_MM = PAGE_WIDE_MM - 2 * EDGE_MM;
    static final double SOFT = 0.38;

    private static final double LOWEST_MM = 272;
    private static final int IN_A_ROW = 3;

    final PdfCanvas pdf;
    final Words words;

    /// Where the next thing goes, from the top of the page.
    double y;

    PdfSheet(PdfCanvas pdf, Words words) {
        this.pdf = pdf;
        this.words = words;
    }

    /// A chart over the whole width.
    void drawing(ChartDrawing chart) {
        double mmPerUnit = TEXT_MM / chart.width();
        room(chart.height() * mmPerUnit + 6);
        chart.draw(new PdfChartPen(pdf, EDGE_MM, y, mmPerUnit));
        y += chart.height() * mmPerUnit + 6;
    }

    /// Pictures side by side, each with its moment below.
    void row(List<ReportPicture> pictures, int columns, double mostHighMm) {
        row(pictures, columns, mostHighMm, picture -> words.moment(picture.moment()));
    }

    void row(
            List<ReportPicture> pictures,
            int columns,
            double mostHighMm,
            Function<ReportPicture, String> caption) {
        double gap = 4;
        double cell = (TEXT_MM - gap * (columns - 1)) / columns;
        double used = 0;
        for (int k = 0; k < pictures.size(); k++) {
            ReportPicture picture = pictures.get(k);
            double shape = (double) picture.heightPx() / picture.widthPx();
            double wide = Math.min(cell, mostHighMm / shape);
            double x = EDGE_MM + k * (cell + gap);
            pdf.image(picture.jpeg(), x, y, wide, wide * shape);
            String below = caption.apply(picture);
            pdf.text(x, y + wide * shape + 4, Face.PLAIN, 8, SOFT, below);
            used = Math.max(used, wide * shape);
        }
        y += used + 10;
    }

    /// Pictures in rows, each with its caption below.
    void shown(List<ReportNotice.Shown> pictures) {
        for (int from = 0; from < pictures.size(); from += IN_A_ROW) {
            row(pictures.subList(from, Math.min(pictures.size(), from + IN_A_ROW)));
        }
    }

    private void row(List<ReportNotice.Shown> pictures) {
        double gap = 4;
        double cell = (TEXT_MM - (IN_A_ROW - 1) * gap) / IN_A_ROW;
        double used = 0;
        room(cell + 14);
        for (int k = 0; k < pictures.size(); k++) {
            ReportNotice.Shown one = pictures.get(k);
            double high = cell * one.picture().heightPx() / one.picture().widthPx();
            double x = EDGE_MM + k * (cell + gap);
            pdf.image(one.picture().bytes(), x, y, cell, high);
            pdf.paragraph(x, y + high + 4, cell, Face.PLAIN, 8, SOFT, one.caption());
            used = Math.max(used, high);
        }
        y += used + 14;
    }

    void fact(String label, String value) {
        room(7);
        pdf.text(EDGE_MM, y, Face.BOLD, 11, 0, value);
        pdf.text(EDGE_MM + 84, y, Face.PLAIN, 10, SOFT, label);
        y += 6.5;
    }

    void heading(String text) {
        room(30);
        y += 7;
        pdf.bookmark(text, y - 8);
        pdf.text(EDGE_MM, y, Face.SERIF, 18, 0, text);
        y += 8;
    }

    void paragraph(Face face, double sizePt, double grey, String text) {
        room(14);
        y += pdf.paragraph(EDGE_MM, y, TEXT_MM, face, sizePt, grey, text) + 1;
    }

    void room(double mm) {
        if (y + mm > LOWEST_MM) {
            turn();
        }
    }

    void turn() {
        pdf.newPage(PAGE_WIDE_MM, PAGE_HIGH_MM);
        y = EDGE_MM + 4;
    }
}

package stipple.app.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import stipple.app.report.PdfCanvas.Face;
import stipple.app.report.StencilShape.Paper;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.scalp.Head;

/// The hairline in true millimetres to be printed, cut out and laid on the forehead: A4 across,
/// with a ruler that tells whether the printer kept the scale, the midline, the mark 8 cm above the
/// brow line, and where the outer eye corners point. A line longer than a sheet goes on further
/// sheets.
public final class Stencil {
    static final double SHEET_WIDE_MM = 297;
    static final double SHEET_HIGH_MM = 210;
    private static final double EDGE_MM = 15;
    private static final double RULER_MM = 100;
    private static final double RULER_Y_MM = 186;
    private static final double PUBLISHED_HEIGHT_MM = 80;

    private final StencilShape shape;
    private final LocalDate date;
    private final Messages messages;
    private final double originYMm;
    private final int sheets;

    public Stencil(TreatmentPlan plan, Head head, Messages messages) {
        this.shape = StencilShape.of(head, plan.design().hairline());
        this.date = plan.date();
        this.messages = messages;
        double least = shape.line().stream().mapToDouble(Paper::yMm).min().orElse(0);
        this.originYMm = 145 + Math.min(0, least);
        double half = shape.line().stream().mapToDouble(p -> Math.abs(p.xMm())).max().orElse(0);
        this.sheets = half <= SHEET_WIDE_MM / 2 - EDGE_MM ? 1 : 2;
    }

    /// The drawing as SVG; one unit is one millimetre. Sheets lie side by side.
    public byte[] svg() {
        Svg out = new Svg(sheets * SHEET_WIDE_MM, SHEET_HIGH_MM);
        for (int sheet = 0; sheet < sheets; sheet++) {
            draw(out, sheet, sheet * SHEET_WIDE_MM);
        }
        return out.bytes();
    }

    /// The drawing as PDF, one page a sheet.
    public byte[] pdf() {
        try (PdfCanvas pdf =
                new PdfCanvas(SHEET_WIDE_MM, SHEET_HIGH_MM, "Stipple: stencil", date)) {
            for (int sheet = 0; sheet < sheets; sheet++) {
                pdf.newPage();
                draw(new Pdf(pdf), sheet, 0);
            }
            return pdf.bytes(EDGE_MM, 203, page -> messages.text("report.badge"));
        }
    }

    private void draw(Pen pen, int sheet, double shift) {
        double originX = shift + originXMm(sheet);
        pen.words(shift + EDGE_MM, 20, 14, messages.text("stencil.title"));
        pen.words(shift + EDGE_MM, 27, 9, messages.text("stencil.print", sheet + 1, sheets));
        pen.words(shift + EDGE_MM, 33, 9, messages.text("stencil.use"));
        pen.words(shift + EDGE_MM, 39, 9, messages.text("stencil.distortion"));
        pen.words(
                shift + EDGE_MM,
                45,
                9,
                messages.text("stencil.length", fixed(shape.lengthMm()), fixed(shape.middleMm())));
        double[] line = new double[2 * shape.line().size()];
        for (int k = 0; k < shape.line().size(); k++) {
            line[2 * k] = originX + shape.line().get(k).xMm();
            line[2 * k + 1] = originYMm - shape.line().get(k).yMm();
        }
        pen.stroke("hairline", 0.5, line);
        pen.stroke("midline", 0.2, originX, originYMm - 60, originX, originYMm + 30);
        pen.words(originX + 2, originYMm - 56, 8, messages.text("stencil.midline"));
        double eightCm = originYMm - (PUBLISHED_HEIGHT_MM - shape.middleMm());
        pen.stroke("eight-cm", 0.3, originX - 8, eightCm, originX + 8, eightCm);
        pen.words(originX + 10, eightCm - 1.5, 8, messages.text("stencil.eight-cm"));
        for (Paper canthus : shape.canthi()) {
            double x = originX + canthus.xMm();
            double y = originYMm - canthus.yMm();
            pen.stroke("canthus", 0.2, x, y - 15, x, y + 15);
            pen.words(x + 1.5, y + 15, 8, messages.text("stencil.canthus"));
        }
        side(pen, shape.line().getFirst(), originX, "stencil.right");
        side(pen, shape.line().getLast(), originX, "stencil.left");
        ruler(pen, shift + EDGE_MM);
    }

    private void side(Pen pen, Paper end, double originX, String key) {
        pen.words(originX + end.xMm() - 10, originYMm - end.yMm() - 4, 8, messages.text(key));
    }

    private void ruler(Pen pen, double x) {
        pen.stroke("ruler", 0.3, x, RULER_Y_MM, x + RULER_MM, RULER_Y_MM);
        for (int mm = 0; mm <= RULER_MM; mm++) {
            double tick = mm % 10 == 0 ? 5 : mm % 5 == 0 ? 3.5 : 2;
            pen.stroke("tick", 0.2, x + mm, RULER_Y_MM, x + mm, RULER_Y_MM - tick);
        }
        pen.words(x, RULER_Y_MM + 5, 8, messages.text("stencil.ruler"));
    }

    /// One sheet is centred; of two, the first ends and the second begins at the midline.
    private double originXMm(int sheet) {
        if (sheets == 1) {
            return SHEET_WIDE_MM / 2;
        }
        return sheet == 0 ? SHEET_WIDE_MM - EDGE_MM : EDGE_MM;
    }

    private static String fixed(double mm) {
        return String.format(Locale.ROOT, "%.0f", mm);
    }

    /// What lines and words are drawn with.
    private interface Pen {
        void stroke(String name, double widthMm, double... xyMm);

        void words(double xMm, double yMm, double sizePt, String words);
    }

    private record Pdf(PdfCanvas canvas) implements Pen {
        @Override
        public void stroke(String name, double widthMm, double... xyMm) {
            canvas.line(widthMm * PdfCanvas.POINTS_PER_MM, 0, xyMm);
        }

        @Override
        public void words(double xMm, double yMm, double sizePt, String words) {
            canvas.text(xMm, yMm, Face.PLAIN, sizePt, 0, words);
        }
    }

    private static final class Svg implements Pen {
        private final Html out = new Html();

        Svg(double wideMm, double highMm) {
            String wide = fixed(wideMm);
            String high = fixed(highMm);
            out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + wide + "mm\" height=\"");
            out.raw(high + "mm\" viewBox=\"0 0 " + wide + " " + high + "\" fill=\"none\"");
            out.raw(" stroke=\"#000\" font-family=\"Helvetica, Arial, sans-serif\">\n");
            out.raw("<rect width=\"100%\" height=\"100%\" fill=\"#fff\" stroke=\"none\"/>\n");
        }

        @Override
        public void stroke(String name, double widthMm, double... xyMm) {
            out.raw("<polyline class=\"" + name + "\" stroke-width=\"" + widthMm + "\" points=\"");
            for (int k = 0; k < xyMm.length; k += 2) {
                out.raw(
                        String.format(
                                Locale.ROOT,
                                k == 0 ? "%.3f,%.3f" : " %.3f,%.3f",
                                xyMm[k],
                                xyMm[k + 1]));
            }
            out.raw("\"/>\n");
        }

        @Override
        public void words(double xMm, double yMm, double sizePt, String words) {
            double sizeMm = sizePt / PdfCanvas.POINTS_PER_MM;
            out.raw(
                    String.format(
                            Locale.ROOT,
                            "<text fill=\"#000\" stroke=\"none\" x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\">",
                            xMm,
                            yMm,
                            sizeMm));
            out.text(words).raw("</text>\n");
        }

        byte[] bytes() {
            return out.raw("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}

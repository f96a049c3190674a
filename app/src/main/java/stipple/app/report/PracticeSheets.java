package stipple.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import stipple.app.text.Messages;
import stipple.core.design.PatternFamily;
import stipple.core.dots.PracticePattern;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

/// Sheets to practise on in true millimetres: for each pattern family three densities, for the
/// hairline three widths of its edge, each as dots to look at, as pale dots to dot over and as an
/// empty square. Round every square stand marks at known distances, from which the scale of its
/// photo is read.
public final class PracticeSheets {
    private static final double WIDE_MM = 210;
    private static final double HIGH_MM = 297;
    private static final double FIRST_MM = 60;
    private static final double ROW_MM = 64;
    private static final double[] COLUMNS_MM = {15, 85, 155};
    private static final double MARK_MM = 10;
    private static final double GAP_MM = 1.5;
    private static final double TICK_MM = 2;
    private static final double CORNER_MM = 4;
    private static final double FOOT_MM = 7;
    private static final double PALE = 0.72;
    private static final double LABEL_PT = 8;
    private static final LocalDate EDITION = LocalDate.of(2026, 1, 1);

    private final Messages messages;
    private final double dotMm;
    private final List<Sheet> sheets = new ArrayList<>();

    /// One sheet.
    ///
    /// @param id of its words
    private record Sheet(String id, List<Row> rows) {}

    /// One exercise.
    ///
    /// @param xyMm places of its dots
    private record Row(String label, List<Double> xyMm) {
        static Row of(String label, double... xyMm) {
            return new Row(label, java.util.Arrays.stream(xyMm).boxed().toList());
        }

        double[] at(double leftMm, double topMm) {
            double[] moved = new double[xyMm.size()];
            for (int k = 0; k < moved.length; k++) {
                moved[k] = xyMm.get(k) + (k % 2 == 0 ? leftMm : topMm);
            }
            return moved;
        }
    }

    public PracticeSheets(Parameters parameters, Messages messages, Seed seed) {
        this.messages = messages;
        this.dotMm = parameters.likely("x-practice-dot-print");
        List<Double> densities = PracticePattern.densitiesPerCm2(parameters);
        for (PatternFamily family : PatternFamily.values()) {
            sheets.add(
                    new Sheet(
                            family.id(),
                            densities.stream()
                                    .map(d ->
                                            Row.of(
                                                    messages.text(
                                                            "practice.sheet.density",
                                                            Math.round(d)),
                                                    PracticePattern.even(
                                                            family,
                                                            d,
                                                            seed.forPurpose(family.id()))))
                                    .toList()));
        }
        sheets.add(hairline(parameters, densities.get(1), seed.forPurpose("hairline")));
    }

    private Sheet hairline(Parameters parameters, double perCm2, Seed seed) {
        var width = parameters.range("b-hl5-transition-width");
        return new Sheet(
                "hairline",
                List.of(width.high(), width.likely(), width.low()).stream()
                        .map(w ->
                                Row.of(
                                        messages.text("practice.sheet.edge", Math.round(w)),
                                        PracticePattern.hairline(perCm2, w, seed)))
                        .toList());
    }

    /// The sheets as SVG, side by side; one unit is one millimetre.
    public byte[] svg() {
        StencilPen.Svg out = new StencilPen.Svg();
        draw(out);
        return out.bytes();
    }

    /// The sheets as PDF, one page each.
    public byte[] pdf() {
        try (PdfCanvas pdf = new PdfCanvas("Stipple: practice sheets", EDITION)) {
            draw(new StencilPen.Pdf(pdf));
            return pdf.bytes(
                    StencilSheet.EDGE_MM, FOOT_MM, page -> messages.text("practice.sheet.foot"));
        }
    }

    private void draw(StencilPen pen) {
        for (int k = 0; k < sheets.size(); k++) {
            draw(pen, sheets.get(k), k + 1);
        }
    }

    private void draw(StencilPen pen, Sheet sheet, int number) {
        new StencilSheet(
                pen,
                messages,
                WIDE_MM,
                HIGH_MM,
                messages.text("practice.sheet." + sheet.id()),
                messages.text("stencil.print", number, sheets.size()),
                messages.text("practice.sheet.how"),
                messages.text("practice.sheet.scale"),
                messages.text("practice.sheet.score"));
        for (int k = 0; k < sheet.rows().size(); k++) {
            Row row = sheet.rows().get(k);
            double top = FIRST_MM + ROW_MM * k;
            for (int column = 0; column < COLUMNS_MM.length; column++) {
                frame(pen, COLUMNS_MM[column], top);
            }
            label(pen, 0, top, messages.text("practice.sheet.look", row.label()));
            label(pen, 1, top, messages.text("practice.sheet.over"));
            label(pen, 2, top, messages.text("practice.sheet.alone"));
            pen.dots("dots", dotMm, 0, row.at(COLUMNS_MM[0], top));
            pen.dots("pale-dots", dotMm, PALE, row.at(COLUMNS_MM[1], top));
        }
    }

    private static void label(StencilPen pen, int column, double top, String words) {
        pen.words(COLUMNS_MM[column], top - CORNER_MM - 2, LABEL_PT, words);
    }

    /// Corner marks and a tick every 10 mm, just outside the square.
    private static void frame(StencilPen pen, double left, double top) {
        double side = PracticePattern.SIDE_MM;
        for (double at = 0; at <= side; at += MARK_MM) {
            double reach = GAP_MM + (at == 0 || at == side ? CORNER_MM : TICK_MM);
            pen.stroke("mark", 0.25, left + at, top - GAP_MM, left + at, top - reach);
            pen.stroke("mark", 0.25, left + at, top + side + GAP_MM, left + at, top + side + reach);
            pen.stroke("mark", 0.25, left - GAP_MM, top + at, left - reach, top + at);
            pen.stroke("mark", 0.25, left + side + GAP_MM, top + at, left + side + reach, top + at);
        }
    }
}

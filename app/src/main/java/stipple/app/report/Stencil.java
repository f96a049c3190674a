package stipple.app.report;

import java.time.LocalDate;
import java.util.List;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.TempleLine;
import stipple.core.parameter.Parameters;
import stipple.core.report.ZoneMap;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpPoint;

/// The stencil in true millimetres: the hairline to be printed, cut out and laid on the forehead,
/// with the midline, the mark 8 cm above the brow line, where the outer eye corners point, and the
/// zones behind it; then the map of the treated zones. Every sheet has a ruler that tells whether
/// the printer kept the scale.
public final class Stencil {
    private static final double FOOT_MM = 7;

    private final LocalDate date;
    private final Messages messages;
    private final HairlineSheets hairline;
    private final ZoneSheets zones;

    public Stencil(TreatmentPlan plan, Head head, Parameters parameters, Messages messages) {
        this.date = plan.date();
        this.messages = messages;
        ZoneMap map = ZoneMap.of(head, plan, parameters);
        Words words = new Words(messages);
        List<ScalpPoint> line = TempleLine.points(head.chart(), plan.design());
        StencilShape shape = StencilShape.of(head, line);
        this.hairline = new HairlineSheets(shape, map, words);
        this.zones = new ZoneSheets(map, line, words);
    }

    /// The drawing as SVG; one unit is one millimetre. Sheets lie side by side.
    public byte[] svg() {
        StencilPen.Svg out = new StencilPen.Svg();
        draw(out);
        return out.bytes();
    }

    /// The drawing as PDF, one page a sheet.
    public byte[] pdf() {
        try (PdfCanvas pdf = new PdfCanvas("Stipple: stencil", date)) {
            draw(new StencilPen.Pdf(pdf));
            return pdf.bytes(StencilSheet.EDGE_MM, FOOT_MM, page -> messages.text("report.badge"));
        }
    }

    private void draw(StencilPen pen) {
        int sheets = hairline.count() + zones.count();
        hairline.draw(pen, sheets);
        zones.draw(pen, hairline.count() + 1, sheets);
    }
}

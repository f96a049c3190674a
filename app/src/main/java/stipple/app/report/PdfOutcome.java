package stipple.app.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import stipple.app.report.PdfCanvas.Face;
import stipple.app.text.Messages;

/// The page of the printed report about the healed result against its prediction. It carries a mark
/// by which it can be put in place of an earlier one.
final class PdfOutcome {
    private static final String MARK = "outcome";
    private static final double[] SHARES = {0, 0.2, 0.44, 0.68, 0.86};

    private final Messages messages;
    private final OutcomeWords words;

    PdfOutcome(Messages messages) {
        this.messages = messages;
        this.words = new OutcomeWords(messages);
    }

    /// Writes the section on a page of its own.
    void on(PdfSheet sheet, ReportOutcome outcome) {
        sheet.turn();
        sheet.pdf.markPage(MARK);
        sheet.heading(words.title(outcome));
        sheet.paragraph(Face.PLAIN, 10, 0, words.lead(outcome));
        sheet.y += 3;
        outcome.measured().ifPresent(found -> sheet.shown(found.pictures()));
        List<List<String>> table = words.table(outcome);
        row(sheet, Face.BOLD, table.getFirst());
        table.subList(1, table.size()).forEach(row -> row(sheet, Face.PLAIN, row));
        sheet.y += 4;
        List<String> steps = words.steps(outcome);
        for (int k = 0; k < steps.size(); k++) {
            sheet.paragraph(Face.PLAIN, 10, 0, k + 1 + ". " + steps.get(k));
        }
        sheet.paragraph(Face.PLAIN, 9, 0, words.number(outcome));
        sheet.paragraph(Face.PLAIN, 9, PdfSheet.SOFT, words.note(outcome));
    }

    private static void row(PdfSheet sheet, Face face, List<String> cells) {
        double used = 0;
        for (int k = 0; k < cells.size(); k++) {
            double end = k + 1 < cells.size() ? SHARES[k + 1] : 1;
            used =
                    Math.max(
                            used,
                            sheet.pdf.paragraph(
                                    PdfSheet.EDGE_MM + SHARES[k] * PdfSheet.TEXT_MM,
                                    sheet.y,
                                    (end - SHARES[k]) * PdfSheet.TEXT_MM - 3,
                                    face,
                                    9,
                                    0,
                                    cells.get(k)));
        }
        sheet.y += used + 1.5;
        sheet.pdf.line(
                0.4,
                0.8,
                PdfSheet.EDGE_MM,
                sheet.y - 4.4,
                PdfSheet.EDGE_MM + PdfSheet.TEXT_MM,
                sheet.y - 4.4);
    }

    /// The report with this section in place of the one it has; the report itself if it has none.
    ///
    /// @param made day of the plan
    byte[] replaced(byte[] report, LocalDate made, ReportOutcome outcome) {
        try (PDDocument old = Loader.loadPDF(report)) {
            List<PDPage> marked = marked(old);
            if (marked.isEmpty()) {
                return report;
            }
            PDPageTree pages = old.getPages();
            int at = pages.indexOf(marked.getFirst());
            byte[] fresh = alone(made, outcome, at + 1, pages.getCount());
            try (PDDocument page = Loader.loadPDF(fresh)) {
                PDPage first = marked.getFirst();
                lead(old, marked, page.getPage(0), outcome);
                for (PDPage one : page.getPages()) {
                    PDPage taken = new PDPage(one.getCOSObject());
                    pages.insertBefore(taken, first);
                }
                marked.forEach(pages::remove);
                old.setDocumentId(made.toEpochDay());
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                old.save(out);
                return out.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("putting a page into a PDF in memory", e);
        }
    }

    /// Makes the line of the outline that led to the earlier section lead to this one.
    private void lead(PDDocument report, List<PDPage> marked, PDPage to, ReportOutcome outcome)
            throws IOException {
        PDDocumentOutline outline = report.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            return;
        }
        for (PDOutlineItem item : outline.children()) {
            if (item.getDestination() instanceof PDPageXYZDestination place
                    && marked.contains(place.getPage())) {
                place.setPage(new PDPage(to.getCOSObject()));
                item.setTitle(words.title(outcome));
            }
        }
    }

    private static List<PDPage> marked(PDDocument report) {
        List<PDPage> marked = new ArrayList<>();
        for (PDPage page : report.getPages()) {
            if (MARK.equals(page.getCOSObject().getString(COSName.getPDFName(PdfCanvas.MARK)))) {
                marked.add(page);
            }
        }
        return marked;
    }

    private byte[] alone(LocalDate made, ReportOutcome outcome, int number, int pages) {
        Words plain = new Words(messages);
        try (PdfCanvas pdf = new PdfCanvas("Stipple", made)) {
            on(new PdfSheet(pdf, plain), outcome);
            return pdf.bytes(
                    PdfSheet.EDGE_MM, 12, k -> PdfReport.foot(plain, number + k - 1, pages));
        }
    }
}

package stipple.app.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// Pages of a PDF measured in millimetres from the top left corner, with the fonts that every
/// reader has. The same drawing gives the same bytes: date and identity are those of the plan.
final class PdfCanvas implements AutoCloseable {
    static final double POINTS_PER_MM = 72 / 25.4;
    static final String MARK = "StippleSection";
    private static final double LINE_HEIGHT = 1.42;
    private static final int ROUND_CAP = 1;
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDFont serif = new PDType1Font(FontName.TIMES_ROMAN);
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private double heightMm;

    /// The three faces of a page.
    enum Face {
        PLAIN,
        BOLD,
        SERIF
    }

    PdfCanvas(String title, LocalDate date) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setCreator("Stipple");
        about.setCreationDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC)));
        document.setDocumentInformation(about);
        document.setDocumentId(date.toEpochDay());
    }

    void newPage(double widthMm, double highMm) {
        heightMm = highMm;
        PDPage page =
                new PDPage(
                        new PDRectangle(
                                (float) (widthMm * POINTS_PER_MM),
                                (float) (highMm * POINTS_PER_MM)));
        document.addPage(page);
        run(() -> pages.add(new PDPageContentStream(document, page)));
    }

    /// Gives the page in work a mark that no reader shows.
    void markPage(String mark) {
        document.getPage(document.getNumberOfPages() - 1)
                .getCOSObject()
                .setString(COSName.getPDFName(MARK), mark);
    }

    /// A line of the outline that leads to a place of the page in work.
    void bookmark(String title, double yMm) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(document.getPage(document.getNumberOfPages() - 1));
        place.setTop(Math.round(y(yMm)));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        outline.addLast(item);
    }

    int pageCount() {
        return pages.size();
    }

    /// One line; what the font does not know becomes `?`.
    ///
    /// @param grey 0 black to 1 white
    void text(double xMm, double yMm, Face face, double sizePt, double grey, String words) {
        run(() -> {
            PDPageContentStream page = pages.getLast();
            page.beginText();
            page.setFont(font(face), (float) sizePt);
            page.setNonStrokingColor((float) grey);
            page.newLineAtOffset(x(xMm), y(yMm));
            page.showText(known(words));
            page.endText();
        });
    }

    /// Lines broken at blanks; gives the height used.
    double paragraph(
            double xMm,
            double yMm,
            double maxMm,
            Face face,
            double sizePt,
            double grey,
            String words) {
        double stepMm = sizePt * LINE_HEIGHT / POINTS_PER_MM;
        double at = yMm;
        StringBuilder line = new StringBuilder();
        for (String word : List.of(known(words).split(" ", -1))) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widthMm(face, sizePt, longer) > maxMm) {
                text(xMm, at, face, sizePt, grey, line.toString());
                at += stepMm;
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        text(xMm, at, face, sizePt, grey, line.toString());
        return at + stepMm - yMm;
    }

    double widthMm(Face face, double sizePt, String words) {
        try {
            return font(face).getStringWidth(known(words)) / 1000 * sizePt / POINTS_PER_MM;
        } catch (IOException e) {
            throw new UncheckedIOException("measuring a line", e);
        }
    }

    void image(byte[] jpeg, double xMm, double yMm, double wideMm, double highMm) {
        run(() ->
                pages.getLast()
                        .drawImage(
                                JPEGFactory.createFromByteArray(document, jpeg),
                                x(xMm),
                                y(yMm + highMm),
                                (float) (wideMm * POINTS_PER_MM),
                                (float) (highMm * POINTS_PER_MM)));
    }

    /// A line through points `x, y, x, y, ...`.
    void line(double widthPt, double grey, double... xyMm) {
        run(() -> {
            PDPageContentStream page = pages.getLast();
            page.setLineWidth((float) widthPt);
            page.setStrokingColor((float) grey);
            path(page, xyMm);
            page.stroke();
        });
    }

    /// Round dots, middles at `x, y, x, y, ...`.
    void dots(double diameterMm, double grey, double... xyMm) {
        run(() -> {
            PDPageContentStream page = pages.getLast();
            page.saveGraphicsState();
            page.setLineWidth((float) (diameterMm * POINTS_PER_MM));
            page.setLineCapStyle(ROUND_CAP);
            page.setStrokingColor((float) grey);
            for (int k = 0; k < xyMm.length; k += 2) {
                page.moveTo(x(xyMm[k]), y(xyMm[k + 1]));
                page.lineTo(x(xyMm[k]), y(xyMm[k + 1]));
            }
            page.stroke();
            page.restoreGraphicsState();
        });
    }

    /// A line of dashes and gaps; none for a whole line.
    void dashed(double widthPt, double grey, double[] dashesMm, double... xyMm) {
        float[] pattern = new float[dashesMm.length];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = (float) (dashesMm[i] * POINTS_PER_MM);
        }
        run(() -> pages.getLast().setLineDashPattern(pattern, 0));
        line(widthPt, grey, xyMm);
        run(() -> pages.getLast().setLineDashPattern(new float[0], 0));
    }

    void filled(double grey, double... xyMm) {
        run(() -> {
            PDPageContentStream page = pages.getLast();
            page.setNonStrokingColor((float) grey);
            path(page, xyMm);
            page.fill();
        });
    }

    /// Closes every page with a foot line and gives the file.
    ///
    /// @param aboveFootMm of the foot line over the lower edge
    /// @param footer words for page number n, from 1
    byte[] bytes(double xMm, double aboveFootMm, IntFunction<String> footer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(() -> {
            if (outline.hasChildren()) {
                document.getDocumentCatalog().setDocumentOutline(outline);
            }
            for (int k = 0; k < pages.size(); k++) {
                PDPageContentStream page = pages.get(k);
                page.beginText();
                page.setFont(plain, 8);
                page.setNonStrokingColor(0.4f);
                page.newLineAtOffset(x(xMm), x(aboveFootMm));
                page.showText(known(footer.apply(k + 1)));
                page.endText();
                page.close();
            }
            document.save(out);
        });
        return out.toByteArray();
    }

    @Override
    public void close() {
        run(document::close);
    }

    private void path(PDPageContentStream page, double... xyMm) throws IOException {
        page.moveTo(x(xyMm[0]), y(xyMm[1]));
        for (int k = 2; k < xyMm.length; k += 2) {
            page.lineTo(x(xyMm[k]), y(xyMm[k + 1]));
        }
    }

    private PDFont font(Face face) {
        return switch (face) {
            case PLAIN -> plain;
            case BOLD -> bold;
            case SERIF -> serif;
        };
    }

    private static String known(String words) {
        CharsetEncoder latin = WINDOWS_LATIN.newEncoder();
        StringBuilder known = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean isBlank = Character.isSpaceChar(c) || Character.isWhitespace(c);
            boolean isDrawn = c >= ' ' && (c < 0x7f || c > 0x9f) && latin.canEncode(c);
            known.append(isBlank ? ' ' : c == SOFT_HYPHEN ? '-' : isDrawn ? c : '?');
        }
        return known.toString();
    }

    private static float x(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }

    private float y(double mm) {
        return (float) ((heightMm - mm) * POINTS_PER_MM);
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private static void run(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException("drawing a PDF in memory", e);
        }
    }
}

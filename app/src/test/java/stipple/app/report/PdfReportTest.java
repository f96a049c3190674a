package stipple.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import stipple.app.planning.SamplePlans;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanReport;
import stipple.core.scalp.ViewName;

class PdfReportTest {
    private final PlanReport report = PlanReport.of(SamplePlans.plan(500), Parameters.shipped());
    private final PdfReport pdf = new PdfReport(Messages.english());
    private final List<ReportPicture> pictures = SamplePictures.noise(40, ViewName.FRONT);

    @Test
    void it_tells_the_same_counts_as_the_dots() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes(report, pictures))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isBetween(5, 11);
            assertThat(text)
                    .contains("1,500", "Session 2: 500 dots", "Planning aid, likely range")
                    .contains("Page 1 of " + document.getNumberOfPages());
        }
    }

    @Test
    void it_says_day_by_day_what_is_normal_and_when_on_the_calendar() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes(report, pictures))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            String first = report.plan().sessions().getFirst().date().toString();
            assertThat(text)
                    .contains("Before and after each session", "Day 0: " + shortDay(first))
                    .contains("paler than it will stay", "When to look again");
        }
    }

    @Test
    void its_outline_names_every_section_and_its_head_the_case() throws IOException {
        ReportCover cover = new ReportCover("Zo\u00eb's c\u0153ur \u2013 \u03b1", "GB");
        byte[] file = pdf.bytes(report, pictures, ReportFuture.none(), cover);
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertThat(item.findDestinationPage(document)).isNotNull();
            }
            assertThat(titles).contains("The numbers", "What it may cost", "How it was made");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Zo\u00eb's c\u0153ur \u2013 ?", "British Pound (GBP)");
        }
    }

    private static String shortDay(String date) {
        return java.time.format.DateTimeFormatter.ofPattern("d MMM", java.util.Locale.ENGLISH)
                .format(java.time.LocalDate.parse(date));
    }

    @Test
    void the_same_plan_gives_the_same_file() {
        assertThat(pdf.bytes(report, pictures)).isEqualTo(pdf.bytes(report, pictures));
    }

    @Test
    void no_pictures_are_fine_too() {
        assertThat(pdf.bytes(report, List.of())).startsWith('%', 'P', 'D', 'F');
    }
}

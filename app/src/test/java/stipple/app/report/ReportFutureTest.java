package stipple.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import stipple.app.planning.SamplePlans;
import stipple.app.text.Messages;
import stipple.core.course.InkComparison;
import stipple.core.course.TimeQuestion;
import stipple.core.course.TreatmentPlan;
import stipple.core.course.Upkeep;
import stipple.core.image.CodedImage;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.price.Strategy;
import stipple.core.report.PlanReport;

/// The look ahead in both reports.
class ReportFutureTest {
    private static final TreatmentPlan PLAN = SamplePlans.plan(30);
    private static final PlanReport REPORT = PlanReport.of(PLAN, Parameters.shipped());
    private static final ReportFuture FUTURE =
            new ReportFuture(
                    Optional.of(
                            InkComparison.of(
                                    PLAN,
                                    TimeQuestion.of(Treatment.PERMANENT, new Upkeep.None()),
                                    Parameters.shipped(),
                                    1)),
                    List.of(new ReportStrategy(Strategy.WORK_AROUND, 5, new CodedImage(30, 40))),
                    List.of(
                            new ReportFault(
                                    "Too <deep>",
                                    "As <planned>",
                                    "Wide & weak dots.",
                                    new CodedImage(40, 60))),
                    Optional.empty(),
                    Optional.empty());

    @Test
    void the_page_draws_the_inks_and_shows_bad_work() {
        String page =
                new String(
                        new HtmlReport(Messages.english()).bytes(REPORT, List.of(), FUTURE),
                        StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Twenty years")
                .contains("class=\"chart sheet\"")
                .contains("after healing (2.4 to 5.7)")
                .contains("Too &lt;deep&gt;")
                .contains("In 5 years, from above")
                .contains("Wide &amp; weak dots.")
                .doesNotContain("style=\"");
    }

    @Test
    void paper_has_the_same_sentences() throws IOException {
        byte[] pdf = new PdfReport(Messages.english()).bytes(REPORT, List.of(), FUTURE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Twenty years")
                    .contains("after healing (2.4 to 5.7)")
                    .contains("Body tattoo ink (never planned)")
                    .contains("In 5 years, from above")
                    .contains("Too <deep>");
        }
    }

    @Test
    void without_a_look_ahead_there_is_no_empty_section() {
        String page =
                new String(
                        new HtmlReport(Messages.english()).bytes(REPORT, List.of()),
                        StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("Twenty years").doesNotContain("What bad work looks like");
    }
}

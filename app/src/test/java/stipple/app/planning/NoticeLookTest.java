package stipple.app.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import stipple.app.report.HtmlReport;
import stipple.app.report.PdfReport;
import stipple.app.report.ReportFuture;
import stipple.app.report.ReportNotice;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanReport;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ViewName;

/// Whether anyone would notice, in both reports.
class NoticeLookTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final Messages ENGLISH = Messages.english();

    private static Optional<ReportNotice> look(TreatmentPlan plan) {
        return look(plan, List.of());
    }

    private static Optional<ReportNotice> look(TreatmentPlan plan, List<ViewName> views) {
        Head head = Head.of(HeadTemplate.shipped(), plan.headShape());
        BareHeads heads = BareHeads.of(plan, head, SHIPPED, 1);
        return NoticeLook.of(plan, head, heads, views, SHIPPED, ENGLISH, 1);
    }

    @Test
    void both_reports_say_from_how_far_and_show_skin_beside_stubble() throws IOException {
        TreatmentPlan plan = SamplePlans.plan(900);
        ReportNotice notice = look(plan).orElseThrow();
        assertThat(notice.pieces()).hasSizeBetween(2, 3);
        assertThat(notice.pieces().getFirst().picture())
                .satisfies(own ->
                        assertThat(own.hasSameBytes(notice.pieces().get(1).picture())).isFalse());
        ReportFuture future = ReportFuture.none().withNotice(Optional.of(notice));
        PlanReport report = PlanReport.of(plan, SHIPPED);
        String page =
                new String(
                        new HtmlReport(ENGLISH).bytes(report, List.of(), future),
                        StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Would anyone notice?")
                .contains("uncalibrated by observers")
                .contains("class=\"chart sheet\"");
        byte[] pdf = new PdfReport(ENGLISH).bytes(report, List.of(), future);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Would anyone notice?")
                    .contains("not a share of people");
        }
    }

    @Test
    void what_gives_it_away_is_shown_before_and_after_the_change() {
        TreatmentPlan plan = SamplePlans.plan(900);
        TreatmentPlan dark =
                plan.with(
                        plan.design().withInk(Treatment.PERMANENT, 1),
                        plan.deposits().reworked(1.2, 1));
        ReportNotice notice = look(dark, List.of(ViewName.TOP)).orElseThrow();
        assertThat(notice.fix()).isPresent();
        assertThat(notice.heat()).hasSize(2);
        assertThat(notice.heat().getFirst().picture().hasSameBytes(notice.heat().get(1).picture()))
                .isFalse();
        ReportNotice french =
                NoticeLook.captioned(notice, List.of(ViewName.TOP), Messages.in("fr"));
        assertThat(french.pieces())
                .extracting(ReportNotice.Shown::caption)
                .startsWith("Vraie repousse, 24 mm de peau", "Le plan, cicatris\u00e9");
        assertThat(french.heat())
                .extracting(ReportNotice.Shown::caption)
                .satisfiesExactly(
                        now -> assertThat(now).startsWith("Ce qui le trahit, Dessus"),
                        then -> assertThat(then).startsWith("De m\u00eame apr\u00e8s"));
    }

    @Test
    void a_handful_of_dots_is_not_judged() {
        assertThat(look(SamplePlans.plan(10))).isEmpty();
    }
}

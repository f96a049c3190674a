package stipple.app.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import stipple.app.planning.PlanFile;
import stipple.app.planning.Refusal;
import stipple.app.planning.SingleFile;
import stipple.app.report.HtmlReport;
import stipple.app.report.PdfReport;
import stipple.app.report.ReportOutcome;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;

/// The folder that a plan was written into, whose report is told how the result turned out.
final class PlanFolder {
    private static final String PLAN = "plan.json";
    private static final String PAGE = "report.html";
    private static final String PRINT = "report.pdf";

    private final Path folder;
    private final Messages messages;

    private PlanFolder(Path folder, Messages messages) {
        this.folder = folder;
        this.messages = messages;
    }

    /// @param plan that the folder must hold
    /// @throws Refusal if it does not
    static PlanFolder of(Path folder, TreatmentPlan plan, Messages messages) {
        if (!Files.isRegularFile(folder.resolve(PLAN))
                || !Files.isRegularFile(folder.resolve(PAGE))) {
            throw new Refusal(messages.text("outcome.refused.no-report", folder));
        }
        PlanFile file = new PlanFile(messages);
        byte[] held = file.bytes(file.read(folder.resolve(PLAN)));
        if (!Arrays.equals(held, file.bytes(plan))) {
            throw new Refusal(messages.text("outcome.refused.other-plan", folder));
        }
        return new PlanFolder(folder, messages);
    }

    /// Puts what is known of the result into the report, on the page and in print.
    ///
    /// @throws Refusal if the report has no section for it, or cannot be written
    void tell(ReportOutcome outcome, TreatmentPlan plan) {
        try {
            byte[] page = Files.readAllBytes(folder.resolve(PAGE));
            byte[] told =
                    new HtmlReport(messages)
                            .withOutcome(page, outcome)
                            .orElseThrow(() ->
                                    new Refusal(
                                            messages.text("outcome.refused.no-section", folder)));
            SingleFile.write(folder.resolve(PAGE), told);
            Path print = folder.resolve(PRINT);
            if (Files.isRegularFile(print)) {
                byte[] before = Files.readAllBytes(print);
                SingleFile.write(
                        print, new PdfReport(messages).withOutcome(before, plan.date(), outcome));
            }
        } catch (IOException e) {
            throw new Refusal(messages.text("plan.refused.unreadable", folder), e);
        }
    }
}

package stipple.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import stipple.app.planning.PlanOutcome;
import stipple.app.report.FindingTexts;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.math.Range;
import stipple.core.parameter.Finding;

/// What `stipple plan` says to a person.
final class PlanText {
    private PlanText() {}

    static void print(PrintWriter out, PlanOutcome outcome) {
        TreatmentPlan plan = outcome.plan();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%,d dots on %s cm2 in %d sessions",
                        outcome.report().dots(),
                        range(plan.treatedAreaCm2()),
                        plan.sessions().size()));
        for (PlannedSession session : plan.sessions()) {
            out.println(
                    String.format(
                            Locale.ROOT,
                            "  session %d  %s  %,6d dots  %s minutes",
                            session.number(),
                            session.date(),
                            session.dots(),
                            range(session.minutes())));
        }
        for (Finding finding : plan.findings()) {
            out.println(
                    "  "
                            + finding.severity().name().toLowerCase(Locale.ROOT)
                            + ": "
                            + FindingTexts.sentence(finding));
        }
        out.println("Report: " + outcome.folder().resolve("report.html"));
        out.println("A planning aid with a likely range, not a promise.");
    }

    private static String range(Range range) {
        return String.format(
                Locale.ROOT, "%.0f (%.0f to %.0f)", range.likely(), range.low(), range.high());
    }
}

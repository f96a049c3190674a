package stipple.app.planning;

import java.nio.file.Path;
import java.util.List;
import stipple.core.course.TreatmentPlan;
import stipple.core.report.PlanReport;

/// What planning produced.
///
/// @param plan the plan itself
/// @param report its counts, ranges and findings
/// @param folder where its files are
/// @param files names relative to the folder, in writing order
public record PlanOutcome(TreatmentPlan plan, PlanReport report, Path folder, List<String> files) {
    public PlanOutcome {
        files = List.copyOf(files);
    }
}

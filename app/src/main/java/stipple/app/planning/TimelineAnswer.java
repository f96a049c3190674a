package stipple.app.planning;

import java.util.List;
import stipple.core.course.TimeCurve;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Finding;

/// Twenty years of a plan.
///
/// @param plan that was read
/// @param curve what there is to see on which day
/// @param findings what speaks against it
/// @param files written, names in the folder
public record TimelineAnswer(
        TreatmentPlan plan, TimeCurve curve, List<Finding> findings, List<String> files) {
    public TimelineAnswer {
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }
}

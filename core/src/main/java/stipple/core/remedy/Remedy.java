package stipple.core.remedy;

import stipple.core.course.TreatmentPlan;

/// A change of a plan that was applied, judged again and found to help.
///
/// @param change what was changed
/// @param plan the plan with the change
/// @param before what was said of the plan
/// @param after what is said of the changed one; nearer than before
public record Remedy(Change change, TreatmentPlan plan, PlanVerdict before, PlanVerdict after) {
    public Remedy {
        if (!(after.distanceM() < before.distanceM())) {
            throw new IllegalArgumentException(
                    "told from "
                            + before.distanceM()
                            + " m before and from "
                            + after.distanceM()
                            + " m after "
                            + change);
        }
    }
}

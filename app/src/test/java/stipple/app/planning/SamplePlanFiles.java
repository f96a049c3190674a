package stipple.app.planning;

import stipple.app.text.Messages;

/// Plan files of made-up plans.
public final class SamplePlanFiles {
    private SamplePlanFiles() {}

    /// A plan file with some dots in each of three sessions.
    public static byte[] bytes(int dots) {
        return new PlanFile(Messages.english()).bytes(SamplePlans.plan(dots));
    }
}

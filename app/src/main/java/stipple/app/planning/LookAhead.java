package stipple.app.planning;

import java.util.List;
import java.util.Optional;
import stipple.app.report.ReportFault;
import stipple.app.report.ReportFuture;
import stipple.app.report.ReportStrategy;
import stipple.app.text.Messages;
import stipple.core.course.InkComparison;
import stipple.core.course.TimeQuestion;
import stipple.core.course.TreatmentPlan;
import stipple.core.course.Upkeep;
import stipple.core.image.Scaling;
import stipple.core.ink.Habits;
import stipple.core.ink.SkinKind;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanCosts;
import stipple.core.scalp.Head;

/// What a plan's report says beyond the plan: twenty years with each ink, and the same plan done
/// badly.
final class LookAhead {
    private static final int FAULT_SIDE_PX = 760;

    private LookAhead() {}

    /// @param easel with the person on it; empty leaves the pictures out
    /// @param threads to work with; the answer does not depend on it
    static ReportFuture of(
            TreatmentPlan plan,
            Head head,
            Optional<Easel> easel,
            Parameters parameters,
            Messages messages,
            int threads) {
        Habits habits = Habits.usual();
        if (plan.ageYears().isPresent()) {
            habits = habits.atAge(plan.ageYears().getAsInt());
        }
        TimeQuestion question =
                new TimeQuestion(
                        plan.design().treatment(),
                        new Upkeep.None(),
                        habits,
                        SkinKind.NORMAL,
                        List.of());
        InkComparison inks = InkComparison.of(plan, question, parameters, threads);
        List<ReportFault> faults =
                easel.isEmpty()
                        ? List.of()
                        : new FaultGallery(parameters, messages, Progress.SILENT)
                                .pictures(plan, head, easel.get(), threads).stream()
                                        .map(fault -> shown(fault, messages))
                                        .toList();
        List<ReportStrategy> strategies =
                easel.isEmpty()
                        ? List.of()
                        : new FuturePictures(Progress.SILENT)
                                .small(plan, head, PlanCosts.strategies(plan, parameters), threads);
        return new ReportFuture(Optional.of(inks), strategies, faults, Optional.empty());
    }

    private static ReportFault shown(FaultPicture fault, Messages messages) {
        return new ReportFault(
                messages.text("fault." + fault.fault().id()),
                fault.whatYouSee(),
                Scaling.toFit(fault.picture(), FAULT_SIDE_PX));
    }
}

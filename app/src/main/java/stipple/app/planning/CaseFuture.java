package stipple.app.planning;

import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import stipple.app.report.ReportFuture;
import stipple.app.text.Messages;
import stipple.core.course.Fault;
import stipple.core.course.InkComparison;
import stipple.core.course.PlanGround;
import stipple.core.course.TimeCurve;
import stipple.core.course.TimeQuestion;
import stipple.core.course.TreatmentPlan;
import stipple.core.course.Upkeep;
import stipple.core.image.CodedImage;
import stipple.core.ink.Habits;
import stipple.core.ink.Laser;
import stipple.core.ink.SkinKind;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ViewName;

/// What becomes of a plan that is held in memory: twenty years with each ink, and the same plan
/// done badly, on the person's own head from the front.
public final class CaseFuture {
    private final TreatmentPlan plan;
    private final PlanGround ground;
    private final FutureTask<Easel> easel;
    private final BareHeads heads;
    private final Parameters parameters;

    /// @param heads of this plan or of another one on the same head
    public CaseFuture(
            TreatmentPlan plan, FittedCase fitted, BareHeads heads, Parameters parameters) {
        this.plan = plan;
        this.ground = fitted.usedGround(plan.design()).apart();
        this.heads = heads;
        this.easel =
                new FutureTask<>(
                        () -> new Easel(plan, fitted.head(), heads, ViewName.FRONT, parameters, 1));
        this.parameters = parameters;
    }

    /// How the dots of a plan fare with each ink, left alone and kept up.
    ///
    /// @param habits of the person; the plan's age is added
    public static InkComparison inks(
            TreatmentPlan plan, Habits habits, SkinKind skin, Parameters parameters, int threads) {
        TimeQuestion asked =
                new TimeQuestion(
                        plan.design().treatment(),
                        new Upkeep.None(),
                        atAge(plan, habits),
                        skin,
                        List.of());
        return InkComparison.of(plan, asked, parameters, threads);
    }

    /// The head and a close-up of it over the years with one ink.
    ///
    /// @param messages in which the years are named
    public CodedImage strip(
            Treatment treatment,
            boolean keptUp,
            Habits habits,
            SkinKind skin,
            Messages messages,
            int threads) {
        Upkeep upkeep = keptUp ? new Upkeep.WhenDue() : new Upkeep.None();
        return strip(
                new TimeQuestion(treatment, upkeep, atAge(plan, habits), skin, List.of()),
                messages,
                threads);
    }

    /// The same taken off by a laser, until less than a twentieth of it is left.
    ///
    /// @param years after healing at which the laser begins, from 0
    public CodedImage laserStrip(
            Treatment treatment,
            int years,
            Habits habits,
            SkinKind skin,
            Messages messages,
            int threads) {
        Laser laser = Laser.on(treatment, parameters);
        return strip(
                new TimeQuestion(
                        treatment,
                        new Upkeep.None(),
                        atAge(plan, habits),
                        skin,
                        LaserCourse.days(plan, laser, years, laser.sessionsToClear())),
                messages,
                threads);
    }

    private CodedImage strip(TimeQuestion asked, Messages messages, int threads) {
        return new TimelinePictures(parameters, messages, Progress.SILENT)
                .strip(
                        plan,
                        ground.head(),
                        BareHeads.done(easel),
                        TimeCurve.of(plan, asked, parameters),
                        threads);
    }

    /// What a report says of the plan's future: bad work, later hair loss and twenty years with
    /// each ink, the longest first. The parts can be made side by side and are put together by
    /// [ReportFuture#and].
    ///
    /// @param messages in whose language of now it is told
    /// @param threads to work with in each; the answers do not depend on it
    public List<Supplier<ReportFuture>> ahead(Messages messages, int threads) {
        return new LookAhead(
                        plan,
                        ground,
                        heads,
                        view -> {
                            throw new IllegalStateException("asked for the photo " + view.view());
                        },
                        PictureScope.ALL,
                        parameters,
                        messages.asNow())
                .withoutPhotos(() -> BareHeads.done(easel), threads);
    }

    /// The plan done badly in one way, beside the good one.
    public CodedImage fault(Fault fault, Messages messages) {
        return new FaultGallery(parameters, messages, Progress.SILENT)
                .picture(plan, ground, BareHeads.done(easel), fault)
                .picture();
    }

    /// What stands by the good plan in the picture of a fault.
    public static String goodCaption(Fault fault, Messages messages) {
        return FaultGallery.goodCaption(fault, messages);
    }

    private static Habits atAge(TreatmentPlan plan, Habits habits) {
        return plan.ageYears().isPresent() ? habits.atAge(plan.ageYears().getAsInt()) : habits;
    }
}

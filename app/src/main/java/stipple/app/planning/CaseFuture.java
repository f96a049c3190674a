package stipple.app.planning;

import java.lang.ref.SoftReference;
import java.util.List;
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
import stipple.core.scalp.Head;
import stipple.core.scalp.ViewName;

/// What becomes of a plan that is held in memory: twenty years with each ink, and the same plan
/// done badly, on the person's own head from the front.
public final class CaseFuture {
    private final TreatmentPlan plan;
    private final Head head;
    private final Easel easel;
    private final BareHeads heads;
    private SoftReference<Told> told = new SoftReference<>(null);
    private final Parameters parameters;
    private final Messages messages;

    /// A future in the words of a language.
    private record Told(String language, ReportFuture future) {}

    /// @param heads of this plan or of another one on the same head
    public CaseFuture(
            TreatmentPlan plan,
            Head head,
            BareHeads heads,
            Parameters parameters,
            Messages messages) {
        this.plan = plan;
        this.head = head;
        this.heads = heads;
        this.easel = new Easel(plan, head, heads, ViewName.FRONT, parameters, 1);
        this.parameters = parameters;
        this.messages = messages;
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
    public CodedImage strip(
            Treatment treatment, boolean keptUp, Habits habits, SkinKind skin, int threads) {
        Upkeep upkeep = keptUp ? new Upkeep.WhenDue() : new Upkeep.None();
        return strip(
                new TimeQuestion(treatment, upkeep, atAge(plan, habits), skin, List.of()), threads);
    }

    /// The same taken off by a laser, until less than a twentieth of it is left.
    ///
    /// @param years after healing at which the laser begins, from 0
    public CodedImage laserStrip(
            Treatment treatment, int years, Habits habits, SkinKind skin, int threads) {
        Laser laser = Laser.on(treatment, parameters);
        return strip(
                new TimeQuestion(
                        treatment,
                        new Upkeep.None(),
                        atAge(plan, habits),
                        skin,
                        LaserCourse.days(plan, laser, years, laser.sessionsToClear())),
                threads);
    }

    private CodedImage strip(TimeQuestion asked, int threads) {
        return new TimelinePictures(parameters, messages, Progress.SILENT)
                .strip(plan, head, easel, TimeCurve.of(plan, asked, parameters), threads);
    }

    /// What a report says of the plan's future: bad work, later hair loss and twenty years with
    /// each ink. What was made last is kept as long as memory is plenty.
    public synchronized ReportFuture ahead(int threads) {
        Told known = told.get();
        if (known != null && known.language().equals(messages.language())) {
            return known.future();
        }
        Told fresh = new Told(messages.language(), made(threads));
        told = new SoftReference<>(fresh);
        return fresh.future();
    }

    private ReportFuture made(int threads) {
        return new LookAhead(
                        plan,
                        new PlanGround(head),
                        heads,
                        view -> {
                            throw new IllegalStateException("asked for the photo " + view.view());
                        },
                        PictureScope.ALL,
                        parameters,
                        messages.asNow())
                .withoutPhotos(threads);
    }

    /// The plan done badly in one way, beside the good one.
    public CodedImage fault(Fault fault) {
        return new FaultGallery(parameters, messages, Progress.SILENT)
                .picture(plan, new PlanGround(head), easel, fault)
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

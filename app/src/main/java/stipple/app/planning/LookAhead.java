package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import stipple.app.report.ReportFault;
import stipple.app.report.ReportFuture;
import stipple.app.report.ReportStrategy;
import stipple.app.text.Messages;
import stipple.core.course.InkComparison;
import stipple.core.course.PlanGround;
import stipple.core.course.PlanView;
import stipple.core.course.TimeQuestion;
import stipple.core.course.TreatmentPlan;
import stipple.core.course.Upkeep;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
import stipple.core.ink.Habits;
import stipple.core.ink.SkinKind;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanCosts;
import stipple.core.scalp.ViewName;

/// What a plan's report says beyond the plan: the same plan done badly, later hair loss, twenty
/// years with each ink, whether anyone would notice, and what the healed result will be held
/// against. Bad work and later loss are shown where all pictures are made.
final class LookAhead {
    private static final int FAULT_SIDE_PX = 760;
    private static final List<ViewName> NOTICED_FROM =
            List.of(ViewName.FRONT, ViewName.LEFT, ViewName.TOP);

    private final TreatmentPlan plan;
    private final PlanGround ground;
    private final BareHeads heads;
    private final Function<PlanView, CodedImage> photos;
    private final PictureScope scope;
    private final Parameters parameters;
    private final Messages messages;

    /// @param photos each of the plan's views as it was taken, upright
    LookAhead(
            TreatmentPlan plan,
            PlanGround ground,
            BareHeads heads,
            Function<PlanView, CodedImage> photos,
            PictureScope scope,
            Parameters parameters,
            Messages messages) {
        this.plan = plan;
        this.ground = ground;
        this.heads = heads;
        this.photos = photos;
        this.scope = scope;
        this.parameters = parameters;
        this.messages = messages;
    }

    /// The parts that are pictures, the longest first. All parts can be made side by side and are
    /// put together by [ReportFuture#and].
    ///
    /// @param threads to work with in each; the answers do not depend on it
    List<Supplier<ReportFuture>> pictures(int threads) {
        return scope == PictureScope.ALL
                ? List.of(() -> faults(easel(), threads), () -> strategies(threads))
                : List.of();
    }

    /// The parts that are figures, which are made sooner.
    ///
    /// @param threads to work with in each; the answers do not depend on it
    List<Supplier<ReportFuture>> figures(int threads) {
        return List.of(() -> notice(threads), () -> outcome(threads), () -> inks(threads));
    }

    /// The parts that need no photo of the person, in small pieces, the longest first: bad work,
    /// later loss and twenty years with each ink. Each is to be made once.
    ///
    /// @param easel for the front of the head
    List<Supplier<ReportFuture>> withoutPhotos(Supplier<Easel> easel, int threads) {
        List<Supplier<ReportFuture>> pieces = new ArrayList<>();
        new FaultGallery(parameters, messages, Progress.SILENT)
                .pieces(plan, ground, easel)
                .forEach(fault ->
                        pieces.add(
                                () -> ReportFuture.none().withFaults(List.of(shown(fault.get())))));
        smallFuture(threads)
                .forEach(later ->
                        pieces.add(() -> ReportFuture.none().withStrategies(List.of(later.get()))));
        pieces.add(() -> inks(threads));
        return pieces;
    }

    private List<Supplier<ReportStrategy>> smallFuture(int threads) {
        return new FuturePictures(Progress.SILENT)
                .small(plan, ground, PlanCosts.strategies(plan, parameters), threads);
    }

    private ReportFuture inks(int threads) {
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
        return ReportFuture.none().withInks(InkComparison.of(plan, question, parameters, threads));
    }

    private Easel easel() {
        return new Easel(plan, ground.head(), heads, ViewName.FRONT, parameters, 1);
    }

    private ReportFuture faults(Easel easel, int threads) {
        return ReportFuture.none()
                .withFaults(
                        new FaultGallery(parameters, messages, Progress.SILENT)
                                .pictures(plan, ground, easel, threads).stream()
                                        .map(this::shown)
                                        .toList());
    }

    private ReportFault shown(FaultPicture fault) {
        return new ReportFault(
                fault.captions().getLast(),
                fault.captions().getFirst(),
                fault.whatYouSee(),
                Scaling.toFit(fault.picture(), FAULT_SIDE_PX));
    }

    private ReportFuture strategies(int threads) {
        return ReportFuture.none()
                .withStrategies(smallFuture(threads).stream().map(Supplier::get).toList());
    }

    private ReportFuture outcome(int threads) {
        if (scope == PictureScope.NONE) {
            return ReportFuture.none();
        }
        Forecast forecast = Forecast.of(plan, () -> heads, photos, parameters, threads);
        return ReportFuture.none().withOutcome(Optional.of(forecast.expected()));
    }

    private ReportFuture notice(int threads) {
        List<ViewName> views = scope.headViews().stream().filter(NOTICED_FROM::contains).toList();
        return ReportFuture.none()
                .withNotice(
                        NoticeLook.of(
                                plan, ground.head(), heads, views, parameters, messages, threads));
    }
}

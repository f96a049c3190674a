package stipple.app.planning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stipple.app.media.Photo;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PhotoResult;
import stipple.app.report.ReportOutcome;
import stipple.app.text.Messages;
import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.PlanView;
import stipple.core.course.TimeLine;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
import stipple.core.outcome.ZoneCells;
import stipple.core.parameter.Parameters;
import stipple.core.preview.DotOptics;
import stipple.core.preview.PlanPicture;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

/// What a plan predicts in pictures: each view of it before treatment and on any day after.
public final class Forecast {
    private static final int LONG_SIDE_PX = 1000;
    private static final List<ViewName> HEAD_VIEWS =
            List.of(ViewName.FRONT, ViewName.LEFT, ViewName.RIGHT, ViewName.CROWN);

    private final TreatmentPlan plan;
    private final Head head;
    private final Parameters parameters;
    private final List<View> views;
    private final int threads;
    private final DotOptics optics;

    /// One view before treatment.
    ///
    /// @param onPhoto whether it is a photo of the person rather than a picture of the head
    /// @param camera of the picture as it is here, which may be smaller than the photo
    public record View(ViewName view, boolean onPhoto, Camera camera, CodedImage before) {}

    private Forecast(TreatmentPlan plan, Parameters parameters, List<View> views, int threads) {
        this.plan = plan;
        this.head = headOf(plan);
        this.parameters = parameters;
        this.views = List.copyOf(views);
        this.threads = threads;
        this.optics = PlanPictures.optics(plan, parameters);
    }

    public static Head headOf(TreatmentPlan plan) {
        return Head.of(HeadTemplate.shipped(), plan.headShape());
    }

    /// The forecast of a plan.
    ///
    /// @param planFile where the plan was read from; its photos or their previews are looked for
    ///   beside it
    /// @param photos given by name, any of which may be a photo of the plan
    /// @throws Refusal if a photo of the plan is not found, or one that was given is none of it
    public static Forecast of(
            TreatmentPlan plan,
            Path planFile,
            List<PhotoArgument> photos,
            Parameters parameters,
            int threads) {
        List<PlanPhoto> given =
                photos.stream().map(p -> PlanPhoto.of(plan, p, Messages.english())).toList();
        Head head = headOf(plan);
        return of(
                plan,
                () -> BareHeads.of(plan, head, parameters, threads),
                view -> found(view, planFile, given).orElseThrow(() -> missing(view)),
                parameters,
                threads);
    }

    /// The forecast of a plan whose pictures are at hand.
    ///
    /// @param before each photo of the plan, upright, of any size
    /// @throws Refusal if a photo of the plan is missing
    public static Forecast of(
            TreatmentPlan plan,
            Map<ViewName, CodedImage> before,
            Parameters parameters,
            int threads) {
        return of(
                plan,
                BareHeads.of(plan, headOf(plan), parameters, threads),
                before,
                parameters,
                threads);
    }

    /// The same with heads of this plan or of another one on the same head, whose views may be
    /// there already.
    public static Forecast of(
            TreatmentPlan plan,
            BareHeads heads,
            Map<ViewName, CodedImage> before,
            Parameters parameters,
            int threads) {
        return of(
                plan,
                () -> heads,
                view ->
                        Optional.ofNullable(before.get(view.view()))
                                .orElseThrow(() -> missing(view)),
                parameters,
                threads);
    }

    private static Refusal missing(PlanView view) {
        return new Refusal(
                view.file() + ", a photo of this plan, is not beside it; name it with --photo");
    }

    /// The same with heads that may be there already.
    ///
    /// @param heads asked for if the plan has no photos
    /// @param photo of each of the plan's views, upright
    static Forecast of(
            TreatmentPlan plan,
            Supplier<BareHeads> heads,
            Function<PlanView, CodedImage> photo,
            Parameters parameters,
            int threads) {
        List<View> views = new ArrayList<>();
        if (plan.views().isEmpty()) {
            BareHeads bare = heads.get();
            for (ViewName view : HEAD_VIEWS) {
                views.add(new View(view, false, bare.camera(view), bare.picture(view)));
            }
        }
        for (PlanView view : plan.views()) {
            CodedImage small = Scaling.toFit(photo.apply(view), LONG_SIDE_PX);
            double factor = small.width() / (double) view.camera().widthPx();
            views.add(new View(view.view(), true, sized(view.camera(), factor, small), small));
        }
        return new Forecast(plan, parameters, views, threads);
    }

    public List<View> views() {
        return views;
    }

    /// What the healed result will be held against: for each zone the view that shows most of it.
    public ReportOutcome expected() {
        double healed = timeLine(OutcomeCase.LIKELY).dayOf(new Moment.Healed());
        Map<Zone, Integer> most = new EnumMap<>(Zone.class);
        Map<Zone, ReportOutcome.Expected> zones = new EnumMap<>(Zone.class);
        for (View view : views) {
            ZoneForecast forecast = zones(view);
            forecast.on(healed)
                    .zones()
                    .forEach((zone, taken) -> {
                        int squares = forecast.squares(zone);
                        if (squares > most.getOrDefault(zone, 0)) {
                            most.put(zone, squares);
                            zones.put(zone, new ReportOutcome.Expected(zone, view.view(), taken));
                        }
                    });
        }
        return new ReportOutcome(
                List.copyOf(zones.values()),
                plan.sessions().getFirst().date().plusDays((long) healed),
                Optional.empty(),
                Optional.empty());
    }

    /// What the treatment takes from each zone of a view.
    public ZoneForecast zones(View view) {
        ZoneCells cells = ZoneCells.of(view.camera(), head, plan.deposits());
        return new ZoneForecast(this, cells, cells.light(view.before()), pictures(view));
    }

    /// The view on any day. Its dots are projected once, however many days are asked for; the light
    /// of pigment in skin is worked out once for all views.
    DayPicture pictures(View view) {
        PlanPictures pictures = new PlanPictures(plan, head, parameters, optics);
        PlanPicture picture = pictures.whole(view.before(), view.camera());
        return appearance -> picture.at(appearance, threads);
    }

    /// A view as it looks in one state of its deposits.
    interface DayPicture {
        CodedImage of(Appearance appearance);
    }

    /// The course as the parameters have it.
    public TimeLine timeLine(OutcomeCase outcome) {
        return timeLine(outcome, parameters);
    }

    /// The course as other parameters would have it.
    public TimeLine timeLine(OutcomeCase outcome, Parameters other) {
        return TimeLine.of(plan.sessionDays(), plan.design().treatment(), other, outcome);
    }

    private static Camera sized(Camera camera, double factor, CodedImage picture) {
        Camera scaled = camera.scaled(factor);
        return new Camera(
                picture.width(),
                picture.height(),
                scaled.focalPx(),
                scaled.centerXPx(),
                scaled.centerYPx(),
                scaled.pose(),
                scaled.headInCameraMm());
    }

    /// The photo itself, or the preview that shows it untouched.
    private static Optional<CodedImage> found(PlanView view, Path planFile, List<PlanPhoto> given) {
        Path folder = OutputFolder.parentOf(planFile.toAbsolutePath());
        return given.stream()
                .filter(p -> p.view().equals(view))
                .map(PlanPhoto::image)
                .findFirst()
                .or(() -> beside(view, folder))
                .or(() -> preview(view, folder));
    }

    private static Optional<CodedImage> beside(PlanView view, Path folder) {
        return Stream.of(
                        folder.resolve(view.file()),
                        OutputFolder.parentOf(folder).resolve(view.file()),
                        Path.of(view.file()).toAbsolutePath())
                .filter(Files::isRegularFile)
                .flatMap(file -> opened(file).stream())
                .filter(p -> p.facts().sha256().equals(view.sha256()))
                .map(Photo::image)
                .findFirst();
    }

    private static Optional<CodedImage> preview(PlanView view, Path folder) {
        Path preview = folder.resolve("previews").resolve(view.view().id() + "-before.jpg");
        return Files.isRegularFile(preview) ? opened(preview).map(Photo::image) : Optional.empty();
    }

    private static Optional<Photo> opened(Path file) {
        return switch (PhotoDoor.usual().open(file)) {
            case PhotoResult.Opened opened -> Optional.of(opened.photo());
            case PhotoResult.Refused refused -> Optional.empty();
        };
    }
}

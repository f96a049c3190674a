package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import stipple.core.course.PlanGround;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.KnownShades;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Markup;
import stipple.core.preview.DotOptics;
import stipple.core.scalp.Camera;
import stipple.core.scalp.FittedHead;
import stipple.core.scalp.FittedView;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ScalpFromPhoto;
import stipple.core.scalp.ViewName;

/// The photos of a case with the head and the cameras that were fitted to them: what stays the same
/// while a person changes hairline, density or time.
public final class FittedCase {
    private final PhotoSet photos;
    private final FittedHead fitted;
    private final Map<String, DotOptics> optics;
    private final Map<String, StagePhoto> stages;
    private final KnownShades shades;
    private final Map<String, PhotoReadings> readings = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<PlanGround>> ground =
            new AtomicReference<>(Optional.empty());

    private final AtomicReference<Optional<Seen>> seen = new AtomicReference<>(Optional.empty());

    /// The scalp as one picture sees it.
    private record Seen(Camera camera, ScalpFromPhoto scalp) {}

    FittedCase(PhotoSet photos, FittedHead fitted) {
        this(
                photos,
                fitted,
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new KnownShades());
    }

    private FittedCase(
            PhotoSet photos,
            FittedHead fitted,
            Map<String, DotOptics> optics,
            Map<String, StagePhoto> stages,
            KnownShades shades) {
        this.photos = photos;
        this.fitted = fitted;
        this.optics = optics;
        this.stages = stages;
        this.shades = shades;
    }

    /// The same head and cameras with other drawings on the photos.
    ///
    /// @param markups of which those of a fitted view replace the one that was there; landmarks,
    ///   scale and outline must be the same
    public FittedCase redrawn(List<Markup> markups) {
        List<PhotoSet.Entry> entries = new ArrayList<>(photos.entries());
        for (Markup markup : markups) {
            entries.replaceAll(entry ->
                    markup.viewId().filter(view -> view.equals(entry.view().id())).isPresent()
                            ? entry.with(entry.markup().with(markup))
                            : entry);
        }
        return new FittedCase(new PhotoSet(entries), fitted, optics, stages, shades);
    }

    public Head head() {
        return fitted.head();
    }

    /// The fitted photos, in the order of the case.
    public List<FittedView> views() {
        return fitted.views();
    }

    /// The photo of a view, upright.
    public Optional<CodedImage> image(ViewName view) {
        return photos.entries().stream()
                .filter(entry -> entry.view() == view)
                .map(entry -> entry.photo().image())
                .findFirst();
    }

    /// How the head stands in the photo of a view.
    public Optional<Camera> camera(ViewName view) {
        return views().stream()
                .filter(fit -> fit.view() == view)
                .map(FittedView::camera)
                .findFirst();
    }

    /// The scalp as a picture with this camera sees it; kept for whoever asks for the same one
    /// again and again while a hand draws on it.
    public ScalpFromPhoto scalp(Camera camera) {
        return seen.updateAndGet(known ->
                        known.filter(last -> last.camera().equals(camera))
                                .or(() ->
                                        Optional.of(
                                                new Seen(
                                                        camera,
                                                        new ScalpFromPhoto(head(), camera)))))
                .orElseThrow()
                .scalp();
    }

    /// How dots look on this person; found once for each treatment.
    DotOptics optics(TreatmentPlan plan, Parameters parameters) {
        return optics.computeIfAbsent(
                plan.design().treatment() + " in " + plan.skin(),
                key -> PlanPictures.optics(plan, parameters));
    }

    /// Shades found for plans of this person.
    KnownShades shades() {
        return shades;
    }

    /// The photo of a view at most so large; made once.
    Optional<StagePhoto> stage(ViewName view, int mostPixels) {
        Optional<CodedImage> image = image(view);
        Optional<Camera> camera = camera(view);
        if (image.isEmpty() || camera.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                stages.computeIfAbsent(
                        view.id() + " " + mostPixels,
                        key -> StagePhoto.of(image.get(), camera.get(), mostPixels)));
    }

    /// What plans on this head have in common; made anew when a design stands on other ground.
    PlanGround ground(Design design, Supplier<PlanGround> make) {
        return ground.updateAndGet(known ->
                        known.filter(g -> g.isSurveyedFor(head(), design))
                                .or(() -> Optional.of(make.get())))
                .orElseThrow();
    }

    /// The ground that plans such as this one have used, or fresh ground of this head.
    PlanGround usedGround(Design design) {
        return ground.get()
                .filter(g -> g.isSurveyedFor(head(), design))
                .orElseGet(() -> new PlanGround(head()));
    }

    /// What is read off the photos for a class of loss; read once.
    PhotoReadings readings(LossClass loss, Supplier<PhotoReadings> read) {
        return readings.computeIfAbsent(loss.id(), id -> read.get());
    }

    PhotoSet photos() {
        return photos;
    }

    FittedHead fitted() {
        return fitted;
    }
}

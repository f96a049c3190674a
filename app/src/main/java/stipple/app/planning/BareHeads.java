package stipple.app.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import stipple.core.color.LinearRgb;
import stipple.core.color.SrgbColor;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanMaker;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.TargetDensity;
import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.preview.MarkPainter;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ViewName;
import stipple.core.scene.HeadPicture;
import stipple.core.scene.SkinTone;

/// The person's shaven head before treatment, from every side, with the stubble that is left and
/// the scars and marks in its skin.
///
/// What it takes is known before the dots are placed; so a plan has the views rendered ahead while
/// placing leaves a core free. Whoever asks for a view first renders it; the picture does not
/// depend on who it was.
public final class BareHeads {
    static final int HEIGHT_PX = 1000;

    private static final double BLACK_HAIR = 0.02;
    private static final double FAIR_HAIR = 0.2;

    private final Head head;
    private final int heightPx;
    private final FutureTask<HeadPicture> person;
    private final Map<ViewName, FutureTask<CodedImage>> views = new EnumMap<>(ViewName.class);
    private final Map<ViewName, PictureQuality> qualities = new ConcurrentHashMap<>();
    private volatile boolean ahead;

    private BareHeads(
            Head head,
            int heightPx,
            FutureTask<HeadPicture> person,
            SrgbColor skin,
            List<ScalpMark> marks,
            Parameters parameters,
            int threads,
            Runnable between) {
        this.head = head;
        this.heightPx = heightPx;
        this.person = person;
        for (ViewName view : ViewName.values()) {
            views.put(
                    view,
                    new FutureTask<>(() -> {
                        Camera camera = camera(view);
                        between.run();
                        HeadPicture bald = done(this.person);
                        between.run();
                        CodedImage bare = bald.render(camera, threads, between).picture();
                        between.run();
                        return marks.isEmpty()
                                ? bare
                                : MarkPainter.of(
                                                head,
                                                stipple.core.skin.SkinTone.of(skin),
                                                parameters)
                                        .paint(bare, camera, marks);
                    }));
        }
    }

    /// The head of a plan that is still to be made.
    ///
    /// @param wanted its design, as far as it is known
    static BareHeads of(PlanBrief brief, Design wanted, Parameters parameters, int threads) {
        return new BareHeads(
                brief.head(),
                HEIGHT_PX,
                new FutureTask<>(() ->
                        person(
                                brief.head(),
                                wanted,
                                brief.skin(),
                                brief.hair(),
                                brief.seed(),
                                parameters)),
                brief.skin(),
                brief.marks(),
                parameters,
                threads,
                () -> {});
    }

    /// The head of a plan.
    static BareHeads of(TreatmentPlan plan, Head head, Parameters parameters, int threads) {
        return of(plan, head, parameters, threads, () -> {});
    }

    /// The same.
    ///
    /// @param between called between the parts of every rendering; it may wait
    static BareHeads of(
            TreatmentPlan plan, Head head, Parameters parameters, int threads, Runnable between) {
        return of(plan, head, HEIGHT_PX, parameters, threads, between);
    }

    /// The head of a plan in pictures of another height.
    static BareHeads of(
            TreatmentPlan plan, Head head, int heightPx, Parameters parameters, int threads) {
        return of(plan, head, heightPx, parameters, threads, () -> {});
    }

    private static BareHeads of(
            TreatmentPlan plan,
            Head head,
            int heightPx,
            Parameters parameters,
            int threads,
            Runnable between) {
        return new BareHeads(
                head,
                heightPx,
                new FutureTask<>(() ->
                        person(
                                head,
                                plan.design(),
                                plan.skin(),
                                plan.hair(),
                                plan.seed(),
                                parameters)),
                plan.skin(),
                plan.design().marks(),
                parameters,
                threads,
                between);
    }

    public Camera camera(ViewName view) {
        return HeadPicture.camera(view, head, heightPx);
    }

    /// The head from one side; waits if somebody else is rendering it.
    public CodedImage picture(ViewName view) {
        return done(task(view));
    }

    /// Blur and noise of a view's picture.
    PictureQuality quality(ViewName view) {
        return qualities.computeIfAbsent(view, v -> PlanPictures.quality(picture(v)));
    }

    /// Starts to render views on a thread of its own.
    void startAhead(List<ViewName> wanted) {
        ahead = true;
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    for (ViewName view : wanted) {
                        if (ahead) {
                            task(view).run();
                        }
                    }
                });
    }

    /// Ends rendering ahead; a view that has been begun is still finished.
    void stopAhead() {
        ahead = false;
    }

    private FutureTask<CodedImage> task(ViewName view) {
        return Objects.requireNonNull(views.get(view));
    }

    /// The result of a task, which is run here unless it was begun elsewhere.
    public static <T> T done(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("rendering a head", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rendering a head", e);
        }
    }

    private static HeadPicture person(
            Head head,
            Design design,
            SrgbColor skin,
            SrgbColor hair,
            Seed seed,
            Parameters parameters) {
        TargetDensity target = PlanMaker.targetOf(head, design, seed, parameters);
        HeadPicture.Stubble stubble =
                new HeadPicture.Stubble(
                        at -> target.inScar(at) ? 0 : target.hairFraction(at),
                        parameters.likely("b-h7-units-per-cm2-occipital"),
                        Math.clamp(light(hair).green(), BLACK_HAIR, FAIR_HAIR));
        LinearRgb tone = light(skin);
        return HeadPicture.of(
                head,
                new SkinTone(tone.red(), tone.green(), tone.blue()),
                stubble,
                parameters,
                seed.forPurpose("head"));
    }

    private static LinearRgb light(SrgbColor color) {
        return LinearRgb.ofSrgb8(color.red(), color.green(), color.blue());
    }
}

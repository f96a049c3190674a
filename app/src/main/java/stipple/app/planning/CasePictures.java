package stipple.app.planning;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.preview.CloseUp;
import stipple.core.preview.PlanPicture;
import stipple.core.scalp.Camera;
import stipple.core.scalp.ViewName;
import stipple.core.skin.DotProfile;

/// The pictures of a plan that is held in memory: of each photo and each view of the head, whole or
/// close up, at any moment. What does not change with time is made once a view and kept by whoever
/// holds the [View].
public final class CasePictures {
    private final FittedCase fitted;
    private final PlanPictures pictures;
    private final BareHeads bare;
    private final int deposits;

    /// @param between called between the parts of a head's rendering; it may wait
    public CasePictures(
            FittedCase fitted,
            TreatmentPlan plan,
            Parameters parameters,
            int threads,
            Runnable between) {
        this.fitted = fitted;
        this.pictures =
                new PlanPictures(plan, fitted.head(), parameters, fitted.optics(plan, parameters));
        this.bare = BareHeads.of(plan, fitted.head(), parameters, threads, between);
        this.deposits = plan.deposits().count();
    }

    /// One side of the person with its dots resolved, ready for any moment. The part up close is
    /// made when somebody first looks at it.
    public static final class View {
        private final PlanPictures pictures;
        private final PlanPicture whole;
        private final Camera camera;
        private final FutureTask<CloseUp> closeUp;

        private View(PlanPictures pictures, PlanPicture whole, Camera camera, Supplier<Shot> shot) {
            this.pictures = pictures;
            this.whole = whole;
            this.camera = camera;
            this.closeUp = new FutureTask<>(() -> shot.get().closeUp());
        }

        /// How the head stands in the whole picture.
        public Camera camera() {
            return camera;
        }

        /// The whole picture.
        public CodedImage whole(Moment moment, OutcomeCase outcome, int threads) {
            return whole.at(appearance(moment, outcome), threads);
        }

        /// The part in which single dots can be told apart.
        public CodedImage closeUp(Moment moment, OutcomeCase outcome, int threads) {
            return BareHeads.done(closeUp).picture().at(appearance(moment, outcome), threads);
        }

        /// Whether the close-up was enlarged, so that its skin is smoother than real skin.
        public boolean isCloseUpEnlarged() {
            return BareHeads.done(closeUp).isEnlarged();
        }

        private Appearance appearance(Moment moment, OutcomeCase outcome) {
            return pictures.appearance(moment, outcome);
        }
    }

    /// The photo of a view with the plan on it, at most so many pixels.
    ///
    /// @param known the same side of a plan whose deposits are placed as this one's, if there is
    ///   one
    public Optional<View> photo(ViewName view, int mostPixels, Optional<View> known) {
        return fitted.stage(view, mostPixels)
                .map(stage ->
                        new View(
                                pictures,
                                known.map(this::reworked)
                                        .orElseGet(() ->
                                                pictures.whole(
                                                        stage.image(),
                                                        stage.camera(),
                                                        stage.quality())),
                                stage.camera(),
                                () -> pictures.onPhoto(view, stage.image(), stage.camera())));
    }

    /// Where every deposit is seen is known; only its ink is another.
    private PlanPicture reworked(View known) {
        return pictures.reworked(known.pictures, known.whole);
    }

    /// The person's bare head, to be kept and given to every plan on the same head, skin and hair.
    public BareHeads bareHeads() {
        return bare;
    }

    /// A view of the head with the plan on it.
    ///
    /// @param heads of this plan or of another one on the same head
    /// @param known the same side of a plan whose deposits are placed as this one's, if there is
    ///   one
    public View head(ViewName view, BareHeads heads, Optional<View> known) {
        Camera camera = heads.camera(view);
        return new View(
                pictures,
                known.map(this::reworked)
                        .orElseGet(() ->
                                pictures.whole(heads.picture(view), camera, heads.quality(view))),
                camera,
                () -> pictures.onHead(view, heads));
    }

    /// How every deposit looks at a moment, in their order; empty for those still to come.
    public List<Optional<DotProfile>> profiles(Moment moment, OutcomeCase outcome) {
        Appearance appearance = pictures.appearance(moment, outcome);
        return IntStream.range(0, deposits).mapToObj(i -> pictures.profile(i, appearance)).toList();
    }

    /// The moments that a slider over the whole course stops at.
    public static List<Moment> moments(TreatmentPlan plan) {
        return PlanPictures.moments(plan);
    }
}

package stipple.app.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeLine;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.image.Scaling;
import stipple.core.ink.Pigment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.preview.CloseUp;
import stipple.core.preview.DotOptics;
import stipple.core.preview.PlanPicture;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;
import stipple.core.skin.DotProfile;
import stipple.core.skin.SkinTone;

/// Makes the pictures of one plan: any photo or view of the head at any moment.
final class PlanPictures {
    private static final int CLOSE_WIDTH_PX = 1000;
    private static final int CLOSE_HEIGHT_PX = 750;
    private static final double USUAL_BLUR_PX = 0.8;
    private static final double[] YEARS = {1, 4, 10, 20};

    private final TreatmentPlan plan;
    private final Head head;
    private final Parameters parameters;
    private final DotOptics optics;
    private final Seed seed;

    PlanPictures(TreatmentPlan plan, Head head, Parameters parameters) {
        this(plan, head, parameters, optics(plan, parameters));
    }

    /// @param optics those of the plan's pigment in the plan's skin
    PlanPictures(TreatmentPlan plan, Head head, Parameters parameters, DotOptics optics) {
        this.plan = plan;
        this.head = head;
        this.parameters = parameters;
        this.seed = plan.seed().forPurpose("picture");
        this.optics = optics;
    }

    /// How dots of the plan's usual pigment look in the plan's skin.
    static DotOptics optics(TreatmentPlan plan, Parameters parameters) {
        return DotOptics.of(
                Pigment.usual(plan.design().treatment()), SkinTone.of(plan.skin()), parameters);
    }

    /// The moments that a plan's folder shows, in order.
    static List<Moment> moments(TreatmentPlan plan) {
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment.Before());
        for (int number = 1; number <= plan.sessions().size(); number++) {
            moments.add(new Moment.AfterSession(number, 0));
        }
        moments.add(new Moment.Healed());
        for (double years : YEARS) {
            moments.add(new Moment.Year(years));
        }
        return List.copyOf(moments);
    }

    /// The plan on a photo of the person.
    Shot onPhoto(ViewName view, CodedImage photo, Camera camera) {
        return shot(
                new Shot.Source(
                        view, true, photo, camera, PictureQuality.estimate(photo, USUAL_BLUR_PX)));
    }

    /// The plan on a photo of the person, the whole drawn at most `longSidePx` long, the close-up
    /// at the photo's own resolution.
    Shot onPhoto(ViewName view, CodedImage photo, Camera camera, int longSidePx) {
        Shot shot = onPhoto(view, photo, camera);
        int longSide = Math.max(photo.width(), photo.height());
        if (longSide <= longSidePx) {
            return shot;
        }
        CodedImage smaller = Scaling.toFit(photo, longSidePx);
        Camera seen = camera.scaled(longSidePx / (double) longSide);
        PictureQuality quality = PictureQuality.estimate(smaller, USUAL_BLUR_PX);
        return shot.withPicture(picture(smaller, seen, quality));
    }

    /// The plan on a picture, without the part up close.
    PlanPicture whole(CodedImage image, Camera camera) {
        return whole(image, camera, quality(image));
    }

    /// The same for a picture whose blur and noise are known.
    PlanPicture whole(CodedImage image, Camera camera, PictureQuality quality) {
        return PlanPicture.of(image, camera, head.mesh(), plan.deposits(), optics, quality, seed);
    }

    /// A picture of another plan, with this plan's ink in the same places.
    ///
    /// @throws IllegalArgumentException if the other plan's deposits are not placed as this one's
    PlanPicture reworked(PlanPictures other, PlanPicture picture) {
        if (!plan.deposits().isPlacedAs(other.plan.deposits())) {
            throw new IllegalArgumentException("a picture of deposits that are placed elsewhere");
        }
        return picture.with(plan.deposits()).with(optics);
    }

    static PictureQuality quality(CodedImage image) {
        return PictureQuality.estimate(image, USUAL_BLUR_PX);
    }

    /// The plan on a view of the person's head.
    Shot onHead(ViewName view, BareHeads heads) {
        CodedImage bare = heads.picture(view);
        return shot(
                new Shot.Source(
                        view,
                        false,
                        bare,
                        heads.camera(view),
                        PictureQuality.estimate(bare, USUAL_BLUR_PX)));
    }

    /// The plan on a view of the person's head, without a close-up.
    CodedImage whole(ViewName view, BareHeads heads, Appearance appearance, int threads) {
        CodedImage bare = heads.picture(view);
        PictureQuality quality = PictureQuality.estimate(bare, USUAL_BLUR_PX);
        return picture(bare, heads.camera(view), quality).at(appearance, threads);
    }

    /// How a deposit looks at a moment; empty if it is still to come.
    Optional<DotProfile> profile(int deposit, Appearance appearance) {
        boolean isInScar = plan.deposits().zone(deposit) == Zone.SCAR.index();
        return appearance
                .session(plan.deposits().session(deposit), isInScar)
                .map(state ->
                        optics.profile(plan.deposits(), deposit, state, appearance.fate(isInScar)));
    }

    Appearance appearance(Moment moment, OutcomeCase outcome) {
        LocalDate first = plan.sessions().getFirst().date();
        List<Integer> days =
                plan.sessions().stream()
                        .map(s -> Math.toIntExact(ChronoUnit.DAYS.between(first, s.date())))
                        .toList();
        return TimeLine.of(days, plan.design().treatment(), parameters, outcome).at(moment);
    }

    private Shot shot(Shot.Source source) {
        PlanPicture picture = picture(source.image(), source.camera(), source.quality());
        CloseUp closeUp =
                CloseUp.of(
                        picture,
                        source.image(),
                        source.camera(),
                        head.mesh(),
                        plan.deposits(),
                        optics,
                        source.quality(),
                        seed,
                        CLOSE_WIDTH_PX,
                        CLOSE_HEIGHT_PX);
        return new Shot(source.view(), source.onPhoto(), picture, closeUp);
    }

    private PlanPicture picture(CodedImage image, Camera camera, PictureQuality quality) {
        return PlanPicture.of(image, camera, head.mesh(), plan.deposits(), optics, quality, seed);
    }
}

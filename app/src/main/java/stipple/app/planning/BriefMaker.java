package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.app.text.Messages;
import stipple.core.color.SrgbColor;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanView;
import stipple.core.design.HairlineStyle;
import stipple.core.image.PictureQuality;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.FittedHead;
import stipple.core.scalp.FittedView;
import stipple.core.scalp.HairReading;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SkinReading;

/// Turns photos, markups and wishes into the brief that a plan is made from.
final class BriefMaker {
    private static final String USUAL_CLASS = "norwood-V";
    private static final SrgbColor USUAL_SKIN = new SrgbColor(201, 158, 130);
    private static final SrgbColor USUAL_HAIR = new SrgbColor(62, 52, 47);
    private static final double USUAL_BLUR_PX = 0.8;
    private static final double MID_GREY = 0.18;

    private final Parameters parameters;
    private final Messages messages;

    BriefMaker(Parameters parameters, Messages messages) {
        this.parameters = parameters;
        this.messages = messages;
    }

    /// A brief in which what was not asked for is read off the photos.
    PlanBrief brief(PlanRequest request, PhotoSet photos, FittedHead fitted) {
        Optional<LossClass> seen =
                request.lossClass().isEmpty() ? seen(photos, fitted) : Optional.empty();
        LossClass loss =
                request.lossClass().or(() -> seen).orElseGet(() -> LossClass.parse(USUAL_CLASS));
        PhotoReadings readings = readings(photos, fitted, loss, seen.isPresent(), false);
        return brief(request, loss, fitted, readings, Optional.empty());
    }

    private PhotoReadings readings(
            PhotoSet photos,
            FittedHead fitted,
            LossClass loss,
            boolean isClassRead,
            boolean passesOver) {
        return new PhotoReadings(
                Drawings.of(fitted.head(), fitted.views(), photos, passesOver),
                skin(fitted.head(), loss, fitted, photos),
                views(fitted, photos, isClassRead));
    }

    /// The person's head with the cameras of the photos.
    FittedHead fitted(PlanRequest request, PhotoSet photos) {
        HeadTemplate template = HeadTemplate.shipped();
        return photos.entries().isEmpty()
                ? unphotographed(template, request)
                : new HeadFit(parameters, messages)
                        .fit(template, photos, request.circumferenceMm(), request.scanned());
    }

    /// @param hairline the front edge as dragged on the head, which goes before one drawn on a
    ///   photo
    PlanBrief brief(PlanRequest request, FittedCase fitted, Optional<List<ScalpPoint>> hairline) {
        LossClass loss = request.lossClass().orElseGet(() -> LossClass.parse(USUAL_CLASS));
        PhotoReadings readings =
                fitted.readings(
                        loss, () -> readings(fitted.photos(), fitted.fitted(), loss, false, true));
        return brief(request, loss, fitted.fitted(), readings, hairline);
    }

    private PlanBrief brief(
            PlanRequest request,
            LossClass loss,
            FittedHead fitted,
            PhotoReadings readings,
            Optional<List<ScalpPoint>> hairline) {
        if (!request.treatment().isPlanned()) {
            throw new Refusal(messages.text("plan.refused.tattoo"));
        }
        Drawings drawings = readings.drawings();
        PlanBrief brief =
                new PlanBrief(
                                request.seed(),
                                request.date(),
                                request.ageYears(),
                                fitted.head(),
                                fitted.scaleSigmaFraction(),
                                readings.skin(),
                                USUAL_HAIR,
                                loss,
                                request.hairlineStyle().orElse(HairlineStyle.NATURAL),
                                hairline.isPresent() || request.hairlineStyle().isPresent()
                                        ? hairline
                                        : drawings.hairline(),
                                request.density()
                                        .perCm2(loss instanceof LossClass.Ludwig, parameters),
                                request.pattern(),
                                request.treatment(),
                                drawings.marks(),
                                drawings.hairAreas(),
                                drawings.zones(),
                                readings.views())
                        .withTemples(request.temples());
        return request.donor()
                .map(d -> brief.withPattern(d.evenness().likely(), d.findings()))
                .orElse(brief);
    }

    /// The class of loss that the stubble in the photos shows.
    private static Optional<LossClass> seen(PhotoSet photos, FittedHead fitted) {
        return HairReading.of(
                        photos.entries().stream().map(e -> e.photo().image()).toList(),
                        fitted.views().stream().map(FittedView::camera).toList(),
                        fitted.head())
                .first();
    }

    private FittedHead unphotographed(HeadTemplate template, PlanRequest request) {
        if (request.scanned().isPresent()) {
            Head own = Head.of(template, request.scanned().get());
            double scanSigma = parameters.likely("x-scan-scale-sigma");
            return new FittedHead(own, List.of(), scanSigma, List.of());
        }
        Range usual = parameters.range("b-a2-head-circumference-male");
        double circumference = request.circumferenceMm().orElse(usual.likely());
        double sigma =
                request.circumferenceMm().isPresent()
                        ? parameters.likely("p-scale-circumference-sigma")
                        : (usual.high() - usual.low()) / 4 / usual.likely();
        return new FittedHead(
                Head.ofCircumference(template, circumference), List.of(), sigma, List.of());
    }

    /// Skin colour from the photo that sees most of the bald scalp, the first in the order given.
    private SrgbColor skin(Head head, LossClass loss, FittedHead fitted, PhotoSet photos) {
        LossMap map = LossMap.of(head, loss, parameters);
        for (int i = 0; i < fitted.views().size(); i++) {
            SrgbColor found =
                    SkinReading.skin(
                            photos.entries().get(i).photo().image(),
                            fitted.views().get(i).camera(),
                            head,
                            map::lossAt,
                            USUAL_SKIN);
            if (!found.equals(USUAL_SKIN)) {
                return found;
            }
        }
        return USUAL_SKIN;
    }

    private static List<PlanView> views(FittedHead fitted, PhotoSet photos, boolean isClassRead) {
        List<PlanView> views = new ArrayList<>();
        for (int i = 0; i < fitted.views().size(); i++) {
            views.add(view(fitted.views().get(i), photos.entries().get(i), isClassRead));
        }
        return List.copyOf(views);
    }

    private static PlanView view(FittedView fit, PhotoSet.Entry entry, boolean isClassRead) {
        PictureQuality quality = PictureQuality.estimate(entry.photo().image(), USUAL_BLUR_PX);
        return new PlanView(
                fit.view(),
                entry.name(),
                entry.photo().facts().sha256(),
                fit.camera(),
                fit.poseSource().id(),
                fit.overlap(),
                fit.outlineErrorMm(),
                fit.scaleSigmaFraction(),
                quality.blurSigmaPx(),
                quality.noise().sigma(MID_GREY),
                guessed(fit, entry, isClassRead));
    }

    private static List<String> guessed(FittedView fit, PhotoSet.Entry entry, boolean isClassRead) {
        List<String> guessed = new ArrayList<>(fit.guessed());
        if (isClassRead) {
            guessed.add("loss-class");
        }
        if (!entry.isNamed()) {
            guessed.add(PlanView.MARKUP_OF_ANOTHER_PHOTO);
        }
        return guessed;
    }
}

package stipple.app.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stipple.core.course.Appearance;
import stipple.core.course.CourseDays;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeLine;
import stipple.core.course.TreatmentPlan;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.ink.Habits;
import stipple.core.ink.Pigment;
import stipple.core.ink.SkinKind;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.photo.PhotoPoint;
import stipple.core.preview.CloseUp;
import stipple.core.preview.DotOptics;
import stipple.core.preview.PlanPicture;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.scalp.ViewName;
import stipple.core.skin.SkinTone;

/// One photo or view of a head, and a close-up of it, on which any deposits of that person can be
/// drawn at any time: the same light and the same places, so that two pictures can be compared.
final class Easel {
    private static final int CLOSE_WIDTH_PX = 1000;
    private static final int CLOSE_HEIGHT_PX = 750;
    private static final double USUAL_BLUR_PX = 0.8;
    private static final double LEAST_FACING = 0.3;

    private final TreatmentPlan plan;
    private final Head head;
    private final CodedImage bare;
    private final Camera camera;
    private final PictureQuality quality;
    private final Parameters parameters;
    private final int threads;
    private final Seed seed;
    private final CloseUp closeUp;

    /// Inks whose hue does not change.
    private final Map<Treatment, DotOptics> lasting = new ConcurrentHashMap<>();

    /// A picture and its close-up.
    record Pair(CodedImage whole, CodedImage close) {}

    /// A view of the person's bare head.
    Easel(
            TreatmentPlan plan,
            Head head,
            BareHeads heads,
            ViewName view,
            Parameters parameters,
            int threads) {
        this(plan, head, heads.picture(view), heads.camera(view), parameters, threads);
    }

    /// @param plan the good plan: the close-up is where its dots are seen best
    /// @param bare the person before treatment
    /// @param camera how the head stands in it
    Easel(
            TreatmentPlan plan,
            Head head,
            CodedImage bare,
            Camera camera,
            Parameters parameters,
            int threads) {
        this.plan = plan;
        this.head = head;
        this.bare = bare;
        this.camera = camera;
        this.parameters = parameters;
        this.threads = threads;
        seed = plan.seed().forPurpose("picture");
        quality = PictureQuality.estimate(bare, USUAL_BLUR_PX);
        TimeLine line = line(plan);
        DotOptics optics = optics(line, line.at(new Moment.Healed()));
        closeUp =
                CloseUp.of(
                        whole(plan.deposits(), optics),
                        bare,
                        camera,
                        head.mesh(),
                        plan.deposits(),
                        optics,
                        quality,
                        seed,
                        CLOSE_WIDTH_PX,
                        CLOSE_HEIGHT_PX,
                        hairline());
    }

    /// The middle of the hairline, if this picture shows it: there both edge and dots can be seen.
    private Optional<PhotoPoint> hairline() {
        List<ScalpPoint> line = plan.design().hairline();
        SurfacePoint middle = head.chart().surfaceAt(line.get(line.size() / 2));
        Vec3 towards = camera.cameraInHeadMm().minus(middle.positionMm()).unit();
        if (towards.dot(middle.normal()) < LEAST_FACING) {
            return Optional.empty();
        }
        PhotoPoint at = camera.photoFromHead(middle.positionMm());
        boolean inside =
                at.xPx() > 0 && at.yPx() > 0 && at.xPx() < bare.width() && at.yPx() < bare.height();
        return inside ? Optional.of(at) : Optional.empty();
    }

    /// A plan of the same person at a moment of its own course.
    Pair show(TreatmentPlan other, Moment moment) {
        TimeLine line = line(other);
        return show(other.deposits(), line, line.at(moment));
    }

    /// Deposits with the course that they are in.
    Pair show(Deposits deposits, TimeLine line, Appearance appearance) {
        DotOptics optics = optics(line, appearance);
        return new Pair(
                whole(deposits, optics).at(appearance, threads),
                closeUp.with(head.mesh(), deposits, optics, seed).at(appearance, threads));
    }

    private TimeLine line(TreatmentPlan other) {
        return TimeLine.of(
                CourseDays.of(other.sessionDays()),
                other.design().treatment(),
                Habits.usual(),
                SkinKind.NORMAL,
                parameters,
                OutcomeCase.LIKELY);
    }

    private PlanPicture whole(Deposits deposits, DotOptics optics) {
        return PlanPicture.of(bare, camera, head.mesh(), deposits, optics, quality, seed);
    }

    /// The ink as it is by now in the oldest dots.
    private DotOptics optics(TimeLine line, Appearance appearance) {
        Treatment treatment = line.fate().treatment();
        if (treatment != Treatment.TATTOO) {
            return lasting.computeIfAbsent(
                    treatment,
                    t -> DotOptics.of(Pigment.usual(t), SkinTone.of(plan.skin()), parameters));
        }
        return DotOptics.of(
                line.fate().hue(appearance.session(1).orElse(line.fate().at(0))),
                SkinTone.of(plan.skin()),
                parameters);
    }
}

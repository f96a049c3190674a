package stipple.core.photo;

import java.util.List;
import java.util.OptionalDouble;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.network.ShippedNetworks;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Camera;
import stipple.core.scalp.FitOutcome;
import stipple.core.scalp.FittedHead;
import stipple.core.scalp.Focal;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.PhotoMarkup;
import stipple.core.scalp.Pose;
import stipple.core.scalp.TemplateFit;
import stipple.core.scalp.ViewName;
import stipple.core.scene.PhotoScene;
import stipple.core.scene.ScenePicture;
import stipple.core.scene.SceneSpec;
import stipple.core.scene.SkinTone;

/// One made portrait of a random person that is read as a client's would be, with the truth beside
/// it. Equal for equal numbers.
final class ReadingTrial {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final HeadTemplate TEMPLATE = HeadTemplate.shipped();
    private static final FaceReader READER = new FaceReader(ShippedNetworks.load(), 2);

    /// Width of the irises that made people have: a little less than real ones.
    private static final double MADE_IRIS_MM = 10.8;

    private static final int WIDTH = 600;
    private static final int HEIGHT = 800;

    final int number;
    final SceneSpec spec;
    final int skinType;
    final Head head;
    final Camera camera;
    final double focal35Mm;
    private final Seed seed;

    ReadingTrial(int number) {
        this.number = number;
        this.seed = new Seed(number).forPurpose("reading-trial");
        this.skinType = 1 + number % 6;
        this.spec = spec(SceneSpec.random(seed));
        this.head =
                Head.of(
                        TEMPLATE,
                        new HeadShape(
                                within(0, 0.92, 1.08),
                                within(1, 0.92, 1.08),
                                within(2, 0.94, 1.06),
                                within(3, -5, 5)));
        this.focal35Mm = within(4, 24, 85);
        double share = within(5, 0.32, 0.55);
        double distanceMm = 230 / share * focal35Mm / 43.2666 * Math.hypot(3, 4) / 4;
        Pose pose = new Pose(within(6, -45, 45), within(7, -8, 28), within(8, -8, 8));
        this.camera =
                PhotoScene.portrait(
                        head, pose, Math.max(330, distanceMm), focal35Mm, WIDTH, HEIGHT);
    }

    /// Skin types and walls take turns, so that each is seen equally often.
    private SceneSpec spec(SceneSpec any) {
        return new SceneSpec(
                SkinTone.fitzpatrick(skinType),
                any.freckleFraction(),
                any.light(),
                number / 6 % 2 == 1,
                any.hairReflectanceFraction(),
                any.greyShare(),
                any.hair(),
                any.stripScar(),
                any.warmthFraction(),
                any.blurPx(),
                any.noiseFraction(),
                any.seed());
    }

    private double within(int k, double low, double high) {
        return low + (high - low) * seed.uniform(k);
    }

    /// What came out of one trial.
    ///
    /// @param refusal code, or empty
    /// @param overlap of the fitted skull and the outline that was read
    /// @param trueOverlap of the outline that was read and the true one, above the brows
    /// @param outlineMm mean distance of these two
    /// @param poseDeg angle between fitted and true pose
    /// @param sizeError of the fitted head's circumference, as a share
    /// @param sizeSigma what the fit says of that error, one sigma
    record Result(
            String refusal,
            double overlap,
            double trueOverlap,
            double outlineMm,
            double poseDeg,
            double sizeError,
            double sizeSigma) {}

    ScenePicture picture() {
        return PhotoScene.of(head, spec, PARAMETERS).photograph(camera, 2);
    }

    Result run() {
        ScenePicture scene = picture();
        return READER.read(scene.picture()) instanceof FaceReading face
                ? result(face, scene)
                : refused(READER.read(scene.picture()));
    }

    private static Result refused(PhotoReading reading) {
        String code = reading instanceof ReadingRefusal refusal ? refusal.code().name() : "";
        return new Result(code, 0, 0, 0, 0, 0, 0);
    }

    private Result result(FaceReading face, ScenePicture scene) {
        FitOutcome outcome = fit(face);
        if (!(outcome instanceof FittedHead fitted)) {
            return new Result(outcome.toString(), 0, 0, 0, 0, 0, 0);
        }
        double[] silhouette = againstTruth(face.outline(), scene);
        double size = fitted.head().circumferenceMm() / head.circumferenceMm() - 1;
        return new Result(
                "",
                fitted.views().getFirst().overlap(),
                silhouette[0],
                silhouette[1],
                turnDeg(fitted.views().getFirst().camera()),
                size,
                fitted.scaleSigmaFraction());
    }

    private FitOutcome fit(FaceReading face) {
        List<ScaleCue> scales =
                face.areEyesOpen()
                        ? List.of(new ScaleCue.Iris(face.irisDiameterPx(), MADE_IRIS_MM, 0.06))
                        : List.of();
        Markup markup =
                Markup.ofAnchors("made.png", face.anchors())
                        .withOutline(face.outline())
                        .withScales(scales);
        PhotoMarkup photo =
                new PhotoMarkup(
                        ViewName.FRONT, markup, WIDTH, HEIGHT, Focal.ofPx(camera.focalPx()));
        return TemplateFit.fit(TEMPLATE, List.of(photo), OptionalDouble.empty(), PARAMETERS);
    }

    private double turnDeg(Camera found) {
        double[] a = found.cameraFromHeadRotation();
        double[] b = camera.cameraFromHeadRotation();
        double trace = 0;
        for (int k = 0; k < a.length; k++) {
            trace += a[k] * b[k];
        }
        return Math.toDegrees(Math.acos(Math.clamp((trace - 1) / 2, -1, 1)));
    }

    /// Overlap and mean distance in mm over the rays of the upper half, seen from the middle of the
    /// outline that was read.
    private double[] againstTruth(List<PhotoPoint> outline, ScenePicture scene) {
        double pxPerMm = camera.pxPerMm();
        PhotoPoint middle = middle(outline);
        double common = 0;
        double either = 0;
        double distance = 0;
        int rays = 0;
        for (int k = outline.size() / 2; k < outline.size(); k++) {
            PhotoPoint p = outline.get(k);
            double read = middle.distancePx(p);
            double dx = (p.xPx() - middle.xPx()) / read;
            double dy = (p.yPx() - middle.yPx()) / read;
            double real = reach(scene, middle, dx, dy);
            common += Math.min(read, real) * Math.min(read, real);
            either += Math.max(read, real) * Math.max(read, real);
            distance += Math.abs(read - real) / pxPerMm;
            rays++;
        }
        return new double[] {common / either, distance / rays};
    }

    /// Where the lines between opposite places of the outline meet.
    private static PhotoPoint middle(List<PhotoPoint> outline) {
        int half = outline.size() / 2;
        PhotoPoint a = outline.getFirst();
        PhotoPoint b = outline.get(half);
        PhotoPoint c = outline.get(half / 2);
        PhotoPoint d = outline.get(half + half / 2);
        double rx = b.xPx() - a.xPx();
        double ry = b.yPx() - a.yPx();
        double sx = d.xPx() - c.xPx();
        double sy = d.yPx() - c.yPx();
        double t = ((c.xPx() - a.xPx()) * sy - (c.yPx() - a.yPx()) * sx) / (rx * sy - ry * sx);
        return new PhotoPoint(a.xPx() + t * rx, a.yPx() + t * ry);
    }

    private static double reach(ScenePicture scene, PhotoPoint from, double dx, double dy) {
        CodedImage picture = scene.picture();
        double reach = 4;
        while (true) {
            int x = (int) Math.floor(from.xPx() + reach * dx);
            int y = (int) Math.floor(from.yPx() + reach * dy);
            boolean isInside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
            if (!isInside || scene.headShare(x, y) < 0.5) {
                return reach;
            }
            reach += 0.25;
        }
    }
}

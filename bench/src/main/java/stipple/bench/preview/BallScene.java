package stipple.bench.preview;

import java.util.List;
import stipple.core.color.SrgbColor;
import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeLine;
import stipple.core.dots.Deposits;
import stipple.core.geometry.TriangleMesh;
import stipple.core.image.CodedImage;
import stipple.core.image.NoiseModel;
import stipple.core.image.PictureQuality;
import stipple.core.ink.Pigment;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.preview.DotOptics;
import stipple.core.preview.PlanPicture;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Pose;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.skin.SkinTone;

/// A photo of a ball of head size with dots on the half that faces the camera: every dot is drawn,
/// which is the most work that a photo of a head can make.
///
/// @param photo the photo without dots
/// @param deposits the dots
/// @param optics how they look in the person's skin, worked out once a person
/// @param picture the dots in the photo
/// @param course its sessions
/// @param healed the moment that is drawn
record BallScene(
        CodedImage photo,
        Deposits deposits,
        DotOptics optics,
        PlanPicture picture,
        TimeLine course,
        Appearance healed) {
    private static final double RADIUS_MM = 95;
    private static final double HEIGHT_MM = 3000 / 11.0;

    static CodedImage texture(int width, int height) {
        CodedImage photo = new CodedImage(width, height);
        Seed seed = new Seed(4);
        for (int i = 0; i < width * height; i++) {
            long bits = seed.bits(i);
            int shift = (int) (bits & 7) + (int) (bits >> 8 & 7);
            photo.rgb()[i] = 0xC8987C + shift * 0x010101;
        }
        return photo;
    }

    /// @param dots on the ball
    static BallScene of(CodedImage photo, int dots) {
        Parameters parameters = Parameters.shipped();
        Deposits deposits = dots(dots);
        DotOptics optics =
                DotOptics.of(
                        Pigment.SMP_CARBON, SkinTone.of(new SrgbColor(213, 165, 140)), parameters);
        TimeLine course =
                TimeLine.of(
                        List.of(0, 10, 38), Treatment.PERMANENT, parameters, OutcomeCase.LIKELY);
        return new BallScene(
                photo,
                deposits,
                optics,
                picture(photo, deposits, optics),
                course,
                course.at(new Moment.Healed()));
    }

    /// Other deposits in this photo.
    PlanPicture pictureOf(Deposits others) {
        return picture(photo, others, optics);
    }

    /// The same person and plan in another photo.
    BallScene in(CodedImage other) {
        return new BallScene(
                other, deposits, optics, picture(other, deposits, optics), course, healed);
    }

    private static PlanPicture picture(CodedImage photo, Deposits deposits, DotOptics optics) {
        double pxPerMm = photo.height() / HEIGHT_MM;
        Camera camera =
                new Camera(
                        photo.width(),
                        photo.height(),
                        1000 * pxPerMm,
                        photo.width() / 2.0,
                        photo.height() / 2.0,
                        new Pose(0, 0, 0),
                        new Vec3(0, 0, 1000));
        return PlanPicture.of(
                photo,
                camera,
                behind(),
                deposits,
                optics,
                new PictureQuality(0.7, new NoiseModel(1e-5, 1e-4)),
                new Seed(1));
    }

    private static Deposits dots(int count) {
        Seed seed = new Seed(3);
        Deposits.Builder deposits = new Deposits.Builder();
        for (int i = 0; i < count; i++) {
            double z = 0.25 + 0.75 * seed.uniform(2L * i);
            double turn = 2 * Math.PI * seed.uniform(2L * i + 1);
            double r = Math.sqrt(1 - z * z);
            Vec3 normal = new Vec3(r * Math.cos(turn), r * Math.sin(turn), z);
            deposits.add(
                    1,
                    0,
                    new SurfacePoint(normal.times(RADIUS_MM), normal),
                    new ScalpPoint(0, 0),
                    0.15,
                    0.15,
                    1,
                    0.6);
        }
        return deposits.build();
    }

    /// A sheet behind the ball: nothing hides a dot.
    private static TriangleMesh behind() {
        float[] corners = {-500, -500, -200, 500, -500, -200, 500, 500, -200, -500, 500, -200};
        return TriangleMesh.of(corners, new int[] {0, 1, 2, 0, 2, 3});
    }
}

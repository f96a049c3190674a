package stipple.core.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
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
import stipple.core.scene.SceneSpec;

class FaceReaderTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final FaceReader READER = new FaceReader(ShippedNetworks.load(), 1);
    private static final Head HEAD =
            Head.of(HeadTemplate.shipped(), new HeadShape(1.03, 0.97, 1.02, 3));
    private static final PhotoScene PERSON =
            PhotoScene.of(HEAD, SceneSpec.random(new Seed(11)), PARAMETERS);

    private static Camera camera(Pose pose) {
        return PhotoScene.portrait(HEAD, pose, 1100, 55, 420, 560);
    }

    private static CodedImage photo(Pose pose) {
        return PERSON.photograph(camera(pose), 1).picture();
    }

    @Test
    void a_face_before_a_busy_wall_gives_pose_and_outline() {
        Pose pose = new Pose(9, 8, 2);
        Camera camera = camera(pose);
        FittedHead fitted = fitted(read(photo(pose)), camera);
        Pose found = fitted.views().getFirst().camera().pose();
        assertThat(Math.abs(found.yawDeg() - pose.yawDeg())).isLessThan(4);
        assertThat(Math.abs(found.pitchDeg() - pose.pitchDeg())).isLessThan(5);
        assertThat(Math.abs(found.rollDeg() - pose.rollDeg())).isLessThan(2);
        assertThat(fitted.views().getFirst().overlap()).isGreaterThan(0.98);
    }

    @Test
    void the_same_photo_gives_the_same_reading_with_any_number_of_threads() {
        CodedImage photo = photo(new Pose(0, 5, 0));
        FaceReader other = new FaceReader(ShippedNetworks.load(), 3);
        assertThat(other.read(photo)).isEqualTo(READER.read(photo));
    }

    @Test
    void side_top_and_back_are_never_taken_for_a_face() {
        for (Pose pose : List.of(new Pose(-90, 0, 0), new Pose(0, 65, 0), new Pose(180, 0, 0))) {
            assertThat(READER.read(photo(pose)))
                    .isInstanceOfSatisfying(
                            ReadingRefusal.class,
                            r -> assertThat(r.code()).isEqualTo(ReadingRefusal.Code.NO_FACE));
        }
    }

    @Test
    void a_photo_on_its_side_and_one_that_cuts_the_head_are_refused() {
        CodedImage photo = photo(new Pose(0, 5, 0));
        assertThat(code(turned(photo))).isEqualTo(ReadingRefusal.Code.TURNED);
        PhotoPoint crown = read(photo).outline().get(135);
        int top = (int) crown.yPx() + 25;
        assertThat(code(photo.crop(0, top, photo.width(), photo.height() - top)))
                .isEqualTo(ReadingRefusal.Code.CUT_OFF);
    }

    @Test
    void two_people_side_by_side_are_refused() {
        CodedImage photo = photo(new Pose(0, 5, 0));
        CodedImage two = new CodedImage(2 * photo.width(), photo.height());
        for (int y = 0; y < two.height(); y++) {
            for (int x = 0; x < two.width(); x++) {
                two.set(x, y, photo.get(x % photo.width(), y));
            }
        }
        assertThat(code(two)).isEqualTo(ReadingRefusal.Code.SEVERAL_FACES);
    }

    @Test
    void a_photo_too_dark_or_washed_out_is_refused() {
        CodedImage photo = photo(new Pose(0, 5, 0));
        assertThat(code(lit(photo, 0.1))).isEqualTo(ReadingRefusal.Code.TOO_DARK);
        assertThat(code(lit(photo, 1.8))).isEqualTo(ReadingRefusal.Code.TOO_BRIGHT);
    }

    private static CodedImage lit(CodedImage photo, double factor) {
        CodedImage lit = new CodedImage(photo.width(), photo.height());
        for (int k = 0; k < lit.rgb().length; k++) {
            int pixel = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int level = photo.rgb()[k] >> shift & 0xFF;
                pixel |= (int) Math.min(255, factor * level) << shift;
            }
            lit.rgb()[k] = pixel;
        }
        return lit;
    }

    private static ReadingRefusal.Code code(CodedImage photo) {
        return READER.read(photo) instanceof ReadingRefusal refusal
                ? refusal.code()
                : org.assertj.core.api.Assertions.fail("a face was read");
    }

    private static FaceReading read(CodedImage photo) {
        return READER.read(photo) instanceof FaceReading face
                ? face
                : org.assertj.core.api.Assertions.fail("no face was read");
    }

    private static CodedImage turned(CodedImage upright) {
        CodedImage turned =
                new CodedImage(/* width= */ upright.height(), /* height= */ upright.width());
        for (int y = 0; y < turned.height(); y++) {
            for (int x = 0; x < turned.width(); x++) {
                turned.set(x, y, upright.get(y, upright.height() - 1 - x));
            }
        }
        return turned;
    }

    private static FittedHead fitted(FaceReading face, Camera camera) {
        Markup markup = Markup.ofAnchors("made.png", face.anchors()).withOutline(face.outline());
        FitOutcome outcome =
                TemplateFit.fit(
                        HeadTemplate.shipped(),
                        List.of(
                                new PhotoMarkup(
                                        ViewName.FRONT,
                                        markup,
                                        camera.widthPx(),
                                        camera.heightPx(),
                                        Focal.ofPx(camera.focalPx()))),
                        OptionalDouble.empty(),
                        PARAMETERS);
        return Optional.of(outcome)
                .filter(FittedHead.class::isInstance)
                .map(FittedHead.class::cast)
                .orElseThrow();
    }
}

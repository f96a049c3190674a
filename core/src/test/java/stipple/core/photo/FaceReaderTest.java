package stipple.core.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
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

    @Test
    void a_hat_a_mask_and_paint_are_refused() {
        CodedImage photo = photo(new Pose(0, 5, 0));
        FaceReading face = read(photo);
        PhotoPoint brow = anchor(face, "glabella");
        PhotoPoint chin = anchor(face, "chin");
        double length = brow.distancePx(chin);
        for (int color : new int[] {0xA02832, 0x1E285A, 0x191A1C}) {
            CodedImage hat = photo.copy();
            paint(hat, brow.xPx(), brow.yPx() - 0.3 * length, 0.8 * length, 0.75 * length, color);
            face(hat, brow, length, photo);
            assertThat(code(hat)).as("" + color).isEqualTo(ReadingRefusal.Code.HAT);
        }
        for (int color : new int[] {0x78AACD, 0xE6E6E8, 0x1C1C1E}) {
            CodedImage mask = photo.copy();
            double y = brow.yPx() + 0.72 * length;
            paint(mask, brow.xPx(), y, 0.42 * length, 0.3 * length, color);
            assertThat(code(mask)).as("" + color).isEqualTo(ReadingRefusal.Code.MASKED);
        }
        CodedImage coarse = Scaling.byArea(photo, photo.width() / 4, photo.height() / 4);
        CodedImage painted = Scaling.smoothly(coarse, photo.width(), photo.height());
        for (int k = 0; k < painted.rgb().length; k++) {
            painted.rgb()[k] = (painted.rgb()[k] & 0xC0C0C0) | 0x202020;
        }
        assertThat(code(painted)).isEqualTo(ReadingRefusal.Code.DRAWN);
    }

    @Test
    void long_dark_hair_is_no_hat() {
        CodedImage photo = photo(new Pose(0, 5, 0));
        FaceReading face = read(photo);
        PhotoPoint brow = anchor(face, "glabella");
        double length = brow.distancePx(anchor(face, "chin"));
        CodedImage hair = photo.copy();
        paint(hair, brow.xPx(), brow.yPx() - 0.25 * length, 0.62 * length, 0.55 * length, 0x14110F);
        for (int y = 0; y < hair.height(); y++) {
            for (int x = 0; x < hair.width(); x++) {
                boolean isPainted = hair.get(x, y) != photo.get(x, y);
                if (isPainted && (x + y / 6) % 5 < 2) {
                    hair.set(x, y, hair.get(x, y) + 0x120F0C);
                }
            }
        }
        face(hair, brow, length, photo);
        assertThat(READER.read(hair)).isInstanceOf(FaceReading.class);
    }

    @Test
    void a_photo_without_colour_in_coloured_light_or_out_of_focus_is_refused() {
        CodedImage photo = photo(new Pose(0, 5, 0));
        assertThat(code(mixed(photo, 0, 1, 0))).isEqualTo(ReadingRefusal.Code.NO_COLOR);
        assertThat(code(tinted(photo, 0.5, 0.95, 0.5))).isEqualTo(ReadingRefusal.Code.TINTED);
        assertThat(code(tinted(photo, 0.4, 0.7, 1.2))).isEqualTo(ReadingRefusal.Code.TINTED);
        int width = photo.width();
        int height = photo.height();
        CodedImage coarse = Scaling.byArea(photo, width / 11, height / 11);
        assertThat(code(Scaling.smoothly(coarse, width, height)))
                .isIn(ReadingRefusal.Code.BLURRED, ReadingRefusal.Code.NO_FACE);
    }

    @Test
    void a_head_far_away_is_told_to_come_closer() {
        CodedImage photo = photo(new Pose(0, 5, 0));
        CodedImage small = Scaling.byArea(photo, 150, 200);
        CodedImage wide = new CodedImage(800, 800);
        java.util.Arrays.fill(wide.rgb(), 0x8C8A86);
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                wide.set(500 + x, 400 + y, small.get(x, y));
            }
        }
        assertThat(code(wide)).isEqualTo(ReadingRefusal.Code.TOO_SMALL);
    }

    private static PhotoPoint anchor(FaceReading face, String id) {
        return face.anchors().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow()
                .at();
    }

    /// An oval of cloth with a little grain.
    private static void paint(
            CodedImage photo, double x, double y, double halfWidth, double halfHeight, int color) {
        Seed grain = new Seed(color);
        for (int py = 0; py < photo.height(); py++) {
            for (int px = 0; px < photo.width(); px++) {
                double u = (px - x) / halfWidth;
                double v = (py - y) / halfHeight;
                if (u * u + v * v < 1) {
                    int lighter = (int) (6 * grain.uniform(py * photo.width() + px));
                    photo.set(px, py, color + 0x010101 * lighter);
                }
            }
        }
    }

    /// Puts back everything below a line a little above the brows.
    private static void face(CodedImage hat, PhotoPoint brow, double length, CodedImage photo) {
        for (int y = (int) (brow.yPx() - 0.1 * length); y < photo.height(); y++) {
            for (int x = 0; x < photo.width(); x++) {
                hat.set(x, y, photo.get(x, y));
            }
        }
    }

    private static CodedImage mixed(CodedImage photo, double red, double green, double blue) {
        CodedImage grey = photo.copy();
        for (int k = 0; k < grey.rgb().length; k++) {
            int p = photo.rgb()[k];
            int level =
                    (int) (red * (p >> 16 & 0xFF) + green * (p >> 8 & 0xFF) + blue * (p & 0xFF));
            grey.rgb()[k] = 0x010101 * level;
        }
        return grey;
    }

    private static CodedImage tinted(CodedImage photo, double red, double green, double blue) {
        CodedImage tinted = photo.copy();
        for (int k = 0; k < tinted.rgb().length; k++) {
            int p = photo.rgb()[k];
            int r = (int) Math.min(255, red * (p >> 16 & 0xFF));
            int g = (int) Math.min(255, green * (p >> 8 & 0xFF));
            int b = (int) Math.min(255, blue * (p & 0xFF));
            tinted.rgb()[k] = r << 16 | g << 8 | b;
        }
        return tinted;
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

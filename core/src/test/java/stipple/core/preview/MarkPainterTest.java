package stipple.core.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.color.SrgbColor;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.MarkKind;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.ViewName;
import stipple.core.scene.HeadPicture;
import stipple.core.skin.SkinTone;

class MarkPainterTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 570);
    private static final SrgbColor FAIR = new SrgbColor(201, 158, 130);
    private static final int PLAIN = 0xC99E82;
    private static final List<ScalpPoint> SQUARE =
            List.of(
                    new ScalpPoint(110, -20),
                    new ScalpPoint(110, 20),
                    new ScalpPoint(150, 20),
                    new ScalpPoint(150, -20));
    private static final ScalpPoint INSIDE = new ScalpPoint(130, 0);
    private static final ScalpPoint OUTSIDE = new ScalpPoint(165, 0);

    private static CodedImage painted(MarkKind kind) {
        Camera camera = camera();
        CodedImage bare = new CodedImage(camera.widthPx(), camera.heightPx());
        java.util.Arrays.fill(bare.rgb(), PLAIN);
        return MarkPainter.of(HEAD, SkinTone.of(FAIR), SHIPPED)
                .paint(bare, camera, List.of(new ScalpMark(kind, SQUARE, 1)));
    }

    private static Camera camera() {
        return HeadPicture.camera(ViewName.TOP, HEAD, 400);
    }

    private static int colorAt(CodedImage picture, ScalpPoint at) {
        PhotoPoint seen = camera().photoFromHead(HEAD.chart().surfaceAt(at).positionMm());
        int x = (int) seen.xPx();
        int y = (int) seen.yPx();
        return picture.rgb()[y * picture.width() + x] & 0xFFFFFF;
    }

    @Test
    void a_birthmark_lies_where_it_was_drawn_and_is_brown() {
        CodedImage picture = painted(MarkKind.BIRTHMARK);
        int inside = colorAt(picture, INSIDE);
        assertThat(inside >> 16).isLessThan(PLAIN >> 16);
        assertThat((inside >> 16) - (inside & 0xFF))
                .isGreaterThan((PLAIN >> 16) - (PLAIN & 0xFF) - 40);
        assertThat(colorAt(picture, OUTSIDE)).isEqualTo(PLAIN);
    }

    @Test
    void old_ink_shows_blue_beside_the_skin() {
        int inside = colorAt(painted(MarkKind.OLD_INK), INSIDE);
        int yellowBefore = (PLAIN >> 16) - (PLAIN & 0xFF);
        assertThat((inside >> 16) - (inside & 0xFF)).isLessThan(yellowBefore - 20);
    }

    @Test
    void a_scar_is_paler_than_the_skin() {
        assertThat(colorAt(painted(MarkKind.FREE_FORM), INSIDE) >> 8 & 0xFF)
                .isGreaterThan(PLAIN >> 8 & 0xFF);
    }

    @Test
    void the_far_side_of_the_head_is_left_alone() {
        ScalpMark nape =
                new ScalpMark(
                        MarkKind.FUT_LINE,
                        List.of(new ScalpPoint(330, -30), new ScalpPoint(330, 30)),
                        5);
        Camera front = HeadPicture.camera(ViewName.FRONT, HEAD, 400);
        CodedImage bare = new CodedImage(front.widthPx(), front.heightPx());
        java.util.Arrays.fill(bare.rgb(), PLAIN);
        assertThat(
                        MarkPainter.of(HEAD, SkinTone.of(FAIR), SHIPPED)
                                .paint(bare, front, List.of(nape))
                                .hasSamePixels(bare))
                .isTrue();
    }
}

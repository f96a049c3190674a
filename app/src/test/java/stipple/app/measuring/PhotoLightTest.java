package stipple.app.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.notice.UnfitPicture;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.ViewName;
import stipple.core.scene.HeadPicture;

class PhotoLightTest {
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 570);
    private static final Camera FRONT = HeadPicture.camera(ViewName.FRONT, HEAD, 300);

    @Test
    void skin_in_white_light_is_fit_and_any_lamp_beyond_the_limits_is_named() {
        assertThat(unfit(0xC99E82)).isEmpty();
        assertThat(unfit(0xB08060)).isEmpty();
        assertThat(unfit(0x0C0806)).contains(UnfitPicture.DARK);
        assertThat(unfit(0xFFE0D0)).contains(UnfitPicture.BLOWN);
        assertThat(unfit(0x6080D0)).contains(UnfitPicture.TINTED);
    }

    private static Optional<UnfitPicture> unfit(int rgb) {
        CodedImage photo = new CodedImage(FRONT.widthPx(), FRONT.heightPx());
        Arrays.fill(photo.rgb(), rgb);
        Deposits.Builder dots = new Deposits.Builder();
        for (int i = 0; i < 50; i++) {
            ScalpPoint at = new ScalpPoint(80 + i % 10, i - 25);
            dots.add(1, 0, HEAD.chart().surfaceAt(at), at, 0.15, 0.15, 1, 0.4);
        }
        return PhotoLight.unfit(photo, FRONT, dots.build(), Parameters.shipped());
    }
}

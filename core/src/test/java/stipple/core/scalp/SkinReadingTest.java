package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stipple.core.color.SrgbColor;
import stipple.core.image.CodedImage;
import stipple.core.math.Vec3;

/// A picture painted by hand over what a camera sees of the head from above.
class SkinReadingTest {
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);
    private static final int SIZE = 300;
    private static final Camera ABOVE =
            new Camera(SIZE, SIZE, 1000, 150, 150, new Pose(0, 90, 0), new Vec3(0, 0, 1000));
    private static final SrgbColor OTHERWISE = new SrgbColor(1, 2, 3);

    /// Skin on the person's one side, stubble on the other, one bright streak of gloss.
    private static CodedImage photo() {
        CodedImage photo = new CodedImage(SIZE, SIZE);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                boolean stubble = x < SIZE / 2;
                int shade = y % 10 == 0 ? 20 : 0;
                photo.set(x, y, stubble ? 0x504640 - 0x010101 * shade : 0xD2A58C);
                if (x > 160 && x < 164) {
                    photo.set(x, y, 0xFFFFFF);
                }
            }
        }
        return photo;
    }

    private static double onPhotoSide(ScalpPoint point, boolean rightHalf) {
        double x = ABOVE.photoFromHead(HEAD.chart().surfaceAt(point).positionMm()).xPx();
        return (x > SIZE / 2.0 + 2) == rightHalf && Math.abs(x - SIZE / 2.0) > 2 ? 1 : 0;
    }

    @Test
    void skin_is_the_well_lit_colour_and_gloss_does_not_count() {
        assertThat(SkinReading.skin(photo(), ABOVE, HEAD, p -> onPhotoSide(p, true), OTHERWISE))
                .isEqualTo(new SrgbColor(0xD2, 0xA5, 0x8C));
    }

    @Test
    void stubble_is_the_darkest_of_the_hairy_scalp() {
        assertThat(SkinReading.stubble(photo(), ABOVE, HEAD, p -> onPhotoSide(p, false), OTHERWISE))
                .isEqualTo(new SrgbColor(0x50 - 20, 0x46 - 20, 0x40 - 20));
    }

    @Test
    void scalp_that_is_not_seen_leaves_the_colour_as_it_was() {
        Camera below =
                new Camera(SIZE, SIZE, 1000, 150, 150, new Pose(0, -90, 0), new Vec3(0, 0, 1000));
        assertThat(SkinReading.skin(photo(), below, HEAD, p -> p.sMm() < 200 ? 1 : 0, OTHERWISE))
                .isEqualTo(OTHERWISE);
        assertThat(SkinReading.stubble(photo(), ABOVE, HEAD, p -> 0, OTHERWISE))
                .isEqualTo(OTHERWISE);
    }
}

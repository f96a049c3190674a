package stipple.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.color.Srgb;
import stipple.core.math.Seed;

class ScalingTest {
    @Test
    void a_black_and_a_white_pixel_make_a_pixel_of_half_the_light() {
        CodedImage two = new CodedImage(2, 1, new int[] {0x000000, 0xFFFFFF});
        assertThat(Scaling.byArea(two, 1, 1).get(0, 0)).isEqualTo(0xBCBCBC);
    }

    @Test
    void smaller_pictures_keep_the_mean_light() {
        CodedImage picture = random(97, 61);
        CodedImage small = Scaling.byArea(picture, 31, 17);
        assertThat(meanLight(small)).isCloseTo(meanLight(picture), within(0.001));
    }

    @ParameterizedTest(name = "{0} x {1} to {2} x {3}")
    @CsvSource({"60, 48, 36, 31", "97, 33, 31, 11", "20, 10, 50, 31", "40, 30, 1, 1"})
    void smaller_pictures_are_what_the_plain_sum_over_each_pixels_area_gives(
            int oldWidth, int oldHeight, int width, int height) {
        CodedImage picture = new CodedImage(oldWidth, oldHeight);
        Seed seed = new Seed(5);
        Arrays.setAll(picture.rgb(), i -> (int) seed.bits(i) & 0xFFFFFF);
        CodedImage scaled = Scaling.byArea(picture, width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    double level = plainLevel(picture, c, x, y, width, height);
                    assertThat((double) scaled.level(c, x, y)).isCloseTo(level, within(0.51));
                }
            }
        }
    }

    private static double plainLevel(
            CodedImage picture, int c, int x, int y, int width, int height) {
        double xStep = picture.width() / (double) width;
        double yStep = picture.height() / (double) height;
        double sum = 0;
        for (int oldY = 0; oldY < picture.height(); oldY++) {
            for (int oldX = 0; oldX < picture.width(); oldX++) {
                double across = Math.min(oldX + 1, (x + 1) * xStep) - Math.max(oldX, x * xStep);
                double down = Math.min(oldY + 1, (y + 1) * yStep) - Math.max(oldY, y * yStep);
                if (across > 0 && down > 0) {
                    sum += across * down * Srgb.decode8(picture.level(c, oldX, oldY));
                }
            }
        }
        return 255 * Srgb.encode(Math.min(1, sum / (xStep * yStep)));
    }

    @Test
    void the_same_size_is_the_same_picture() {
        CodedImage picture = random(23, 19);
        assertThat(Scaling.byArea(picture, 23, 19).hasSamePixels(picture)).isTrue();
        assertThat(Scaling.toFit(picture, 50)).isSameAs(picture);
        assertThat(Scaling.toFit(picture, 10).width()).isEqualTo(10);
    }

    @Test
    void enlarging_a_flat_picture_changes_no_colour() {
        CodedImage flat = new CodedImage(5, 4);
        java.util.Arrays.fill(flat.rgb(), 0x336699);
        CodedImage large = Scaling.smoothly(flat, 33, 27);
        for (int pixel : large.rgb()) {
            assertThat(pixel).isEqualTo(0x336699);
        }
    }

    @Test
    void blur_keeps_the_sum_and_spreads_as_its_sigma_says() {
        float[] plane = new float[61 * 61];
        plane[30 * 61 + 30] = 1;
        float[] blurred = GaussianBlur.of(plane, 61, 61, 3);
        double sum = 0;
        double spread = 0;
        for (int i = 0; i < blurred.length; i++) {
            sum += blurred[i];
            spread += blurred[i] * (i % 61 - 30) * (i % 61 - 30);
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(spread).isCloseTo(9, within(0.35));
    }

    private static CodedImage random(int width, int height) {
        CodedImage picture = new CodedImage(width, height);
        Seed seed = new Seed(5);
        for (int i = 0; i < width * height; i++) {
            picture.rgb()[i] = (int) (seed.bits(i) & 0xFFFFFF);
        }
        return picture;
    }

    private static double meanLight(CodedImage picture) {
        double sum = 0;
        for (int pixel : picture.rgb()) {
            sum += Srgb.decode8(pixel >> 8 & 0xFF);
        }
        return sum / picture.rgb().length;
    }
}

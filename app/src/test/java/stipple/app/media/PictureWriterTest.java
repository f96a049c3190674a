package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;

class PictureWriterTest {
    private final CodedImage image = MadePhotos.quadrants(60, 40);

    @Test
    void the_same_picture_gives_the_same_bytes() {
        assertThat(PictureWriter.jpeg(image)).isEqualTo(PictureWriter.jpeg(image.copy()));
        assertThat(PictureWriter.png(image)).isEqualTo(PictureWriter.png(image.copy()));
    }

    @Test
    void nothing_but_the_picture_is_written() {
        String jpeg = new String(PictureWriter.jpeg(image), StandardCharsets.ISO_8859_1);
        assertThat(jpeg).doesNotContain("Exif").doesNotContain("ICC_PROFILE");
        String png = new String(PictureWriter.png(image), StandardCharsets.ISO_8859_1);
        assertThat(png).doesNotContain("tEXt").doesNotContain("tIME");
    }

    @Test
    void the_name_decides_the_format() {
        assertThat(JpegContainer.isJpeg(PictureWriter.byName(image, "A.JPG", 1))).isTrue();
        assertThat(PngContainer.isPng(PictureWriter.byName(image, "a.png", 1))).isTrue();
        assertThatThrownBy(() -> PictureWriter.byName(image, "a.webp", 1))
                .hasMessage("picture file a.webp, allowed .jpg or .png");
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"64, 48", "33, 17", "2, 3", "77, 513", "130, 300"})
    void a_jpeg_shows_the_picture_as_well_as_the_platforms_own_at_the_same_quality(
            int width, int height) throws IOException {
        CodedImage picture = texture(width, height);
        byte[] ours = PictureWriter.jpeg(picture, 0.75f);
        ByteArrayOutputStream platform = new ByteArrayOutputStream();
        ImageIO.write(PictureWriter.asBufferedImage(picture), "jpeg", platform);
        assertThat(meanSquare(picture, read(ours)))
                .isLessThan(1.05 * meanSquare(picture, read(platform.toByteArray())) + 0.5);
        assertThat(ours.length).isLessThan(platform.size() + 200 + 5 * height / 16);
    }

    @Test
    void a_flat_colour_comes_back_within_two_levels() throws IOException {
        CodedImage flat = new CodedImage(50, 50);
        for (int colour : new int[] {0x000000, 0xFFFFFF, 0xD5A58C, 0x123456, 0xFF0000}) {
            Arrays.fill(flat.rgb(), colour);
            assertThat(meanSquare(flat, read(PictureWriter.jpeg(flat)))).isLessThan(4);
        }
    }

    @Test
    void the_bytes_do_not_depend_on_the_number_of_threads() {
        CodedImage picture = texture(200, 700);
        byte[] one = PictureWriter.jpeg(picture, 0.92f, 1);
        assertThat(PictureWriter.jpeg(picture, 0.92f, 2)).isEqualTo(one);
        assertThat(PictureWriter.jpeg(picture, 0.92f, 7)).isEqualTo(one);
        assertThat(PhotoDoor.usual().open("made.jpg", one)).isInstanceOf(PhotoResult.Opened.class);
    }

    private static CodedImage texture(int width, int height) {
        CodedImage picture = new CodedImage(width, height);
        Seed seed = new Seed(8);
        Arrays.setAll(
                picture.rgb(),
                i ->
                        0x606060
                                + 0x010101 * (i % width / 2 + (int) (seed.bits(i) & 15))
                                + 0x010000 * (i / width / 16));
        return picture;
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static double meanSquare(CodedImage picture, BufferedImage other) {
        assertThat(other.getWidth()).isEqualTo(picture.width());
        assertThat(other.getHeight()).isEqualTo(picture.height());
        double sum = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int off =
                            (picture.get(x, y) >> shift & 0xFF)
                                    - (other.getRGB(x, y) >> shift & 0xFF);
                    sum += off * off;
                }
            }
        }
        return sum / (3.0 * picture.width() * picture.height());
    }
}

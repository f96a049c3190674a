package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_picture_coded_in_bands_has_the_pixels_of_one_coded_in_one_piece() throws IOException {
        for (int height : new int[] {512, 513, 1100}) {
            CodedImage large = texture(77, height);
            byte[] bands = PictureWriter.jpeg(large, 0.75f, 2);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            ImageIO.write(PictureWriter.asBufferedImage(large), "jpeg", whole);
            assertThat(decoded(bands).hasSamePixels(decoded(whole.toByteArray()))).isTrue();
            assertThat(PictureWriter.jpeg(large, 0.75f, 1)).isEqualTo(bands);
            assertThat(PictureWriter.jpeg(large, 0.75f, 3)).isEqualTo(bands);
        }
    }

    @Test
    void a_series_gives_the_bytes_of_pictures_coded_one_by_one() {
        for (int height : new int[] {512, 513, 1101}) {
            CodedImage first = texture(77, height);
            JpegSeries series = new JpegSeries(first, 0.92f);
            assertThat(series.jpeg(first.copy())).isEqualTo(PictureWriter.jpeg(first));
            for (int[] rows : new int[][] {{0, 1}, {40, 60}, {31, 33}, {height - 1, height}}) {
                CodedImage other = first.copy();
                for (int y = rows[0]; y < rows[1]; y++) {
                    other.set(70, y, 0x204060);
                    other.set(3, height - 1 - y, 0xFFFFFF);
                }
                assertThat(series.jpeg(other)).isEqualTo(PictureWriter.jpeg(other));
            }
        }
    }

    @Test
    void a_picture_of_another_size_is_coded_by_itself() {
        JpegSeries series = new JpegSeries(texture(77, 600), 0.92f);
        CodedImage other = texture(80, 600);
        assertThat(series.jpeg(other)).isEqualTo(PictureWriter.jpeg(other));
    }

    private static CodedImage texture(int width, int height) {
        CodedImage picture = new CodedImage(width, height);
        Seed seed = new Seed(8);
        Arrays.setAll(
                picture.rgb(),
                i ->
                        ((i % width) << 17)
                                | (((i / width) << 7) & 0xFF00)
                                | (int) (seed.bits(i) & 0x1F));
        return picture;
    }

    private static CodedImage decoded(byte[] jpeg) {
        return ((PhotoResult.Opened) PhotoDoor.usual().open("made.jpg", jpeg)).photo().image();
    }
}

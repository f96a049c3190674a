package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import stipple.core.image.CodedImage;

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
        assertThat(JpegContainer.isJpeg(PictureWriter.byName(image, "A.JPG"))).isTrue();
        assertThat(PngContainer.isPng(PictureWriter.byName(image, "a.png"))).isTrue();
        assertThatThrownBy(() -> PictureWriter.byName(image, "a.webp"))
                .hasMessage("picture file a.webp, allowed .jpg or .png");
    }
}

package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stipple.core.image.CodedImage;

class ExifWriterTest {
    @Test
    void what_is_written_is_read_back() {
        byte[] plain = PictureWriter.jpeg(new CodedImage(8, 6));
        byte[] marked = new ExifWriter("Maker", "Model 1", 6, 5.5, 28).into(plain, 8, 6);
        // Start marker, application marker and its length, the name of the block.
        Exif exif = Exif.read(Arrays.copyOfRange(marked, 12, marked.length));
        assertThat(exif.orientation()).isEqualTo(6);
        assertThat(exif.focalMm()).hasValue(5.5);
        assertThat(exif.focal35Mm()).hasValue(28);
        assertThat(exif.widthPx()).isEqualTo(8);
        assertThat(exif.heightPx()).isEqualTo(6);
        int length = (marked[4] & 0xFF) << 8 | (marked[5] & 0xFF);
        assertThat(marked.length - plain.length).isEqualTo(2 + length);
    }
}

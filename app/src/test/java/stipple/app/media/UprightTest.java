package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.image.CodedImage;

/// Turning square by square gives what turning pixel by pixel gives.
class UprightTest {
    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1, 1", "7, 3", "32, 64", "33, 95", "100, 31", "131, 70"})
    void every_orientation_is_the_plain_one(int width, int height) {
        CodedImage stored = new CodedImage(width, height);
        for (int i = 0; i < width * height; i++) {
            stored.rgb()[i] = i;
        }
        for (int orientation = 1; orientation <= 8; orientation++) {
            CodedImage plain = plain(stored, orientation);
            CodedImage upright = Upright.of(stored, orientation);
            assertThat(upright.width()).isEqualTo(plain.width());
            assertThat(upright.rgb()).as("orientation " + orientation).isEqualTo(plain.rgb());
        }
    }

    /// The words of the standard, pixel by pixel.
    private static CodedImage plain(CodedImage stored, int orientation) {
        int w = stored.width();
        int h = stored.height();
        CodedImage out = orientation >= 5 ? new CodedImage(h, w) : new CodedImage(w, h);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = stored.rgb()[y * w + x];
                switch (orientation) {
                    case 1 -> out.set(x, y, rgb);
                    case 2 -> out.set(w - 1 - x, y, rgb);
                    case 3 -> out.set(w - 1 - x, h - 1 - y, rgb);
                    case 4 -> out.set(x, h - 1 - y, rgb);
                    case 5 -> out.set(y, x, rgb);
                    case 6 -> out.set(h - 1 - y, x, rgb);
                    case 7 -> out.set(h - 1 - y, w - 1 - x, rgb);
                    default -> out.set(y, w - 1 - x, rgb);
                }
            }
        }
        return out;
    }
}

package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;

/// Rows that are worked on as they are decoded give the pixels that the whole picture gives.
class DecoderTest {
    private static final int[] LONG_SIDES = {Integer.MAX_VALUE, 100, 57, 1};

    static List<MadePng> ways() {
        List<MadePng> all = new ArrayList<>();
        for (boolean interlaced : new boolean[] {false, true}) {
            for (int bits : new int[] {1, 2, 4, 8}) {
                all.add(new MadePng(0, bits, 67, 41, interlaced, 0));
                all.add(new MadePng(0, bits, 67, 41, interlaced, 2));
                all.add(new MadePng(3, bits, 131, 44, interlaced, 0));
                all.add(new MadePng(3, bits, 131, 44, interlaced, Math.min(1 << bits, 9)));
            }
            all.add(new MadePng(2, 8, 113, 90, interlaced, 0));
            all.add(new MadePng(2, 8, 113, 90, interlaced, 6));
            all.add(new MadePng(4, 8, 58, 77, interlaced, 0));
            all.add(new MadePng(6, 8, 60, 300, interlaced, 0));
            all.add(new MadePng(6, 8, 16, 17, interlaced, 0));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_png_is_what_the_jdk_reads(MadePng way) throws Exception {
        assertTwins(PngContainer.read(way.bytes(new Seed(77)), PhotoLimits.USUAL));
    }

    /// Wide enough that there are many bands of rows.
    @Test
    void a_png_of_many_bands_is_what_the_jdk_reads() throws Exception {
        byte[] png = new MadePng(2, 8, 3000, 700, false, 0).bytes(new Seed(78));
        Container container =
                PngContainer.read(
                        MadePhotos.withProfile(
                                png, ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData()),
                        PhotoLimits.USUAL);
        assertThat(container.profile()).isNotEmpty();
        assertTwins(container);
    }

    @ParameterizedTest(name = "{0} x {1}, progressive {2}")
    @CsvSource({"2400, 900, false", "2400, 900, true", "33, 1200, false", "17, 16, true"})
    void a_jpeg_is_what_the_jdk_reads(int width, int height, boolean progressive) throws Exception {
        CodedImage picture = noise(width, height);
        byte[] jpeg = MadePhotos.jpeg(PictureWriter.asBufferedImage(picture), progressive);
        assertTwins(JpegContainer.read(jpeg, PhotoLimits.USUAL));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] mark = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] segment = Arrays.copyOf(mark, mark.length + profile.length);
        System.arraycopy(profile, 0, segment, mark.length, profile.length);
        assertTwins(
                JpegContainer.read(MadePhotos.withSegment(jpeg, 0xE2, segment), PhotoLimits.USUAL));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR})
    void a_jpeg_of_any_channels_is_what_the_jdk_reads(int type) throws Exception {
        BufferedImage image = new BufferedImage(230, 120, type);
        image.setRGB(0, 0, 230, 120, noise(230, 120).rgb(), 0, 230);
        assertTwins(JpegContainer.read(MadePhotos.jpeg(image, false), PhotoLimits.USUAL));
    }

    /// The mark of a well-known editor, which says how colours are stored.
    @Test
    void a_jpeg_with_the_mark_of_an_editor_is_what_the_jdk_reads() throws Exception {
        byte[] mark = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 1};
        byte[] jpeg = MadePhotos.withSegment(MadePhotos.jpeg(), 0xEE, mark);
        assertTwins(JpegContainer.read(jpeg, PhotoLimits.USUAL));
    }

    @Test
    void a_damaged_picture_that_is_let_in_is_what_the_jdk_reads() throws Exception {
        Seed seed = new Seed(79);
        byte[][] wholes = {
            MadePhotos.jpeg(),
            MadePhotos.progressiveJpeg(),
            MadePhotos.png(),
            new MadePng(6, 8, 40, 30, true, 0).bytes(seed)
        };
        int letIn = 0;
        for (int n = 0; n < 2000; n++) {
            byte[] file = MadePhotos.damaged(wholes[n % wholes.length], new Seed(seed.bits(n)));
            Optional<Container> container = container(file);
            if (container.isPresent() && decoded(container.get(), 30).isPresent()) {
                assertTwins(container.get());
                letIn++;
            }
        }
        assertThat(letIn).isGreaterThan(50);
    }

    private static Optional<Container> container(byte[] file) {
        try {
            return JpegContainer.isJpeg(file)
                    ? Optional.of(JpegContainer.read(file, PhotoLimits.USUAL))
                    : PngContainer.isPng(file)
                            ? Optional.of(PngContainer.read(file, PhotoLimits.USUAL))
                            : Optional.empty();
        } catch (RefusedPhoto e) {
            return Optional.empty();
        }
    }

    private static Optional<CodedImage> decoded(Container container, int longSidePx) {
        try {
            return Optional.of(new Decoder(container, longSidePx, new ArrayList<>(), 1).decode());
        } catch (IOException | RefusedPhoto | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void assertTwins(Container container) {
        for (int longSide : LONG_SIDES) {
            CodedImage plain = PlainDecoder.decode(container, longSide).orElseThrow();
            CodedImage streamed = decoded(container, longSide).orElseThrow();
            assertThat(streamed.width()).isEqualTo(plain.width());
            assertThat(streamed.rgb()).isEqualTo(plain.rgb());
        }
    }

    private static CodedImage noise(int width, int height) {
        CodedImage image = new CodedImage(width, height);
        Seed seed = new Seed(80);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int wave = (int) (100 + 60 * Math.sin(x * 0.05) + 50 * Math.cos(y * 0.03));
                image.set(x, y, (wave * 0x010101) ^ ((int) seed.bits(y * 7L + x) & 0x1F0F3F));
            }
        }
        return image;
    }
}

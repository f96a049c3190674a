package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;

/// Pieces of a JPEG that are decoded side by side are the picture that is decoded in one go.
class PieceDecodersTest {
    @ParameterizedTest(name = "{0} x {1} in pieces of {2} rows, {3} threads")
    @CsvSource({
        "240, 900, 1, 2",
        "240, 900, 64, 2",
        "33, 1200, 100, 3",
        "17, 100, 16, 2",
        "130, 97, 48, 1",
        "16, 33, 32, 2"
    })
    void pieces_are_the_picture(int width, int height, int rows, int threads) throws Exception {
        Container whole = container(restarting(width, height));
        JpegPieces pieces = JpegPieces.of(whole, rows).orElseThrow();
        assertThat(pieces.count()).isGreaterThan(1);
        for (int longSide : new int[] {Integer.MAX_VALUE, 70}) {
            assertThat(decoded(pieces, whole, longSide, threads).rgb())
                    .isEqualTo(PlainDecoder.decode(whole, longSide).orElseThrow().rgb());
        }
    }

    /// What the usual way lets in comes out the same, and what it refuses is refused.
    @Test
    void a_damaged_picture_is_judged_as_in_one_go() throws Exception {
        byte[] jpeg = restarting(64, 160);
        Seed seed = new Seed(81);
        int same = 0;
        int refused = 0;
        for (int n = 0; n < 400; n++) {
            Optional<Container> whole = checked(MadePhotos.damaged(jpeg, new Seed(seed.bits(n))));
            Optional<JpegPieces> pieces = whole.flatMap(w -> JpegPieces.of(w, 32));
            if (pieces.isEmpty()) {
                continue;
            }
            Optional<CodedImage> plain = inOneGo(whole.get());
            Optional<CodedImage> joined = sideBySide(pieces.get(), whole.get());
            assertThat(joined.isPresent()).as("file " + n).isEqualTo(plain.isPresent());
            if (plain.isPresent()) {
                assertThat(joined.get().rgb()).as("file " + n).isEqualTo(plain.get().rgb());
                same++;
            } else {
                refused++;
            }
        }
        assertThat(same).isGreaterThan(5);
        assertThat(refused).isGreaterThan(5);
    }

    @Test
    void a_picture_without_new_starts_is_not_cut() throws Exception {
        byte[] jpeg = PictureWriter.jpeg(picture(100, 200));
        assertThat(JpegPieces.of(container(jpeg), 16)).isEmpty();
        byte[] grey = MadePhotos.progressiveJpeg(picture(100, 200));
        assertThat(JpegPieces.of(container(grey), 16)).isEmpty();
    }

    @Test
    void starts_in_another_order_are_not_cut() throws Exception {
        byte[] jpeg = restarting(100, 200);
        int at = jpeg.length - 3;
        while (jpeg[at] != (byte) 0xFF || (jpeg[at + 1] & 0xF8) != 0xD0) {
            at--;
        }
        jpeg[at + 1] ^= 1;
        assertThat(JpegPieces.of(container(jpeg), 16)).isEmpty();
    }

    private static CodedImage decoded(
            JpegPieces pieces, Container whole, int longSidePx, int threads)
            throws IOException, RefusedPhoto {
        AtomicBoolean stopped = new AtomicBoolean();
        PictureRows rows =
                new PictureRows(
                        whole.widthPx(), whole.heightPx(), longSidePx, ColourProfile.NONE, stopped);
        new PieceDecoders(pieces, whole.widthPx(), stopped, threads).decodeInto(rows);
        return rows.picture();
    }

    private static Optional<CodedImage> sideBySide(JpegPieces pieces, Container whole) {
        try {
            return Optional.of(decoded(pieces, whole, Integer.MAX_VALUE, 2));
        } catch (IOException | RefusedPhoto | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<CodedImage> inOneGo(Container whole) {
        try {
            return Optional.of(
                    new Decoder(whole, Integer.MAX_VALUE, new ArrayList<>(), 1).decode());
        } catch (IOException | RefusedPhoto | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Container> checked(byte[] jpeg) {
        try {
            return Optional.of(container(jpeg));
        } catch (RefusedPhoto e) {
            return Optional.empty();
        }
    }

    private static Container container(byte[] jpeg) throws RefusedPhoto {
        return JpegContainer.read(jpeg, PhotoLimits.USUAL);
    }

    /// A JPEG with a new start after each row of blocks.
    private static byte[] restarting(int width, int height) {
        return BandedJpeg.rows(picture(width, height), 0, height, 0.9f).joined(height);
    }

    private static CodedImage picture(int width, int height) {
        CodedImage image = new CodedImage(width, height);
        Seed seed = new Seed(82);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int wave = (int) (100 + 60 * Math.sin(x * 0.05) + 50 * Math.cos(y * 0.03));
                image.set(x, y, (wave * 0x010101) ^ ((int) seed.bits(y * 7L + x) & 0x1F0F3F));
            }
        }
        return image;
    }
}

package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;

/// Thousands of damaged files, the same ones on every run: the door answers each of them.
class PhotoDoorMutationTest {
    private static final int ROUNDS = 1500;
    private static final int[] ODD_VALUES = {0, 1, 0x7F, 0x80, 0xC4, 0xD8, 0xD9, 0xDA, 0xE1, 0xFF};

    private final PhotoDoor door = PhotoDoor.usual();

    @Test
    void a_damaged_jpeg_is_a_photo_or_a_refusal() {
        byte[] tiff = MadePhotos.tiff(ByteOrder.LITTLE_ENDIAN, 6, 42, 26, new int[] {48, 32});
        mutate(MadePhotos.withExif(MadePhotos.jpeg(), tiff), new Seed(11));
    }

    @Test
    void a_damaged_progressive_jpeg_is_a_photo_or_a_refusal() {
        mutate(MadePhotos.progressiveJpeg(), new Seed(12));
    }

    @Test
    void a_damaged_png_is_a_photo_or_a_refusal() {
        mutate(MadePhotos.png(), new Seed(13));
    }

    @Test
    void a_damaged_exif_block_gives_facts_in_range() {
        byte[] whole = MadePhotos.tiff(ByteOrder.BIG_ENDIAN, 6, 42, 26, new int[] {48, 32});
        Seed seed = new Seed(14);
        for (int round = 0; round < 20_000; round++) {
            Exif exif = Exif.read(damaged(whole, seed, round));
            assertThat(exif.orientation()).isBetween(1, 8);
        }
    }

    private void mutate(byte[] whole, Seed seed) {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            PhotoResult result = door.open("mutant", damaged(whole, seed, round));
            switch (result) {
                case PhotoResult.Refused(PhotoRefusal reason, String sentence) -> {
                    refused++;
                    assertThat(sentence).startsWith("mutant ").doesNotContain("{");
                    assertThat(reason).isNotEqualTo(PhotoRefusal.TOO_SLOW);
                }
                case PhotoResult.Opened(Photo photo) ->
                        assertThat((long) photo.image().width() * photo.image().height())
                                .isLessThanOrEqualTo(50_000_000);
            }
        }
        assertThat(refused).as("refused of " + ROUNDS).isGreaterThan(ROUNDS / 10);
    }

    /// One to eight bytes changed, cut, doubled or moved.
    private static byte[] damaged(byte[] whole, Seed seed, int round) {
        Seed dice = new Seed(seed.bits(round));
        byte[] bytes = whole.clone();
        int changes = 1 + below(dice, 0, 8);
        for (int k = 1; k <= changes; k++) {
            int at = below(dice, 10L * k, bytes.length);
            switch (below(dice, 10L * k + 1, 5)) {
                case 0 -> bytes[at] ^= (byte) (1 << below(dice, 10L * k + 2, 8));
                case 1 ->
                        bytes[at] = (byte) ODD_VALUES[below(dice, 10L * k + 3, ODD_VALUES.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(12, at));
                case 3 -> {
                    int length = Math.min(16, bytes.length - at);
                    int to = below(dice, 10L * k + 4, bytes.length - length + 1);
                    System.arraycopy(bytes, at, bytes, to, length);
                }
                default -> bytes[at] = (byte) below(dice, 10L * k + 5, 256);
            }
        }
        return bytes;
    }

    private static int below(Seed dice, long counter, int bound) {
        return (int) (dice.uniform(counter) * bound);
    }
}

package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;

/// Thousands of damaged files, the same ones on every run: the door answers each of them.
class PhotoDoorMutationTest {
    private static final int ROUNDS = 1500;

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

    private static byte[] damaged(byte[] whole, Seed seed, int round) {
        return MadePhotos.damaged(whole, new Seed(seed.bits(round)));
    }
}

package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;

class PhotoDoorTest {
    private static final int[] SIZE = {48, 32};

    private final PhotoDoor door = PhotoDoor.usual();

    @Test
    void a_png_comes_out_as_the_pixels_that_went_in() {
        CodedImage made = MadePhotos.quadrants(48, 32);
        assertThat(opened(PictureWriter.png(made)).image().rgb()).isEqualTo(made.rgb());
    }

    @Test
    void a_jpeg_comes_out_close_to_the_pixels_that_went_in() {
        Photo photo = opened(MadePhotos.jpeg());
        assertThat(photo.facts().format()).isEqualTo(PhotoFormat.JPEG);
        assertThat(quadrantOf(photo.image(), 4, 4)).isEqualTo(0);
        assertThat(photo.facts().sha256()).matches("[0-9a-f]{64}");
        assertThat(photo.facts().notes()).isEmpty();
    }

    @Test
    void a_progressive_jpeg_is_let_in() {
        assertThat(opened(MadePhotos.progressiveJpeg()).image().width()).isEqualTo(64);
    }

    /// Where the stored top left corner is seen after each orientation: 0 top left, 1 top right, 2
    /// bottom left, 3 bottom right.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_orientation_is_undone(int orientation) {
        // Quadrants seen: top left, top right, bottom left, bottom right.
        int[][] seen = {
            {0, 1, 2, 3}, {1, 0, 3, 2}, {3, 2, 1, 0}, {2, 3, 0, 1},
            {0, 2, 1, 3}, {2, 0, 3, 1}, {3, 1, 2, 0}, {1, 3, 0, 2}
        };
        byte[] tiff = MadePhotos.tiff(ByteOrder.LITTLE_ENDIAN, orientation, 42, 26, SIZE);
        CodedImage image = opened(MadePhotos.withExif(MadePhotos.jpeg(), tiff)).image();
        boolean turned = orientation >= 5;
        assertThat(image.width()).isEqualTo(turned ? 32 : 48);
        int right = image.width() - 5;
        int bottom = image.height() - 5;
        int[] found = {
            quadrantOf(image, 4, 4),
            quadrantOf(image, right, 4),
            quadrantOf(image, 4, bottom),
            quadrantOf(image, right, bottom)
        };
        assertThat(found).isEqualTo(seen[orientation - 1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"II", "MM"})
    void focal_lengths_are_read_in_both_byte_orders(String order) {
        ByteOrder byteOrder = order.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        byte[] tiff = MadePhotos.tiff(byteOrder, 1, 42, 26, SIZE);
        PhotoFacts facts = opened(MadePhotos.withExif(MadePhotos.jpeg(), tiff)).facts();
        assertThat(facts.focalMm().orElseThrow()).isEqualTo(4.2);
        assertThat(facts.focal35Mm().orElseThrow()).isEqualTo(26);
        // 26 / 43.267 * hypot(48, 32)
        assertThat(facts.focalPx().orElseThrow()).isCloseTo(34.666, within(0.01));
    }

    @Test
    void a_cropped_photo_keeps_no_focal_length_in_pixels() {
        byte[] tiff = MadePhotos.tiff(ByteOrder.BIG_ENDIAN, 1, 42, 26, new int[] {4000, 2250});
        PhotoFacts facts = opened(MadePhotos.withExif(MadePhotos.jpeg(), tiff)).facts();
        assertThat(facts.focalPx()).isEmpty();
        assertThat(facts.notes()).containsExactly(PhotoNote.CROPPED);
    }

    @Test
    void exif_in_a_png_counts_too() {
        byte[] tiff = MadePhotos.tiff(ByteOrder.BIG_ENDIAN, 6, 42, 26, SIZE);
        byte[] png = MadePhotos.withChunk(MadePhotos.png(), "eXIf", tiff);
        assertThat(opened(png).image().width()).isEqualTo(32);
    }

    @Test
    void grey_values_are_kept_as_they_are() {
        BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(3, 3, 0, 100);
        Photo photo = opened(MadePhotos.png(grey));
        assertThat(photo.image().get(3, 3)).isEqualTo(0x646464);
        assertThat(photo.facts().notes()).containsExactly(PhotoNote.GREY);
    }

    @Test
    void transparent_parts_are_put_on_white() {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(2, 2, 0x80FF0000);
        Photo photo = opened(MadePhotos.png(clear));
        assertThat(photo.image().get(0, 0)).isEqualTo(0xFFFFFF);
        assertThat(photo.image().get(2, 2)).isEqualTo(0xFF7F7F);
        assertThat(photo.facts().notes()).containsExactly(PhotoNote.TRANSPARENT_ON_WHITE);
    }

    @Test
    void a_palette_of_few_colours_is_let_in() {
        BufferedImage two = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_BINARY);
        two.setRGB(1, 0, 0xFFFFFFFF);
        assertThat(opened(MadePhotos.png(two)).image().get(1, 0)).isEqualTo(0xFFFFFF);
    }

    @Test
    void printing_inks_are_refused() {
        assertRefused(PhotoRefusal.CMYK, MadePhotos.cmykJpeg());
    }

    @Test
    void sixteen_bits_are_refused() {
        assertRefused(PhotoRefusal.SIXTEEN_BIT, MadePhotos.sixteenBitPng());
    }

    @Test
    void four_hundred_claimed_megapixels_are_refused_unseen() {
        assertRefused(PhotoRefusal.TOO_MANY_PIXELS, MadePhotos.claimingPng(20_000, 20_000));
    }

    @Test
    void a_single_pixel_is_refused() {
        assertRefused(PhotoRefusal.TOO_SMALL, PictureWriter.png(MadePhotos.quadrants(1, 1)));
    }

    @Test
    void text_is_refused() {
        assertRefused(PhotoRefusal.UNKNOWN_FORMAT, new byte[] {'h', 'e', 'l', 'l', 'o'});
        assertRefused(PhotoRefusal.EMPTY, new byte[0]);
    }

    @Test
    void too_many_bytes_are_refused() {
        assertRefused(PhotoRefusal.TOO_MANY_BYTES, new byte[25_000_001]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5, 0.9, 0.99})
    void every_cut_file_is_refused(double share) {
        for (byte[] whole :
                new byte[][] {MadePhotos.jpeg(), MadePhotos.png(), MadePhotos.progressiveJpeg()}) {
            byte[] cut = Arrays.copyOf(whole, Math.max(9, (int) (whole.length * share)));
            assertThat(door.open("cut.jpg", cut)).isInstanceOf(PhotoResult.Refused.class);
        }
    }

    @Test
    void a_cut_jpeg_that_claims_to_be_whole_is_refused() {
        byte[] whole = PictureWriter.jpeg(noise(200, 200));
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        cut[cut.length - 2] = (byte) 0xFF;
        cut[cut.length - 1] = (byte) 0xD9;
        assertRefused(PhotoRefusal.DAMAGED, cut);
    }

    @Test
    void a_png_with_too_little_data_is_refused() {
        assertThat(door.open("x.png", MadePhotos.claimingPng(1000, 1000)))
                .isInstanceOf(PhotoResult.Refused.class);
    }

    @Test
    void a_hundred_and_one_scans_are_refused() {
        byte[] jpeg = MadePhotos.progressiveJpeg();
        int scan = 0;
        while ((jpeg[scan] & 0xFF) != 0xFF || (jpeg[scan + 1] & 0xFF) != 0xDA) {
            scan++;
        }
        byte[] many = Arrays.copyOf(jpeg, scan + 101 * 14 + 2);
        for (int i = 0; i < 101; i++) {
            System.arraycopy(jpeg, scan, many, scan + i * 14, 14);
        }
        assertRefused(PhotoRefusal.TOO_MANY_SCANS, many);
    }

    /// A decoder would hold 72 million numbers of it, in 144 MB outside of Java's memory.
    @Test
    void a_progressive_jpeg_of_48_megapixels_is_refused_unseen() {
        byte[] jpeg = MadePhotos.progressiveJpeg();
        int frame = 0;
        while ((jpeg[frame] & 0xFF) != 0xFF || (jpeg[frame + 1] & 0xFF) != 0xC2) {
            frame++;
        }
        int[] size = {6000 >> 8, 6000 & 0xFF, 8000 >> 8, 8000 & 0xFF};
        for (int i = 0; i < size.length; i++) {
            jpeg[frame + 5 + i] = (byte) size[i];
        }
        assertRefused(PhotoRefusal.TOO_LARGE_FOR_MEMORY, jpeg);
    }

    @Test
    void a_decoder_that_is_too_slow_is_given_up() {
        PhotoLimits hasty =
                new PhotoLimits(
                        25_000_000, 50_000_000, 16, 100, 1_000_000, Duration.ofMillis(1), 2, 4000);
        byte[] large = PictureWriter.jpeg(noise(2000, 1500));
        PhotoResult result = new PhotoDoor(hasty, Messages.english()).open("slow.jpg", large);
        assertThat(((PhotoResult.Refused) result).reason()).isEqualTo(PhotoRefusal.TOO_SLOW);
    }

    @Test
    void a_broken_profile_is_ignored() {
        Photo photo = opened(MadePhotos.withProfile(MadePhotos.png(), new byte[300]));
        assertThat(photo.facts().notes()).containsExactly(PhotoNote.PROFILE_IGNORED);
        assertThat(photo.image().rgb()).isEqualTo(MadePhotos.quadrants(48, 32).rgb());
    }

    @Test
    void a_profile_above_a_megabyte_is_ignored() {
        Photo photo = opened(MadePhotos.withProfile(MadePhotos.png(), new byte[2_000_000]));
        assertThat(photo.facts().notes()).containsExactly(PhotoNote.PROFILE_IGNORED);
    }

    /// Half of full light is coded as 188 of 255 in sRGB.
    @Test
    void colours_of_another_profile_are_converted() {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        CodedImage half = new CodedImage(20, 20);
        Arrays.fill(half.rgb(), 0x808080);
        Photo photo = opened(MadePhotos.withProfile(PictureWriter.png(half), linear));
        assertThat(photo.facts().notes()).containsExactly(PhotoNote.PROFILE_CONVERTED);
        assertThat(photo.image().get(0, 0) & 0xFF).isBetween(187, 189);
    }

    @Test
    void the_srgb_profile_changes_nothing() {
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        Photo photo = opened(MadePhotos.withProfile(MadePhotos.png(), srgb));
        assertThat(photo.facts().notes()).isEmpty();
        assertThat(photo.image().rgb()).isEqualTo(MadePhotos.quadrants(48, 32).rgb());
    }

    @Test
    void missing_files_and_folders_are_refused(@TempDir Path folder) throws IOException {
        assertThat(reason(door.open(folder.resolve("none.jpg")))).isEqualTo(PhotoRefusal.NO_FILE);
        assertThat(reason(door.open(folder))).isEqualTo(PhotoRefusal.NOT_A_FILE);
        Path file = folder.resolve("photo.txt");
        Files.write(file, MadePhotos.png());
        assertThat(door.open(file)).isInstanceOf(PhotoResult.Opened.class);
    }

    @Test
    void a_hostile_name_stays_on_one_line() {
        PhotoResult result = door.open("a\nb\u001b[31m.jpg", new byte[3]);
        assertThat(((PhotoResult.Refused) result).sentence()).startsWith("a?b?[31m.jpg is neither");
    }

    @ParameterizedTest
    @EnumSource(PhotoRefusal.class)
    void every_refusal_has_a_sentence(PhotoRefusal refusal) {
        assertThat(Messages.english().has("photo.refused." + refusal.id())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(PhotoNote.class)
    void every_note_has_a_sentence(PhotoNote note) {
        assertThat(Messages.english().has("photo.note." + note.id())).isTrue();
    }

    private static CodedImage noise(int width, int height) {
        CodedImage image = new CodedImage(width, height);
        for (int i = 0; i < image.rgb().length; i++) {
            image.rgb()[i] = (i * 0x9E3779B1) >>> 8;
        }
        return image;
    }

    private Photo opened(byte[] file) {
        PhotoResult result = door.open("photo", file);
        assertThat(result).isInstanceOf(PhotoResult.Opened.class);
        return ((PhotoResult.Opened) result).photo();
    }

    private void assertRefused(PhotoRefusal reason, byte[] file) {
        PhotoResult result = door.open("photo.jpg", file);
        assertThat(reason(result)).isEqualTo(reason);
        assertThat(((PhotoResult.Refused) result).sentence())
                .startsWith("photo.jpg ")
                .doesNotContain("{");
    }

    private static PhotoRefusal reason(PhotoResult result) {
        assertThat(result).isInstanceOf(PhotoResult.Refused.class);
        return ((PhotoResult.Refused) result).reason();
    }

    private static int quadrantOf(CodedImage image, int x, int y) {
        int rgb = image.get(x, y);
        boolean red = (rgb >> 16 & 0xFF) > 128;
        boolean green = (rgb >> 8 & 0xFF) > 128;
        return red ? (green ? 3 : 0) : green ? 1 : 2;
    }
}

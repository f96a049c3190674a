package stipple.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Seed;

/// On a made set: five client photos of one head in one room (the hardest to tell apart) and eight
/// drawn scenes.
class PhotoPrintTest {
    private static final int SCENES = 8;

    @ParameterizedTest
    @CsvSource({
        "1,    0,    0,    1,   false, 0.3",
        "1,    0,    0,    0.5, false, 0.7",
        "1,    0,    0,    1,   true,  0.6",
        "0.85, 0.05, 0.1,  1,   false, 0.7",
        "0.85, 0.15, 0,    0.7, true,  0.5",
        "0.75, 0.15, 0.15, 1,   false, 0.7"
    })
    void a_copy_is_found_again(
            double keep, double left, double top, double scale, boolean mirror, float quality)
            throws IOException {
        int found = 0;
        List<BufferedImage> pictures = pictures();
        for (BufferedImage picture : pictures) {
            int width = (int) (keep * picture.getWidth());
            int height = (int) (keep * picture.getHeight());
            BufferedImage copy =
                    saved(
                            cut(
                                    picture,
                                    (int) (left * picture.getWidth()),
                                    (int) (top * picture.getHeight()),
                                    width,
                                    height,
                                    scale,
                                    mirror),
                            quality);
            found += print(copy).isSamePhoto(print(picture)) ? 1 : 0;
        }
        assertThat(found).isEqualTo(pictures.size());
    }

    @Test
    void different_photos_are_told_apart_even_of_one_head() throws IOException {
        List<PhotoPrint> prints = new ArrayList<>();
        for (BufferedImage picture : pictures()) {
            prints.add(print(picture));
        }
        for (int a = 0; a < prints.size(); a++) {
            for (int b = 0; b < a; b++) {
                assertThat(prints.get(a).isSamePhoto(prints.get(b)))
                        .as("%d and %d", a, b)
                        .isFalse();
            }
        }
    }

    @Test
    void likeness_is_the_same_both_ways_and_complete_with_itself() throws IOException {
        List<BufferedImage> pictures = pictures();
        PhotoPrint one = print(pictures.get(0));
        PhotoPrint other = print(pictures.get(1));
        assertThat(one.commonMarks(other)).isEqualTo(other.commonMarks(one));
        assertThat(one.commonMarks(one)).isEqualTo(one.marks());
    }

    @Test
    void a_print_is_text_and_the_same_again() throws IOException {
        PhotoPrint print = print(pictures().getFirst());
        assertThat(PhotoPrint.parse(print.text())).isEqualTo(print);
        assertThat(print.text()).hasSizeLessThan(1_200).matches("[A-Za-z0-9_-]*");
    }

    @Test
    void mirrored_twice_is_itself() {
        Seed seed = new Seed(1);
        for (int k = 0; k < 50; k++) {
            long look = seed.bits(k);
            assertThat(PhotoPrint.mirrored(PhotoPrint.mirrored(look))).isEqualTo(look);
        }
        assertThat(PhotoPrint.mirrored(0x01)).isEqualTo(0x80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "!", "AAAA", "ä"})
    void what_is_no_print_is_refused(String text) {
        assertThatThrownBy(() -> PhotoPrint.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_even_picture_and_a_tiny_one_have_no_marks() {
        assertThat(PhotoPrint.of(new CodedImage(200, 200)).marks()).isZero();
        assertThat(PhotoPrint.of(new CodedImage(1, 1)).marks()).isZero();
    }

    private static List<BufferedImage> pictures() throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        for (String view : List.of("front", "left", "right", "top", "back")) {
            pictures.add(ImageIO.read(new File("../examples/" + view + ".jpg")));
        }
        for (int k = 0; k < SCENES; k++) {
            pictures.add(scene(new Seed(k)));
        }
        return pictures;
    }

    /// Blobs of all sizes on a slope of light.
    private static BufferedImage scene(Seed seed) {
        int width = 400;
        int height = 300;
        double[] light = new double[width * height];
        for (int k = 0; k < light.length; k++) {
            light[k] = 110 + 40.0 * (k % width) / width;
        }
        for (int b = 0; b < 260; b++) {
            addBlob(light, width, seed, b);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int k = 0; k < light.length; k++) {
            int level = (int) Math.max(0, Math.min(255, light[k]));
            image.setRGB(k % width, k / width, level << 16 | level << 8 | level);
        }
        return image;
    }

    private static void addBlob(double[] light, int width, Seed seed, int blob) {
        int height = light.length / width;
        int x0 = (int) (width * seed.uniform(4L * blob));
        int y0 = (int) (height * seed.uniform(4L * blob + 1));
        double size = 2 + 9 * seed.uniform(4L * blob + 2);
        double depth = 160 * (seed.uniform(4L * blob + 3) - 0.5);
        int reach = (int) (3 * size);
        for (int y = Math.max(0, y0 - reach); y < Math.min(height, y0 + reach); y++) {
            for (int x = Math.max(0, x0 - reach); x < Math.min(width, x0 + reach); x++) {
                double d2 = (x - x0) * (x - x0) + (y - y0) * (y - y0);
                light[y * width + x] += depth * Math.exp(-d2 / (2 * size * size));
            }
        }
    }

    private static BufferedImage cut(
            BufferedImage from, int x, int y, int width, int height, double scale, boolean mirror) {
        int w = (int) (scale * width);
        int h = (int) (scale * height);
        BufferedImage to = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = to.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(from, mirror ? w : 0, 0, mirror ? 0 : w, h, x, y, x + width, y + height, null);
        g.dispose();
        return to;
    }

    private static BufferedImage saved(BufferedImage image, float quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        writer.dispose();
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static PhotoPrint print(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int k = 0; k < rgb.length; k++) {
            rgb[k] &= 0xFFFFFF;
        }
        return PhotoPrint.of(new CodedImage(width, height, rgb));
    }
}

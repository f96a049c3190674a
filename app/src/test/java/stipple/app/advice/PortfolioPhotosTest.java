package stipple.app.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.planning.Refusal;

/// On the pictures of the example client: five views of one head in one light.
class PortfolioPhotosTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private final PortfolioPhotos photos = PortfolioPhotos.shipped();

    @TempDir Path work;

    @Test
    void a_photo_that_was_cut_mirrored_made_smaller_and_saved_again_is_recognised()
            throws IOException {
        Path stolen = work.resolve("stolen.jpg");
        save(altered(EXAMPLES.resolve("left.jpg")), stolen);
        PortfolioPhotos.Found found =
                photos.compare(
                        List.of(
                                EXAMPLES.resolve("front.jpg"),
                                EXAMPLES.resolve("left.jpg"),
                                EXAMPLES.resolve("back.jpg"),
                                stolen),
                        Optional.empty());
        assertThat(found.rejected()).isEmpty();
        assertThat(found.same())
                .extracting(same -> Path.of(same.one()).getFileName() + " " + same.isCase())
                .containsExactly("left.jpg false");
        assertThat(found.same().getFirst().other()).isEqualTo(stolen.toString());
    }

    @Test
    void a_case_of_a_directory_that_shows_the_same_photo_is_named() throws IOException {
        String print =
                photos.compare(List.of(EXAMPLES.resolve("front.jpg")), Optional.empty())
                        .printed()
                        .getFirst()
                        .print()
                        .text();
        Path directory = work.resolve("directory.csv");
        Files.writeString(
                directory,
                """
                kind,id,name,since,provider,place,services,technician,branch,client,treatment,\
                treated,photographed,print
                provider,p,House (fictional),2020-01-01,,,,,,,,,,
                branch,b,,2020-01-01,p,"Leeds, GB",,,,,,,,
                technician,t,Tess (fictional),,,,permanent,,,,,,,
                case,c,,,,,,t,b,one,permanent,2025-01-01,2025-03-01,PRINT
                """
                        .replace("PRINT", print));
        Path stolen = work.resolve("stolen.jpg");
        save(altered(EXAMPLES.resolve("front.jpg")), stolen);
        assertThat(photos.compare(List.of(stolen), Optional.of(directory)).same())
                .extracting(PortfolioPhotos.Same::other)
                .containsExactly("c");
    }

    @Test
    void what_is_no_photo_is_told_and_the_rest_is_used() throws IOException {
        Path text = Files.writeString(work.resolve("text.jpg"), "no photo");
        assertThat(
                        photos.compare(
                                        List.of(text, EXAMPLES.resolve("front.jpg")),
                                        Optional.empty())
                                .rejected())
                .extracting(PortfolioPhotos.NoPhoto::file)
                .containsExactly(text);
        assertThatThrownBy(() -> photos.compare(List.of(text), Optional.empty()))
                .isInstanceOf(Refusal.class);
    }

    /// Cut to 85 %, mirrored, at 0.7 of its size.
    private static BufferedImage altered(Path file) throws IOException {
        BufferedImage whole = ImageIO.read(file.toFile());
        int wide = (int) (0.85 * whole.getWidth());
        int high = (int) (0.85 * whole.getHeight());
        BufferedImage copy =
                new BufferedImage(
                        (int) (0.7 * wide), (int) (0.7 * high), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION,
                java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int left = whole.getWidth() / 20;
        int top = whole.getHeight() / 10;
        pen.drawImage(
                whole,
                copy.getWidth(),
                0,
                0,
                copy.getHeight(),
                left,
                top,
                left + wide,
                top + high,
                null);
        pen.dispose();
        return copy;
    }

    private static void save(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.5f);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}

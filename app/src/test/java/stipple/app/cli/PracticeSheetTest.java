package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Sheets that are printed, photographed without fault and scored.
class PracticeSheetTest {
    private static final double PX_PER_MM = 14;
    private static final double DOTS_PER_INCH = PX_PER_MM * 25.4;
    private static final double LEFT_MM = 15;
    private static final double TOP_MM = 60;
    private static final double SIDE_MM = 40;

    @TempDir static Path folder;
    private static String svg = "";

    @BeforeAll
    static void print() throws IOException {
        CommandRun run = CommandRun.of("practice", "--sheet", folder.toString(), "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.json().get("files").toString()).contains("practice.pdf", "practice.svg");
        svg = Files.readString(folder.resolve("practice.svg"));
    }

    @Test
    void a_unit_of_the_svg_is_a_millimetre_and_the_ruler_holds_100() {
        assertThat(svg).containsPattern("width=\"840mm\" height=\"297mm\" viewBox=\"0 0 840 297\"");
        Matcher ruler =
                Pattern.compile("class=\"ruler\"[^>]*points=\"([\\d.]+),[\\d.]+ ([\\d.]+),")
                        .matcher(svg);
        assertThat(ruler.find()).isTrue();
        assertThat(Double.parseDouble(ruler.group(2)) - Double.parseDouble(ruler.group(1)))
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void marks_stand_forty_millimetres_apart_and_a_square_holds_its_density() {
        List<Double> marks = new ArrayList<>();
        Matcher at = Pattern.compile("class=\"mark\"[^>]*points=\"([\\d.]+),").matcher(svg);
        while (at.find()) {
            marks.add(Double.parseDouble(at.group(1)));
        }
        assertThat(marks).contains(LEFT_MM, LEFT_MM + SIDE_MM);
        Matcher dots = Pattern.compile("class=\"dots\"[^>]* d=\"([^\"]+)\"").matcher(svg);
        List<Integer> counts = new ArrayList<>();
        while (dots.find()) {
            counts.add(dots.group(1).split("M", -1).length - 1);
        }
        assertThat(counts).hasSize(12);
        assertThat(counts.getFirst()).isEqualTo(1600);
        assertThat(counts.get(1)).isEqualTo(2560);
        assertThat(counts.get(9)).isBetween(1500, 2300);
    }

    @Test
    void the_dots_to_follow_get_the_score_of_their_family() throws IOException {
        assertThat(score(0).get("family").asString()).isEqualTo("natural");
        assertThat(score(1).get("family").asString()).isIn("grid", "even");
        for (int sheet = 0; sheet < 3; sheet++) {
            JsonNode score = score(sheet);
            assertThat(score.get("count").asInt()).isBetween(1440, 1760);
        }
    }

    @Test
    void another_seed_prints_other_dots_and_the_same_one_the_same_bytes(@TempDir Path other)
            throws IOException {
        CommandRun.of("practice", "--sheet", other.resolve("a").toString());
        assertThat(other.resolve("a/practice.pdf"))
                .hasSameBinaryContentAs(folder.resolve("practice.pdf"));
        CommandRun.of("practice", "--sheet", other.resolve("b").toString(), "--seed=2");
        assertThat(Files.readString(other.resolve("b/practice.svg"))).isNotEqualTo(svg);
    }

    @Test
    void a_sheet_and_a_photo_at_once_or_neither_are_refused() {
        assertThat(CommandRun.of("practice").code()).isEqualTo(2);
        CommandRun both = CommandRun.of("practice", "--sheet=x", "--photo=y.png", "--px-per-mm=12");
        assertThat(both.code()).isEqualTo(2);
        assertThat(CommandRun.of("practice", "--photo=y.png").code()).isEqualTo(2);
    }

    private JsonNode score(int page) throws IOException {
        Path photo = folder.resolve("page" + page + ".png");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("practice.pdf").toFile())) {
            BufferedImage whole =
                    new PDFRenderer(pdf)
                            .renderImageWithDPI(page, (float) DOTS_PER_INCH, ImageType.RGB);
            BufferedImage square =
                    whole.getSubimage(
                            (int) Math.round(LEFT_MM * PX_PER_MM),
                            (int) Math.round(TOP_MM * PX_PER_MM),
                            (int) (SIDE_MM * PX_PER_MM),
                            (int) (SIDE_MM * PX_PER_MM));
            ImageIO.write(onPaper(square), "png", photo.toFile());
        }
        CommandRun run = CommandRun.of("practice", "--photo=" + photo, "--px-per-mm=14", "--json");
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    /// Paper in a photo is grey, not cut off at white.
    private static BufferedImage onPaper(BufferedImage square) {
        BufferedImage out =
                new BufferedImage(
                        square.getWidth(), square.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                int level = 40 + (square.getRGB(x, y) & 255) * 7 / 10;
                out.setRGB(x, y, level << 16 | level << 8 | level);
            }
        }
        return out;
    }
}

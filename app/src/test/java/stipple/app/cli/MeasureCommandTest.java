package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MeasureCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void a_hundred_dots_in_rows_are_counted_and_written_down() throws IOException {
        Path photo = photo(new Color(205, 165, 140));
        Path out = folder.resolve("out");
        CommandRun run = measure(photo, "12", out, "--json");
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.get("count").asInt()).isEqualTo(100);
        assertThat(json.get("densityPerCm2").get("low").asDouble()).isLessThan(100);
        assertThat(json.get("densityPerCm2").get("high").asDouble()).isGreaterThan(100);
        assertThat(json.get("diameterMm").get("likely").asDouble()).isBetween(0.2, 0.35);
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page).contains("default-src 'none'").contains("data:image/jpeg;base64,");
        assertThat(page).doesNotContain("http://").doesNotContain("https://");
        List<String> csv = Files.readAllLines(out.resolve("dots.csv"));
        assertThat(csv).hasSize(101);
        assertThat(csv.getFirst())
                .isEqualTo("x_mm,y_mm,diameter_mm,contrast,lab_l,lab_a,lab_b,sigma_mm");
        double leftmost =
                csv.stream()
                        .skip(1)
                        .mapToDouble(row -> Double.parseDouble(row.substring(0, row.indexOf(','))))
                        .min()
                        .orElse(0);
        assertThat(leftmost).isBetween(0.45, 0.55);
        assertThat(ImageIO.read(out.resolve("overlay.png").toFile()).getWidth()).isEqualTo(120);
    }

    @Test
    void photos_that_cannot_be_measured_are_refused_with_what_to_redo() throws IOException {
        Path out = folder.resolve("never");
        assertThat(measure(photo(new Color(205, 165, 140)), "5", out).err())
                .contains("fewer than 8 pixels for a millimetre");
        assertThat(measure(photo(new Color(14, 12, 10)), "12", out).err()).contains("too dark");
        assertThat(measure(photo(Color.WHITE), "12", out).err()).contains("glare or flash");
        assertThat(measure(folder.resolve("none.jpg"), "12", out).code()).isEqualTo(2);
        assertThat(measure(photo(Color.PINK), "-3", out).err()).contains("scale -3.0 px/mm");
        assertThat(out).doesNotExist();
    }

    @Test
    void shaved_hairs_are_counted_with_their_units() throws IOException {
        BufferedImage image = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(205, 165, 140));
        pen.fillRect(0, 0, 500, 400);
        pen.setColor(new Color(45, 38, 36));
        pen.setStroke(new java.awt.BasicStroke(8));
        for (int i = 0; i < 20; i++) {
            int x = 50 + 95 * (i % 5);
            int y = 50 + 95 * (i / 5);
            pen.drawLine(x, y, x + 12, y + 30);
            if (i % 2 == 0) {
                pen.drawLine(x + 17, y, x + 30, y + 30);
            }
        }
        pen.dispose();
        Path file = folder.resolve("hairs.png");
        ImageIO.write(image, "png", file.toFile());
        Path out = folder.resolve("hairs");
        CommandRun run = measure(file, "100", out, "--kind=follicles", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.json().get("count").asInt()).isBetween(28, 32);
        assertThat(run.json().get("units").asInt()).isBetween(19, 21);
        assertThat(Files.readAllLines(out.resolve("dots.csv"))).hasSizeGreaterThan(28);
        assertThat(measure(file, "20", out, "--kind=follicles").err()).contains("at least 60");
    }

    private static CommandRun measure(Path photo, String scale, Path out, String... more) {
        java.util.List<String> args =
                new java.util.ArrayList<>(
                        List.of(
                                "measure",
                                "--photo",
                                photo.toString(),
                                "--px-per-mm=" + scale,
                                "--out",
                                out.toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args);
    }

    private Path photo(Color skin) throws IOException {
        BufferedImage image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(skin);
        pen.fillRect(0, 0, 120, 120);
        pen.setColor(new Color(0, 0, 0, 140));
        for (int i = 0; i < 100; i++) {
            double x = 6 + 12 * (i % 10);
            double y = 6 + 12 * (i / 10);
            pen.fill(new Ellipse2D.Double(x - 1.7, y - 1.7, 3.4, 3.4));
        }
        pen.dispose();
        Path file = folder.resolve("photo.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}

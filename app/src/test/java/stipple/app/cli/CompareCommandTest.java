package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void the_same_dots_are_found_in_a_turned_photo_and_the_lost_ones_named() throws IOException {
        Path before = macro("before.png", 1, 0, 150, 0);
        Path after = macro("after.png", 1, 8, 100, 12);
        Path out = folder.resolve("out");
        CommandRun run =
                CommandRun.of(
                        "compare",
                        "--before=" + before,
                        "--after=" + after,
                        "--px-per-mm=12",
                        "--out=" + out,
                        "--json");
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.get("matched").asInt()).isGreaterThan(80);
        assertThat(json.get("lost").asInt()).isBetween(5, 20);
        assertThat(json.get("new").asInt()).isLessThan(4);
        assertThat(json.get("contrastChange").get("likely").asDouble()).isBetween(-0.45, -0.2);
        assertThat(json.get("turnDeg").asDouble()).isBetween(7.0, 9.0);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("default-src 'none'")
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(ImageIO.read(out.resolve("difference.png").toFile()).getWidth()).isEqualTo(160);
    }

    @Test
    void other_skin_is_refused() throws IOException {
        Path before = macro("before.png", 1, 0, 150, 0);
        Path other = macro("other.png", 2, 0, 150, 0);
        CommandRun run =
                CommandRun.of(
                        "compare", "--before=" + before, "--after=" + other, "--px-per-mm=12");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("do not show the same dots");
    }

    @Test
    void two_photos_of_a_head_are_laid_on_each_other() throws IOException {
        Path before = head("head.png", 0);
        Path after = head("later.png", 4);
        Path out = folder.resolve("heads");
        CommandRun run =
                CommandRun.of(
                        "compare",
                        "--before=" + before,
                        "--after=" + after,
                        "--out=" + out,
                        "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.json().get("agreement").asDouble()).isGreaterThan(0.8);
        assertThat(run.json().get("turnDeg").asDouble()).isBetween(3.5, 4.5);
        assertThat(Files.readString(out.resolve("report.html"))).contains("Blink");
        assertThat(
                        CommandRun.of(
                                        "compare",
                                        "--before=" + before,
                                        "--after=" + macro("m.png", 1, 0, 150, 0))
                                .err())
                .contains("same side of one head");
    }

    private Path macro(String name, long seed, double turnDeg, int dark, int lost)
            throws IOException {
        int side = 160;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(new Color(205, 165, 140));
        pen.fillRect(0, 0, side, side);
        pen.setColor(new Color(0, 0, 0, dark));
        pen.transform(AffineTransform.getRotateInstance(Math.toRadians(turnDeg), 80, 80));
        Random draw = new Random(seed);
        List<double[]> placed = new ArrayList<>();
        for (int k = 0; placed.size() < 400 && k < 20_000; k++) {
            double x = -40 + 240 * draw.nextDouble();
            double y = -40 + 240 * draw.nextDouble();
            if (placed.stream().noneMatch(d -> Math.hypot(d[0] - x, d[1] - y) < 7)) {
                placed.add(new double[] {x, y});
            }
        }
        for (int i = 0; i < placed.size(); i++) {
            if (lost == 0 || i % lost != 3) {
                double x = placed.get(i)[0];
                double y = placed.get(i)[1];
                pen.fill(new Ellipse2D.Double(x - 1.7, y - 1.7, 3.4, 3.4));
            }
        }
        pen.dispose();
        return written(name, image);
    }

    private Path head(String name, double turnDeg) throws IOException {
        BufferedImage image = new BufferedImage(480, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(new Color(110, 120, 130));
        pen.fillRect(0, 0, 480, 600);
        pen.transform(AffineTransform.getRotateInstance(Math.toRadians(turnDeg), 240, 300));
        pen.setPaint(
                new GradientPaint(
                        80, 0, new Color(220, 180, 160), 400, 0, new Color(170, 130, 110)));
        pen.fill(new Ellipse2D.Double(90, 60, 300, 460));
        pen.setColor(new Color(60, 40, 35));
        pen.fill(new Ellipse2D.Double(160, 290, 50, 18));
        pen.fill(new Ellipse2D.Double(270, 290, 50, 18));
        pen.fill(new Ellipse2D.Double(200, 430, 80, 20));
        pen.setColor(new Color(150, 100, 90));
        pen.fill(new Ellipse2D.Double(225, 340, 30, 50));
        pen.fill(new Ellipse2D.Double(150, 150, 22, 14));
        pen.dispose();
        return written(name, image);
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private Path written(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}

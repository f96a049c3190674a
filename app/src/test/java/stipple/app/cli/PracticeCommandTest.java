package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Sheets with known faults get the right diagnosis.
class PracticeCommandTest {
    private static final double PX_PER_MM = 16;
    private static final int SIDE = 320;

    @TempDir private Path folder = Path.of("");

    @Test
    void a_sound_sheet_has_nothing_to_mend() throws IOException {
        JsonNode score = score(scattered(0.75), 0, 0, false);
        assertThat(score.get("family").asString()).isIn("even", "natural");
        assertThat(score.get("edge").get("kind").asString()).isNotEqualTo("diffuse");
        assertThat(score.get("size").get("meanMm").asDouble()).isBetween(0.2, 0.4);
        assertThat(score.get("findings").isEmpty()).isTrue();
    }

    @Test
    void a_ruled_sheet_is_a_grid() throws IOException {
        List<double[]> grid = new ArrayList<>();
        for (int k = 0; k < 324; k++) {
            grid.add(new double[] {1 + k % 18, 1 + k / 18});
        }
        assertThat(rules(score(grid, 0, 0, false))).containsExactly("practice-grid");
    }

    @Test
    void uneven_size_strength_and_running_edges_are_named() throws IOException {
        assertThat(rules(score(scattered(0.9), 0.35, 0, false))).contains("practice-size");
        assertThat(rules(score(scattered(0.75), 0, 0.5, false))).contains("practice-strength");
        assertThat(rules(score(scattered(1.1), 0, 0, true))).contains("practice-diffuse");
    }

    @Test
    void an_empty_sheet_is_refused() throws IOException {
        Path file = sheet(List.of(), 0, 0, false);
        CommandRun run = CommandRun.of("practice", "--photo=" + file, "--px-per-mm=16", "--json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("needs at least 12");
    }

    private JsonNode score(List<double[]> dots, double size, double strength, boolean isSoft)
            throws IOException {
        Path file = sheet(dots, size, strength, isSoft);
        CommandRun run = CommandRun.of("practice", "--photo=" + file, "--px-per-mm=16", "--json");
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    private static List<String> rules(JsonNode score) {
        List<String> rules = new ArrayList<>();
        score.get("findings").forEach(f -> rules.add(f.get("rule").asString()));
        return rules;
    }

    private static List<double[]> scattered(double leastMm) {
        Random draw = new Random(4);
        List<double[]> dots = new ArrayList<>();
        for (int k = 0; k < 8000; k++) {
            double x = 0.6 + 18.8 * draw.nextDouble();
            double y = 0.6 + 18.8 * draw.nextDouble();
            if (dots.stream().noneMatch(d -> Math.hypot(d[0] - x, d[1] - y) < leastMm)) {
                dots.add(new double[] {x, y});
            }
        }
        return dots.subList(0, dots.size() * 3 / 4);
    }

    private Path sheet(List<double[]> dots, double size, double strength, boolean isSoft)
            throws IOException {
        double[] light = new double[SIDE * SIDE];
        java.util.Arrays.fill(light, 1);
        Random draw = new Random(9);
        for (double[] dot : dots) {
            double radius = 0.15 * Math.exp(size * draw.nextGaussian());
            double dark = Math.clamp(0.55 * (1 + strength * draw.nextGaussian()), 0.2, 0.9);
            paint(light, dot, radius, dark, isSoft);
        }
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < light.length; i++) {
            double level = 0.78 * light[i] + 0.003 * draw.nextGaussian();
            int coded = (int) (255 * Math.pow(Math.clamp(level, 0, 1), 1 / 2.2));
            image.setRGB(i % SIDE, i / SIDE, coded << 16 | coded << 8 | coded);
        }
        Path file = folder.resolve("sheet.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// A disc with a rim of a pixel, or a blot without a rim.
    private static void paint(
            double[] light, double[] dot, double radius, double dark, boolean isSoft) {
        for (int i = 0; i < light.length; i++) {
            double x = (i % SIDE + 0.5) / PX_PER_MM - dot[0];
            int row = i / SIDE;
            double y = (row + 0.5) / PX_PER_MM - dot[1];
            double far = Math.hypot(x, y);
            if (far < 6 * radius) {
                double share =
                        isSoft
                                ? Math.exp(-far / (0.8 * radius))
                                : 1 / (1 + Math.exp((far - radius) * PX_PER_MM * 2));
                light[i] *= 1 - dark * share;
            }
        }
    }
}

package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.planning.SamplePlanFiles;
import tools.jackson.databind.JsonNode;

class NoticeCommandTest {
    private static final int SIDE_PX = 400;

    @TempDir private Path folder = Path.of("");

    @Test
    void larger_dots_are_told_from_farther_and_named() throws IOException {
        Path own = skin("own.png", 2.4, new Color(120, 95, 80), 1, 190);
        Path good = skin("good.png", 2.5, new Color(120, 95, 80), 2, 190);
        Path bad = skin("bad.png", 6, new Color(120, 95, 80), 3, 190);
        JsonNode near = notice(good, own);
        JsonNode far = notice(bad, own);
        assertThat(far.get("distanceM").get("likely").asDouble())
                .isGreaterThan(near.get("distanceM").get("likely").asDouble() + 0.5);
        assertThat(far.get("causes").get(0).get("id").asString()).isEqualTo("dot-size");
        assertThat(far.get("scenarios").size()).isEqualTo(4);
        assertThat(far.get("curve").get(0).get("m").asDouble()).isCloseTo(0.2, within(1e-9));
        assertThat(far.get("curve").get(0).get("dPrime").asDouble()).isPositive();
    }

    @Test
    void bad_pictures_and_scales_are_refused_in_one_sentence() throws IOException {
        Path own = skin("own.png", 2.4, new Color(120, 95, 80), 1, 190);
        Path dark = skin("dark.png", 2.4, new Color(5, 4, 3), 1, 20);
        assertThat(refused("--treated", dark, "--reference", own, "--px-per-mm", "12"))
                .contains("dark.png: too dark");
        assertThat(refused("--treated", own, "--reference", own, "--px-per-mm", "0"))
                .contains("scale 0.0 px/mm, allowed 4 to 400");
        assertThat(refused("--treated", folder, "--reference", own, "--px-per-mm", "12"))
                .isNotBlank();
    }

    @Test
    void a_plan_is_judged_in_three_lights_with_what_gives_it_away() throws IOException {
        Path plan = folder.resolve("plan.json");
        Files.write(plan, SamplePlanFiles.bytes(900));
        CommandRun run =
                CommandRun.of("notice", "--plan", plan.toString(), "--at", "healed", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        JsonNode found = run.json();
        JsonNode distance = found.get("distanceM");
        assertThat(distance.get("likely").asDouble())
                .isBetween(distance.get("low").asDouble(), distance.get("high").asDouble());
        assertThat(found.get("lights").size()).isEqualTo(3);
        assertThat(found.get("scenarios").size()).isEqualTo(4);
        assertThat(found.get("causes").size()).isPositive();
        assertThat(found.get("dots").size()).isEqualTo(20);
        assertThat(found.get("dots").get(0).asInt()).isBetween(1, 2700);
        assertThat(found.has("fix")).isTrue();
    }

    @Test
    void a_plan_needs_a_moment_at_which_something_shows() throws IOException {
        Path plan = folder.resolve("plan.json");
        Files.write(plan, SamplePlanFiles.bytes(900));
        assertThat(refused("--plan", plan)).contains("either --plan and --at");
        assertThat(refused("--plan", plan, "--at", "before")).contains("nothing of this plan");
        assertThat(refused("--plan", plan, "--at", "session 9")).contains("3 sessions");
        assertThat(refused("--plan", plan, "--at", "noon")).contains("moment 'noon'");
        Path other = skin("other.png", 2.4, new Color(120, 95, 80), 1, 190);
        assertThat(refused("--plan", plan, "--at", "healed", "--photo", other + "@front"))
                .contains("other.png");
    }

    @Test
    void a_jpeg_says_what_the_png_says_within_the_stated_range() throws IOException {
        Path own = skin("own.png", 2.4, new Color(120, 95, 80), 1, 190);
        Path bad = skin("bad.png", 4, new Color(120, 95, 80), 3, 190);
        JsonNode png = notice(bad, own);
        JsonNode jpeg = notice(jpeg(bad), jpeg(own));
        assertThat(jpeg.get("distanceM").get("likely").asDouble())
                .isBetween(
                        png.get("distanceM").get("low").asDouble(),
                        png.get("distanceM").get("high").asDouble());
    }

    private Path jpeg(Path png) throws IOException {
        Path file = folder.resolve(png.getFileName() + ".jpg");
        ImageIO.write(ImageIO.read(png.toFile()), "jpg", file.toFile());
        return file;
    }

    private String refused(Object... options) {
        String[] args = new String[options.length + 1];
        args[0] = "notice";
        for (int i = 0; i < options.length; i++) {
            args[i + 1] = options[i].toString();
        }
        CommandRun run = CommandRun.of(args);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1);
        return run.err();
    }

    private JsonNode notice(Path treated, Path reference) {
        CommandRun run =
                CommandRun.of(
                        "notice",
                        "--treated",
                        treated.toString(),
                        "--reference",
                        reference.toString(),
                        "--px-per-mm",
                        "12",
                        "--json");
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    private Path skin(String name, double diameterPx, Color dot, int seed, int light)
            throws IOException {
        BufferedImage image = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(light, light * 4 / 5, light * 7 / 10));
        pen.fillRect(0, 0, SIDE_PX, SIDE_PX);
        pen.setColor(dot);
        Random random = new Random(seed);
        for (int i = 0; i < 1700; i++) {
            double x = random.nextDouble() * SIDE_PX;
            double y = random.nextDouble() * SIDE_PX;
            pen.fill(new Ellipse2D.Double(x, y, diameterPx, diameterPx));
        }
        pen.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}

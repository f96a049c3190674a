package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
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
import stipple.app.planning.PlanFile;
import stipple.app.text.Messages;
import tools.jackson.databind.JsonNode;

/// A plan whose pattern follows the person's own donor hair.
class DonorMacroTest {
    private static final double PX_PER_MM = 64;

    @TempDir private Path folder = Path.of("");

    @Test
    void the_pattern_follows_a_donor_zone_that_stands_evenly_and_says_how_well()
            throws IOException {
        CommandRun run = plan(donor(14, 10), "64", "even");
        assertThat(run.err()).isEmpty();
        JsonNode donor = run.json().get("donor");
        assertThat(donor.get("units").asInt()).isBetween(75, 110);
        assertThat(donor.at("/nnCv/likely").asDouble()).isLessThan(0.2);
        assertThat(donor.at("/evenness/likely").asDouble()).isGreaterThan(0.5);
        assertThat(donor.get("patternCv").asDouble())
                .isLessThan(donor.get("usualCv").asDouble() - 0.08);
        List<String> rules = new ArrayList<>();
        run.json().get("warnings").forEach(w -> rules.add(w.get("rule").stringValue()));
        assertThat(rules).contains("donor-pair-correlation");
        assertThat(rules).anyMatch(rule -> rule.startsWith("donor-pattern"));
        Path plan = folder.resolve("even/plan.json");
        assertThat(Files.readString(plan)).contains("\"evenness\":", "donor-pair-correlation");
        assertThat(Files.readString(folder.resolve("even/report.html")))
                .contains("pair correlation of your donor hair");
        PlanFile plans = new PlanFile(Messages.english());
        assertThat(plans.read(plan).design().evenness())
                .isEqualTo(donor.at("/evenness/likely").asDouble());
        assertThat(plans.bytes(plans.read(plan))).isEqualTo(Files.readAllBytes(plan));
    }

    @Test
    void too_little_hair_or_skin_or_no_scale_is_refused_in_one_sentence() throws IOException {
        assertThat(plan(donor(5, 5), "64", "small").err())
                .contains("shows 25 mm2 of skin, needs at least 40");
        assertThat(plan(donor(14, 10), "20", "coarse").err()).contains("at least 60");
        BufferedImage bare = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = bare.createGraphics();
        pen.setColor(new Color(205, 165, 140));
        pen.fillRect(0, 0, 640, 640);
        pen.dispose();
        Path file = folder.resolve("bare.png");
        ImageIO.write(bare, "png", file.toFile());
        CommandRun none = plan(file, "64", "bare");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("0 follicular units, needs at least 40");
        CommandRun scaleless =
                CommandRun.of("plan", "--donor-macro=" + file, "--out=" + folder.resolve("x"));
        assertThat(scaleless.code()).isEqualTo(2);
        assertThat(folder.resolve("bare")).doesNotExist();
    }

    private CommandRun plan(Path donor, String scale, String out) {
        return CommandRun.of(
                "plan",
                "--norwood=II",
                "--density=60",
                "--pictures=none",
                "--date=2026-03-02",
                "--donor-macro=" + donor,
                "--px-per-mm=" + scale,
                "--out=" + folder.resolve(out),
                "--json");
    }

    /// Clipped hairs in a slightly shaken lattice.
    private Path donor(int wideMm, int highMm) throws IOException {
        BufferedImage image =
                new BufferedImage(
                        (int) (wideMm * PX_PER_MM),
                        (int) (highMm * PX_PER_MM),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(205, 165, 140));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(new Color(45, 38, 36));
        pen.setStroke(new BasicStroke(5.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Random random = new Random(4);
        double step = 1.2;
        for (double y = 0.5; y < highMm - 0.5; y += step) {
            for (double x = 0.5; x < wideMm - 0.3; x += step) {
                double px = (x + 0.12 * random.nextGaussian()) * PX_PER_MM;
                double py = (y + 0.12 * random.nextGaussian()) * PX_PER_MM;
                pen.draw(new Line2D.Double(px, py, px + 8, py + 22));
            }
        }
        pen.dispose();
        Path file = folder.resolve("donor" + wideMm + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}

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
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.planning.PlanFile;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.dots.Deposits;
import stipple.core.math.Vec3;
import tools.jackson.databind.JsonNode;

/// A macro photo of healed skin is found in its plan.
class ComparePlanTest {
    private static final double PX_PER_MM = 14;
    private static final double SIDE_MM = 15;

    @TempDir static Path folder;

    @BeforeAll
    static void plan() {
        CommandRun run =
                CommandRun.of(
                        "plan",
                        "--norwood=V",
                        "--density=120",
                        "--pictures=none",
                        "--date=2026-03-02",
                        "--out=" + folder.resolve("plan"));
        assertThat(run.code()).as(run.err()).isEqualTo(0);
    }

    @Test
    void the_place_is_found_and_every_tenth_dot_is_missed() throws IOException {
        TreatmentPlan plan = read();
        int centre = dense(plan.deposits());
        Path photo = macro(plan.deposits(), centre, Math.toRadians(35), 10);
        Path out = folder.resolve("found");
        CommandRun run = compare(photo, "--out=" + out, "--json");
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.at("/place/sMm").asDouble() - plan.deposits().sMm(centre))
                .isBetween(-3.0, 3.0);
        assertThat(json.at("/place/wMm").asDouble() - plan.deposits().wMm(centre))
                .isBetween(-3.0, 3.0);
        assertThat(json.get("moment").stringValue()).isEqualTo("healed");
        assertThat(json.at("/lostShare/likely").asDouble()).isBetween(0.05, 0.15);
        assertThat(json.at("/lostShare/low").asDouble()).isLessThan(0.1);
        assertThat(json.at("/lostShare/high").asDouble()).isGreaterThan(0.1);
        assertThat(json.get("matched").asInt()).isGreaterThan(120);
        assertThat(Files.readString(out.resolve("report.html"))).contains("against the plan");
        CommandRun near =
                compare(
                        photo,
                        "--near="
                                + Math.round(plan.deposits().sMm(centre))
                                + ","
                                + Math.round(plan.deposits().wMm(centre)),
                        "--json");
        assertThat(near.json().get("lost")).isEqualTo(json.get("lost"));
    }

    @Test
    void a_mirrored_photo_shows_other_dots() throws IOException {
        TreatmentPlan plan = read();
        Path photo = macro(plan.deposits(), dense(plan.deposits()), 0, 0);
        BufferedImage right = ImageIO.read(photo.toFile());
        BufferedImage wrong =
                new BufferedImage(right.getWidth(), right.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < right.getHeight(); y++) {
            for (int x = 0; x < right.getWidth(); x++) {
                wrong.setRGB(right.getWidth() - 1 - x, y, right.getRGB(x, y));
            }
        }
        Path mirrored = folder.resolve("mirrored.png");
        ImageIO.write(wrong, "png", mirrored.toFile());
        CommandRun run = compare(mirrored);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("does not show the dots of plan.json");
    }

    @Test
    void what_is_missing_is_said() throws IOException {
        Path photo = macro(read().deposits(), 5, 0, 0);
        String plan = "--plan=" + folder.resolve("plan/plan.json");
        assertThat(CommandRun.of("compare", plan, "--after=" + photo).err())
                .contains("--plan needs --px-per-mm");
        assertThat(compare(photo, "--near=here").err()).contains("allowed S,W in mm");
        assertThat(compare(photo, "--at=someday").code()).isEqualTo(2);
        assertThat(CommandRun.of("compare", "--after=" + photo).code()).isEqualTo(2);
    }

    private static TreatmentPlan read() {
        return new PlanFile(Messages.english()).read(folder.resolve("plan/plan.json"));
    }

    private static CommandRun compare(Path photo, String... more) {
        java.util.List<String> args =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "compare",
                                "--plan=" + folder.resolve("plan/plan.json"),
                                "--after=" + photo,
                                "--px-per-mm=14"));
        args.addAll(java.util.List.of(more));
        return CommandRun.of(args);
    }

    /// A deposit with many around it.
    private static int dense(Deposits plan) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < plan.count(); i += 97) {
            Vec3 at = plan.surfacePoint(i).positionMm();
            long near =
                    java.util.stream.IntStream.range(0, plan.count())
                            .filter(k -> plan.surfacePoint(k).positionMm().distanceTo(at) < 10)
                            .count();
            best = near > most ? i : best;
            most = Math.max(most, near);
        }
        return best;
    }

    /// Deposits around one, as a camera straight above sees them.
    private static Path macro(Deposits plan, int centre, double turnRad, int missed)
            throws IOException {
        int side = (int) (SIDE_MM * PX_PER_MM);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(205, 165, 140));
        pen.fillRect(0, 0, side, side);
        pen.setColor(new Color(30, 25, 25, 130));
        Vec3 out = plan.surfacePoint(centre).normal();
        Vec3 right = new Vec3(0, 1, 0).cross(out).unit();
        Vec3 down = right.cross(out);
        for (int i = 0; i < plan.count(); i++) {
            Vec3 off =
                    new Vec3(
                            plan.xMm(i) - plan.xMm(centre),
                            plan.yMm(i) - plan.yMm(centre),
                            plan.zMm(i) - plan.zMm(centre));
            if (off.dot(off) > 400 || (missed > 0 && i % missed == 3)) {
                continue;
            }
            double u = off.dot(right);
            double v = off.dot(down);
            double x = SIDE_MM / 2 + u * Math.cos(turnRad) - v * Math.sin(turnRad);
            double y = SIDE_MM / 2 + u * Math.sin(turnRad) + v * Math.cos(turnRad);
            double radius = 0.12 * PX_PER_MM;
            pen.fill(
                    new Ellipse2D.Double(
                            x * PX_PER_MM - radius,
                            y * PX_PER_MM - radius,
                            2 * radius,
                            2 * radius));
        }
        pen.dispose();
        Path file = folder.resolve("macro" + centre + "-" + missed + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}

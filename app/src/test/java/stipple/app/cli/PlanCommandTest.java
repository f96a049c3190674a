package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.planning.PlanFile;
import stipple.app.text.Messages;
import stipple.core.math.Vec3;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Pose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job on the shipped photos of the example client, without pictures.
class PlanCommandTest {
    private static final Path SHIPPED = Path.of("..", "examples");
    private static final List<String> VIEWS = List.of("front", "left", "right", "top", "back");

    @TempDir static Path work;
    private static CommandRun run = new CommandRun(1, "", "");

    @BeforeAll
    static void plan_the_example_client() {
        List<String> args = new ArrayList<>(List.of("plan", "--json", "--norwood", "VI"));
        for (String view : VIEWS) {
            args.addAll(List.of("--photo", SHIPPED.resolve(view + ".jpg") + "@" + view));
        }
        args.addAll(List.of("--markup", SHIPPED.resolve("client.markup.json").toString()));
        args.addAll(List.of("--density", "20", "--age", "38", "--seed", "7"));
        args.addAll(List.of("--date", "2026-03-02", "--pictures", "none"));
        args.addAll(List.of("--out", folder().toString()));
        run = CommandRun.of(args);
    }

    @Test
    void it_ends_with_0_and_prints_one_object_with_every_key_of_the_contract() {
        assertThat(run.code()).as(run.err()).isEqualTo(0);
        JsonNode json = run.json();
        assertThat(json.at("/dots/count").isInt()).isTrue();
        assertThat(json.at("/dots/bySession").isArray()).isTrue();
        assertThat(json.at("/dots/byZone").isObject()).isTrue();
        assertRange(json.get("areaCm2"));
        assertRange(json.get("wholeScalpAreaCm2"));
        assertThat(json.at("/minutes/bySession").size()).isEqualTo(json.get("sessions").asInt());
        json.at("/minutes/bySession").forEach(PlanCommandTest::assertRange);
        assertThat(json.get("seed").asLong()).isEqualTo(7);
        assertThat(json.get("views").size()).isEqualTo(5);
        for (JsonNode warning : json.get("warnings")) {
            assertThat(warning.get("rule").stringValue()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(warning.get("text").stringValue()).isNotBlank();
            assertThat(warning.get("source").stringValue()).isNotBlank();
        }
    }

    @Test
    void every_file_it_names_is_there_and_no_other() throws IOException {
        List<String> named = new ArrayList<>();
        run.json().get("files").forEach(file -> named.add(file.stringValue()));
        assertThat(named)
                .contains("plan.json", "dots.csv", "stencil.pdf", "stencil.svg")
                .contains("report.html", "report.pdf");
        List<String> there = new ArrayList<>(CommandRun.tree(folder()));
        there.remove(".stipple-files");
        assertThat(there).containsExactlyInAnyOrderElementsOf(named);
        assertThat(CommandRun.tree(work)).allMatch(name -> name.startsWith("client"));
    }

    @Test
    void counts_agree_in_the_answer_the_plan_the_table_and_the_report() throws IOException {
        JsonNode dots = run.json().get("dots");
        int count = dots.get("count").asInt();
        JsonNode plan = JsonMapper.shared().readTree(folder().resolve("plan.json"));
        assertThat(plan.at("/deposits/count").asInt()).isEqualTo(count);
        List<String> rows = Files.readAllLines(folder().resolve("dots.csv"));
        assertThat(rows.size() - 1).isEqualTo(count);
        Map<String, Integer> bySession = counted(rows, 1);
        for (int k = 0; k < dots.get("bySession").size(); k++) {
            int said = dots.get("bySession").get(k).asInt();
            assertThat(bySession).containsEntry(Integer.toString(k + 1), said);
            assertThat(plan.at("/sessions/" + k + "/dots").asInt()).isEqualTo(said);
        }
        Map<String, Integer> byZone = new TreeMap<>();
        dots.get("byZone").properties().forEach(e -> byZone.put(e.getKey(), e.getValue().asInt()));
        byZone.values().removeIf(n -> n == 0);
        assertThat(byZone).isEqualTo(counted(rows, 2));
        String report = Files.readString(folder().resolve("report.html"));
        assertThat(report).contains(String.format(Locale.ROOT, "%,d", count));
    }

    @Test
    void a_markup_that_names_another_photo_is_a_warning() throws IOException {
        Path copy = Files.copy(SHIPPED.resolve("front.jpg"), work.resolve("client-renamed.jpg"));
        CommandRun renamed =
                CommandRun.of(
                        List.of(
                                "plan",
                                "--photo",
                                copy + "@front",
                                "--markup",
                                SHIPPED.resolve("front.markup.json").toString(),
                                "--norwood",
                                "II",
                                "--density",
                                "60",
                                "--pictures",
                                "none",
                                "--out",
                                work.resolve("client-renamed").toString(),
                                "--json"));
        List<String> rules = new ArrayList<>();
        renamed.json().get("warnings").forEach(w -> rules.add(w.get("rule").stringValue()));
        assertThat(rules).contains("markup-of-another-photo");
        assertThat(renamed.json().at("/views/0/guessed").toString()).contains("markup-photo");
    }

    @Test
    void the_fit_finds_the_true_pose_within_4_degrees_and_6_in_profile() throws IOException {
        JsonNode truth = JsonMapper.shared().readTree(SHIPPED.resolve("truth.json"));
        for (int i = 0; i < VIEWS.size(); i++) {
            JsonNode pose = run.json().at("/views/" + i + "/pose");
            JsonNode right = truth.at("/photos/" + i);
            double turnedDeg =
                    turnedDeg(
                            camera(pose, "yaw", "pitch", "roll"),
                            camera(right, "yawDeg", "pitchDeg", "rollDeg"));
            assertThat(turnedDeg).as(VIEWS.get(i)).isLessThan(isProfile(VIEWS.get(i)) ? 6 : 4);
        }
    }

    @Test
    void the_fitted_head_covers_the_outline_within_2_mm_and_3_in_profile() {
        for (int i = 0; i < VIEWS.size(); i++) {
            JsonNode view = run.json().at("/views/" + i);
            assertThat(view.get("view").stringValue()).isEqualTo(VIEWS.get(i));
            assertThat(view.get("file").stringValue()).isEqualTo(VIEWS.get(i) + ".jpg");
            assertThat(view.get("poseSource").stringValue()).isNotBlank();
            assertThat(view.get("overlap").asDouble()).as(VIEWS.get(i)).isBetween(0.96, 1.0);
            assertThat(view.get("outlineErrorMm").asDouble())
                    .as(VIEWS.get(i))
                    .isLessThan(isProfile(VIEWS.get(i)) ? 3 : 2);
        }
    }

    @Test
    void the_size_of_the_head_is_found_within_its_stated_error() throws IOException {
        JsonNode truth = JsonMapper.shared().readTree(SHIPPED.resolve("truth.json"));
        JsonNode head = JsonMapper.shared().readTree(folder().resolve("plan.json")).get("head");
        double right = truth.get("circumferenceMm").asDouble();
        double error = head.get("circumferenceMm").asDouble() / right - 1;
        assertThat(Math.abs(error)).isLessThan(2 * head.get("scaleSigmaFraction").asDouble());
    }

    @Test
    void reading_the_plan_and_writing_it_again_gives_the_identical_file() throws IOException {
        Path file = folder().resolve("plan.json");
        PlanFile plans = new PlanFile(Messages.english());
        assertThat(plans.bytes(plans.read(file))).isEqualTo(Files.readAllBytes(file));
    }

    private static Path folder() {
        return work.resolve("client");
    }

    private static Camera camera(JsonNode at, String yaw, String pitch, String roll) {
        Pose pose =
                new Pose(at.get(yaw).asDouble(), at.get(pitch).asDouble(), at.get(roll).asDouble());
        return new Camera(100, 100, 100, 50, 50, pose, new Vec3(0, 0, 600));
    }

    /// The angle of the one turn that takes one pose to the other.
    private static double turnedDeg(Camera one, Camera other) {
        double trace = 0;
        for (Vec3 axis : List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1))) {
            trace += direction(one, axis).dot(direction(other, axis));
        }
        return Math.toDegrees(Math.acos(Math.clamp((trace - 1) / 2, -1.0, 1.0)));
    }

    private static Vec3 direction(Camera camera, Vec3 axis) {
        return camera.cameraFromHead(axis).minus(camera.cameraFromHead(new Vec3(0, 0, 0)));
    }

    private static boolean isProfile(String view) {
        return view.equals("left") || view.equals("right");
    }

    private static void assertRange(JsonNode range) {
        double likely = range.get("likely").asDouble();
        assertThat(range.get("low").asDouble()).isPositive().isLessThanOrEqualTo(likely);
        assertThat(range.get("high").asDouble()).isGreaterThanOrEqualTo(likely);
    }

    private static Map<String, Integer> counted(List<String> rows, int column) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String row : rows.subList(1, rows.size())) {
            counts.merge(row.split(",", -1)[column], 1, Integer::sum);
        }
        return counts;
    }
}

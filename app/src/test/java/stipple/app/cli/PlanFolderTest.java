package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PhotoResult;
import stipple.app.media.PictureWriter;
import stipple.app.planning.MarkupFile;
import stipple.core.image.Scaling;
import stipple.core.parameter.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The whole folder of one small photo, made with one thread and with two.
class PlanFolderTest {
    private static final Path SHIPPED = Path.of("..", "examples");
    private static final int LONG_SIDE_PX = 320;
    private static final int SHRINKING = 5;

    @TempDir static Path work;
    private static final List<CommandRun> RUNS = new ArrayList<>();

    @BeforeAll
    static void plan_with_one_thread_and_with_two() throws IOException {
        writeSmallPhoto();
        for (String threads : List.of("1", "2")) {
            RUNS.add(
                    CommandRun.of(
                            "plan",
                            "--photo",
                            photo(),
                            "--markup",
                            work.resolve("front.markup.json").toString(),
                            "--norwood",
                            "III",
                            "--date",
                            "2026-03-02",
                            "--pictures",
                            "few",
                            "--threads",
                            threads,
                            "--out",
                            folder(threads).toString(),
                            "--json"));
        }
    }

    @Test
    void every_file_has_the_same_bytes_with_one_thread_and_with_two() throws IOException {
        assertThat(RUNS).allMatch(run -> run.code() == 0);
        List<String> names = CommandRun.tree(folder("1"));
        assertThat(CommandRun.tree(folder("2"))).isEqualTo(names);
        assertThat(names)
                .contains("plan.json", "dots.csv", "stencil.svg", "previews/front-healed.jpg")
                .contains("previews/front-before-close.jpg", "head/front-healed.jpg")
                .contains("previews/front-fit.jpg");
        for (String name : names) {
            Path one = folder("1").resolve(name);
            if (Files.isRegularFile(one)) {
                assertThat(Files.readAllBytes(folder("2").resolve(name)))
                        .as(name)
                        .isEqualTo(Files.readAllBytes(one));
            }
        }
    }

    @Test
    void a_preview_of_the_photo_equals_the_picture_in_the_folder() throws IOException {
        preview("photo.jpg", "healed", "--photo", photo());
        assertThat(Files.readAllBytes(work.resolve("photo.jpg")))
                .isEqualTo(Files.readAllBytes(folder("1").resolve("previews/front-healed.jpg")));
    }

    @Test
    void a_preview_of_the_head_equals_the_picture_in_the_folder() throws IOException {
        preview("head.jpg", "before", "--view", "front");
        assertThat(Files.readAllBytes(work.resolve("head.jpg")))
                .isEqualTo(Files.readAllBytes(folder("1").resolve("head/front-before.jpg")));
    }

    @Test
    void a_session_that_the_plan_has_not_is_refused() {
        CommandRun run = previewed("x.png", "session 9");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("this plan has 3 sessions");
        assertThat(work.resolve("x.png")).doesNotExist();
    }

    @Test
    void a_photo_of_somebody_else_is_refused() {
        CommandRun run =
                previewed("x.png", "healed", "--photo", SHIPPED.resolve("back.jpg").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not one of the photos that this plan was made for");
        assertThat(work.resolve("x.png")).doesNotExist();
    }

    private static String photo() {
        return work.resolve("front.png") + "@front";
    }

    private static Path folder(String threads) {
        return work.resolve("threads-" + threads);
    }

    private static void preview(String name, String moment, String... more) {
        CommandRun run = previewed(name, moment, more);
        assertThat(run.code()).as(run.err()).isEqualTo(0);
    }

    private static CommandRun previewed(String name, String moment, String... more) {
        String plan = folder("1").resolve("plan.json").toString();
        List<String> args = new ArrayList<>(List.of("preview", "--plan", plan, "--json"));
        args.addAll(List.of("--moment", moment, "--out", work.resolve(name).toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args);
    }

    /// The shipped front photo and its markup at a fifth of their size.
    private static void writeSmallPhoto() throws IOException {
        if (!(PhotoDoor.usual().open(SHIPPED.resolve("front.jpg"))
                instanceof PhotoResult.Opened(var shipped))) {
            throw new IOException("the shipped photo cannot be opened");
        }
        Files.write(
                work.resolve("front.png"),
                PictureWriter.png(Scaling.toFit(shipped.image(), LONG_SIDE_PX)));
        JsonNode markup = JsonMapper.shared().readTree(SHIPPED.resolve("front.markup.json"));
        ((ObjectNode) markup).put("photo", "front.png");
        for (JsonNode anchor : markup.get("anchors")) {
            ObjectNode at = (ObjectNode) anchor;
            at.put("x", at.get("x").asDouble() / SHRINKING);
            at.put("y", at.get("y").asDouble() / SHRINKING);
        }
        for (JsonNode corner : markup.get("outline")) {
            ArrayNode pair = (ArrayNode) corner;
            pair.set(0, pair.get(0).asDouble() / SHRINKING);
            pair.set(1, pair.get(1).asDouble() / SHRINKING);
        }
        ObjectNode scale = (ObjectNode) markup.get("scale");
        scale.put("diameterPx", scale.get("diameterPx").asDouble() / SHRINKING);
        Files.writeString(work.resolve("front.markup.json"), markup.toString());
        assertThat(new MarkupFile(Parameters.shipped()).read(work.resolve("front.markup.json")))
                .hasSize(1);
    }
}

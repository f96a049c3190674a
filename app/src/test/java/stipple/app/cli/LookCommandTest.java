package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LookCommandTest {
    private static final Path SHIPPED = Path.of("..", "examples");

    @TempDir private Path work = Path.of("");

    private CommandRun look(String... more) {
        String[] args = new String[4 + more.length];
        args[0] = "look";
        args[1] = "--json";
        args[2] = "--out";
        args[3] = work.resolve("out").toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandRun.of(args);
    }

    @Test
    void a_front_photo_reads_itself() throws IOException {
        CommandRun run = look("--photo", SHIPPED.resolve("front.jpg").toString());
        assertThat(run.err()).isEmpty();
        JsonNode found = run.json();
        assertThat(found.at("/view").asString()).isEqualTo("front");
        assertThat(found.at("/face/found").asBoolean()).isTrue();
        assertThat(found.at("/pose/yaw").asDouble()).isCloseTo(3, within(3.0));
        assertThat(found.at("/pose/pitch").asDouble()).isCloseTo(11.5, within(3.0));
        assertThat(found.at("/overlap").asDouble()).isGreaterThan(0.985);
        assertThat(found.at("/mmPerPixel/likely").asDouble()).isCloseTo(0.224, within(0.02));
        assertThat(found.at("/skin/srgb").size()).isEqualTo(3);
        assertThat(found.at("/norwood/first").asString()).isEqualTo("VI");
        assertThat(found.at("/norwood/second").asString()).isIn("VII", "V", "VA");
        assertThat(found.at("/norwood/isNamed").asBoolean()).isFalse();
        assertThat(found.at("/hair/length").asString()).isEqualTo("stubble");
        assertThat(found.at("/hair/map").size()).isGreaterThan(200);
        assertThat(found.at("/blurPx").asDouble()).isBetween(0.3, 1.5);
        assertThat(CommandRun.tree(work.resolve("out")))
                .contains("front-fit.jpg", "front.markup.json");
    }

    @Test
    void the_front_alone_names_no_class_and_asks_for_the_top() {
        String out = work.resolve("out").toString();
        String photo = SHIPPED.resolve("front.jpg").toString();
        assertThat(CommandRun.of("look", "--photo", photo, "--out", out).out())
                .contains("norwood-VI or norwood-VII", "the crown is not visible from here");
    }

    @Test
    void what_was_read_can_be_planned_with() {
        look("--photo", SHIPPED.resolve("front.jpg").toString());
        String markup = work.resolve("out").resolve("front.markup.json").toString();
        String photo = SHIPPED.resolve("front.jpg").toString();
        JsonNode again = look("--photo", photo, "--anchors", markup).json();
        assertThat(again.at("/overlap").asDouble()).isGreaterThan(0.985);
        assertThat(again.at("/face/found").asBoolean()).isFalse();
    }

    @Test
    void a_plan_of_a_front_photo_needs_no_markup() {
        CommandRun run =
                CommandRun.of(
                        "plan",
                        "--json",
                        "--pictures",
                        "none",
                        "--photo",
                        SHIPPED.resolve("front.jpg").toString(),
                        "--norwood",
                        "IIA",
                        "--density",
                        "light",
                        "--out",
                        work.resolve("plan").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.json().at("/views/0/overlap").asDouble()).isGreaterThan(0.985);
    }

    @Test
    void a_side_view_takes_the_points_that_were_placed() {
        CommandRun run =
                look(
                        "--photo",
                        SHIPPED.resolve("left.jpg") + "@left",
                        "--anchors",
                        SHIPPED.resolve("left.markup.json").toString());
        assertThat(run.code()).isZero();
        assertThat(run.json().at("/pose/yaw").asDouble()).isCloseTo(-88, within(8.0));
    }

    @ParameterizedTest
    @CsvSource({"left, -86.5", "right, 92", "top, -2", "back, 177"})
    void the_outline_of_any_view_is_read_round_the_points(String view, double yawDeg)
            throws IOException {
        String whole = Files.readString(SHIPPED.resolve(view + ".markup.json"));
        Path bare = work.resolve("bare.json");
        Files.writeString(bare, whole.replace("\"outline\"", "\"not-used\""));
        String photo = SHIPPED.resolve(view + ".jpg") + "@" + view;
        JsonNode found = look("--photo", photo, "--anchors", bare.toString()).json();
        assertThat(found.at("/overlap").asDouble()).isGreaterThan(0.985);
        assertThat(found.at("/pose/yaw").asDouble()).isCloseTo(yawDeg, within(6.0));
    }

    @ParameterizedTest
    @CsvSource({
        "left.jpg, no face",
        "top.jpg, no face",
        "back.jpg, no face",
    })
    void other_views_are_told_what_to_place(String photo, String words) {
        CommandRun run = look("--photo", SHIPPED.resolve(photo).toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/refused").asString()).contains(words);
        assertThat(work).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"left, left ear top", "back, both ear tops", "top, both ear tops"})
    void a_named_view_without_points_comes_back_with_a_picture_of_them(String view, String words)
            throws IOException {
        CommandRun run = look("--photo", SHIPPED.resolve(view + ".jpg") + "@" + view);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/refused").asString()).contains(words, view + "-points.jpg");
        assertThat(CommandRun.tree(work.resolve("out"))).contains(view + "-points.jpg");
    }

    @Test
    void a_plan_reads_the_outline_round_placed_points_and_the_class_off_the_hair()
            throws IOException {
        String whole = Files.readString(SHIPPED.resolve("left.markup.json"));
        Path bare = work.resolve("bare.json");
        Files.writeString(bare, whole.replace("\"outline\"", "\"not-used\""));
        CommandRun run =
                CommandRun.of(
                        "plan",
                        "--json",
                        "--pictures",
                        "none",
                        "--photo",
                        SHIPPED.resolve("left.jpg") + "@left",
                        "--markup",
                        bare.toString(),
                        "--density",
                        "light",
                        "--out",
                        work.resolve("plan").toString());
        assertThat(run.err()).isEmpty();
        JsonNode view = run.json().at("/views/0");
        assertThat(view.at("/overlap").asDouble()).isGreaterThan(0.985);
        assertThat(view.at("/guessed").toString()).contains("loss-class");
    }
}

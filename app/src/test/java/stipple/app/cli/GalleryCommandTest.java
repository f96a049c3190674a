package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.media.Photo;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PhotoResult;
import tools.jackson.databind.JsonNode;

/// Pictures of a small plan: seven faults, and twenty years.
class GalleryCommandTest {
    @TempDir static Path work;

    @BeforeAll
    static void make_a_small_plan() {
        CommandRun run =
                CommandRun.of(
                        "plan",
                        "--norwood",
                        "II",
                        "--density",
                        "light",
                        "--pictures",
                        "none",
                        "--date",
                        "2026-01-05",
                        "--out",
                        work.resolve("plan").toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void seven_faults_are_shown_and_told_in_one_sentence_each() {
        Path out = work.resolve("gallery");
        CommandRun run =
                CommandRun.of("gallery", "--plan", plan(), "--out", out.toString(), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode faults = run.json().get("faults");
        assertThat(faults.size()).isEqualTo(7);
        for (JsonNode fault : faults) {
            assertThat(fault.get("id").asString()).matches("[a-z]+(-[a-z]+)*");
            assertThat(fault.get("whatYouSee").asString()).endsWith(".").hasSizeGreaterThan(40);
            Photo picture = opened(out.resolve(fault.get("file").asString()));
            assertThat(picture.image().width()).isGreaterThan(1000);
        }
    }

    @Test
    void a_time_line_comes_with_a_strip_of_pictures_and_a_chart() throws Exception {
        Path out = work.resolve("years");
        CommandRun run =
                CommandRun.of(
                        "timeline",
                        "--plan",
                        plan(),
                        "--treatment",
                        "tattoo",
                        "--out",
                        out.toString(),
                        "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().get("files").toString()).contains("strip.jpg", "chart.svg");
        assertThat(opened(out.resolve("strip.jpg")).image().width()).isGreaterThan(2000);
        assertThat(Files.readString(out.resolve("chart.svg"))).contains("never planned");
    }

    @Test
    void a_folder_that_is_a_file_is_refused() {
        CommandRun run = CommandRun.of("gallery", "--plan", plan(), "--out", plan(), "--json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1);
    }

    private static String plan() {
        return work.resolve("plan").resolve("plan.json").toString();
    }

    private static Photo opened(Path file) {
        return switch (PhotoDoor.usual().open(file)) {
            case PhotoResult.Opened(Photo photo) -> photo;
            case PhotoResult.Refused refused -> throw new AssertionError(refused.sentence());
        };
    }
}

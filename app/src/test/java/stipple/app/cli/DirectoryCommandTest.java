package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DirectoryCommandTest {
    @TempDir Path work;

    @Test
    void check_counts_rows_and_tells_the_bad_ones_by_line() throws IOException {
        Path file = work.resolve("houses.csv");
        Files.writeString(
                file, "kind,id,name,since\nprovider,p1,One,2020-01-01\nprovider,p2,Two,someday\n");
        CommandRun run = CommandRun.of("directory", "check", file.toString(), "--json");
        assertThat(run.code()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("rows").asInt()).isEqualTo(2);
        assertThat(json.get("accepted").asInt()).isEqualTo(1);
        assertThat(json.at("/rejected/0/line").asInt()).isEqualTo(3);
        assertThat(json.at("/rejected/0/reason").asString()).contains("since 'someday'");
        assertThat(CommandRun.tree(work)).containsExactly("houses.csv");
    }

    @Test
    void import_keeps_the_good_rows_in_a_file_that_find_can_use() throws IOException {
        Path csv = work.resolve("demo.csv");
        CommandRun export =
                CommandRun.of(
                        "directory", "export", "--out", csv.toString(), "--date", "2026-04-17");
        assertThat(export.code()).as(export.err()).isZero();
        Files.writeString(csv, Files.readString(csv) + "provider,broken row\n");
        CommandRun run = CommandRun.of("directory", "import", csv.toString(), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().get("rejected")).hasSize(1);
        assertThat(run.json().get("sharedPhotos")).hasSize(2);
        assertThat(run.json().get("suspicious").isEmpty()).isFalse();
        String kept = run.json().get("file").asString();
        CommandRun find =
                CommandRun.of(
                        "find",
                        "--place",
                        "Las Vegas, US",
                        "--photos-done",
                        "--directory",
                        kept,
                        "--date",
                        "2026-04-17",
                        "--json");
        assertThat(find.json().get("answer").asString()).isEqualTo("noneNearby");
        assertThat(find.json().get("directory").asString()).isEqualTo("file");
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Path file = work.resolve("a.csv");
        Files.writeString(file, "kind,id\n");
        CommandRun run = CommandRun.of("directory", "export", "--out", file.toString(), "--json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is already there").hasLineCount(1);
        assertThat(Files.readString(file)).isEqualTo("kind,id\n");
    }

    @Test
    void courses_are_listed_with_their_evidence() {
        CommandRun run = CommandRun.of("directory", "courses", "--json");
        assertThat(run.json().get("courses")).hasSize(4);
        assertThat(run.json().at("/courses/0/evidence").asString()).isNotEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        CommandRun run = CommandRun.of("directory", "check", "gone.json", "--json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().get("refused").asString()).contains("There is no file gone.json");
    }
}

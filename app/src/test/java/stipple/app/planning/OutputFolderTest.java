package stipple.app.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.text.Messages;

class OutputFolderTest {
    private final Messages messages = Messages.english();
    @TempDir Path folder;

    @Test
    void results_appear_together() throws IOException {
        Path out = folder.resolve("a").resolve("out");
        try (OutputFolder output = OutputFolder.open(out, messages)) {
            output.write("plan.json", bytes("1"));
            output.write("previews/front-healed.jpg", bytes("2"));
            assertThat(out).doesNotExist();
            output.commit();
            assertThat(output.files()).containsExactly("plan.json", "previews/front-healed.jpg");
        }
        assertThat(out.resolve("previews/front-healed.jpg")).hasContent("2");
        assertThat(children(folder.resolve("a"))).containsExactly("out");
    }

    @Test
    void nothing_is_left_without_commit() {
        try (OutputFolder output = OutputFolder.open(folder.resolve("a").resolve("b"), messages)) {
            output.write("plan.json", bytes("1"));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_earlier_plan_is_replaced_and_its_leftovers_go() throws IOException {
        Path out = folder.resolve("out");
        write(out, "plan.json", "previews/old.jpg");
        Files.writeString(out.resolve("my-notes.txt"), "keep");
        write(out, "plan.json", "head/new.jpg");
        assertThat(children(out))
                .containsExactly(".stipple-files", "head", "my-notes.txt", "plan.json");
        assertThat(children(folder)).containsExactly("out");
    }

    @Test
    void a_file_of_somebody_else_is_not_overwritten() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("report.html"), "mine");
        assertThatThrownBy(() -> write(out, "plan.json", "report.html"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.html")
                .hasMessageContaining("not from an earlier plan");
        assertThat(out.resolve("report.html")).hasContent("mine");
        assertThat(children(out)).containsExactly("report.html");
        assertThat(children(folder)).containsExactly("out");
    }

    @Test
    void a_hostile_list_reaches_nothing_outside() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
        Files.writeString(
                out.resolve(".stipple-files"),
                "../precious.txt\n/etc/passwd\na/../../precious.txt\n");
        write(out, "plan.json");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void a_linked_folder_is_not_written_through() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("previews"), elsewhere);
        assertThatThrownBy(() -> write(out, "previews/front.jpg")).isInstanceOf(Refusal.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");
        assertThatThrownBy(() -> OutputFolder.open(file, messages))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> OutputFolder.open(file.resolve("sub"), messages))
                .isInstanceOf(Refusal.class);
        assertThat(children(folder)).containsExactly("out");
    }

    @Test
    void two_at_once_do_not_meet() {
        Path out = folder.resolve("out");
        try (OutputFolder one = OutputFolder.open(out, messages);
                OutputFolder two = OutputFolder.open(out, messages)) {
            one.write("plan.json", bytes("1"));
            two.write("plan.json", bytes("2"));
            one.commit();
            two.commit();
        }
        assertThat(out.resolve("plan.json")).hasContent("2");
    }

    private void write(Path out, String... names) {
        try (OutputFolder output = OutputFolder.open(out, messages)) {
            for (String name : names) {
                output.write(name, bytes(name));
            }
            output.commit();
        }
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}

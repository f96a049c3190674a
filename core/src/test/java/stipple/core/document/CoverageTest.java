package stipple.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// COVERAGE.md is complete, and does not claim a test that is not there.
class CoverageTest {
    private static final Set<String> STATUSES = Set.of("done", "partial", "not yet");
    private static final int COLUMNS = 5;

    @Test
    void every_row_stands_once() throws IOException {
        assertThat(rows()).extracting(List::getFirst).containsExactlyElementsOf(expectedIds());
    }

    @Test
    void every_row_has_a_promise_a_place_and_a_known_status() throws IOException {
        for (List<String> row : rows()) {
            assertThat(row).as("columns of %s", row.getFirst()).hasSize(COLUMNS);
            assertThat(row.get(1)).as("promise of %s", row.getFirst()).hasSizeGreaterThan(10);
            assertThat(row.get(2)).as("place of %s", row.getFirst()).isNotBlank();
            assertThat(STATUSES).as("status of %s", row.getFirst()).contains(row.getLast());
        }
    }

    @Test
    void a_row_that_is_done_names_tests_that_exist() throws IOException {
        Set<String> classes = testClasses();
        for (List<String> row : rows()) {
            if (row.getLast().equals("not yet")) {
                assertThat(row.get(3)).as("test of %s", row.getFirst()).isEqualTo("-");
                continue;
            }
            assertThat(classes)
                    .as("test of %s", row.getFirst())
                    .containsAll(List.of(row.get(3).split(" ", -1)));
        }
    }

    private static List<List<String>> rows() throws IOException {
        return Document.inRepository("COVERAGE.md").tableRows();
    }

    private static List<String> expectedIds() {
        List<String> ids = new ArrayList<>();
        addNumbered(ids, "G-S", 160);
        addNumbered(ids, "F-S", 25);
        addNumbered(ids, "F-P", 13);
        addNumbered(ids, "F-D", 14);
        addNumbered(ids, "F-C", 17);
        addNumbered(ids, "F-M", 5);
        addNumbered(ids, "F-X", 3);
        return ids;
    }

    private static void addNumbered(List<String> ids, String prefix, int last) {
        IntStream.rangeClosed(1, last).forEach(i -> ids.add(prefix + i));
    }

    private static Set<String> testClasses() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : List.of("core", "app", "bench")) {
            Path folder = Document.root().resolve(module).resolve("src/test/java");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> walk = Files.walk(folder)) {
                    walk.map(f -> f.getFileName().toString())
                            .filter(name -> name.endsWith("Test.java"))
                            .forEach(name -> names.add(name.replace(".java", "")));
                }
            }
        }
        return names;
    }
}

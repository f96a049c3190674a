package stipple.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stipple.core.parameter.Confidence;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;

/// Every parameter is read by code, by its name or by the beginning of its name, or is a published
/// figure of which a page says why it is not.
class ReadParametersTest {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9%]*(?:-[a-z0-9%]+)+-?");
    private static final Pattern BACKTICKED = Pattern.compile("`([a-z0-9*-]+)`");
    private static final Pattern BEGINNING = Pattern.compile("[a-z]+-[a-z0-9]+-(?:[a-z0-9]+-)*");

    @Test
    void every_row_is_read_or_it_is_said_why_not() throws IOException {
        List<String> patterns = patterns();
        List<String> unread = unread().stream().map(Parameter::id).toList();
        assertThat(unread)
                .filteredOn(id -> patterns.stream().noneMatch(p -> fits(p, id)))
                .as("rows to read, to remove, or to explain in unread-parameters.md")
                .isEmpty();
        assertThat(patterns)
                .filteredOn(p -> unread.stream().noneMatch(id -> fits(p, id)))
                .as("entries of unread-parameters.md that are read or not there")
                .isEmpty();
    }

    @Test
    void a_guess_that_nothing_reads_is_not_kept() throws IOException {
        assertThat(unread())
                .filteredOn(p -> p.confidence() == Confidence.ASSUMPTION)
                .extracting(Parameter::id)
                .isEmpty();
    }

    @Test
    void names_are_found_whole_with_a_gap_and_by_their_beginning() {
        Set<String> names = names("read(\"b-a1-x\") + \"b-t-%s-day-%02d\" + (\"c-csf-\" + id)");
        assertThat(names).containsExactly("b-a1-x", "b-t-%s-day-%02d", "c-csf-");
        assertThat(isRead("b-a1-x", names)).isTrue();
        assertThat(isRead("b-a1-xy", names)).isFalse();
        assertThat(isRead("b-t-scab-day-07", names)).isTrue();
        assertThat(isRead("c-csf-lum-peak", names)).isTrue();
    }

    private static List<Parameter> unread() throws IOException {
        Set<String> names = names();
        return Parameters.shipped().all().stream().filter(p -> !isRead(p.id(), names)).toList();
    }

    private static boolean isRead(String id, Set<String> names) {
        return names.contains(id)
                || names.stream()
                        .anyMatch(name ->
                                name.contains("%")
                                        ? id.matches(
                                                name.replace("%s", "[a-z]+")
                                                        .replace("%02d", "[0-9]{2}"))
                                        : BEGINNING.matcher(name).matches() && id.startsWith(name));
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : files()) {
            names.addAll(names(Files.readString(file)));
        }
        return names;
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(found -> names.add(found.group()));
        return names;
    }

    /// What the program is made of, but for the table itself.
    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("core", "app")) {
            try (Stream<Path> walk =
                    Files.walk(Document.root().resolve(module).resolve("src/main"))) {
                walk.filter(f -> f.toString().matches(".*\\.(java|tsv|html)"))
                        .filter(f -> !f.endsWith("parameters.tsv"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean fits(String pattern, String id) {
        return id.matches(pattern.replace("*", ".*"));
    }

    private static List<String> patterns() throws IOException {
        List<String> patterns = new ArrayList<>();
        for (List<String> row :
                Document.inRepository("docs/reference/unread-parameters.md").tableRows()) {
            BACKTICKED.matcher(row.getFirst()).results().forEach(m -> patterns.add(m.group(1)));
            assertThat(row.getLast()).as("why not " + row.getFirst()).hasSizeGreaterThan(20);
        }
        return patterns;
    }
}

package stipple.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stipple.core.parameter.Confidence;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;

/// Every source that is used is listed, and every guess says how it could be proved wrong.
class SourcesTest {
    private static final Pattern ENTRY = Pattern.compile("(?m)^@\\w+\\{([^,\\s]+),");
    private static final Pattern IN_JAVADOC =
            Pattern.compile("Sources?: ([a-z][a-z0-9]*(?:,? [a-z][a-z0-9]*)*)\\.");
    private static final Pattern BACKTICKED = Pattern.compile("`([a-z0-9*-]+)`");

    @Test
    void every_source_of_a_parameter_is_listed() throws IOException {
        NavigableSet<String> listed = listed();
        assertThat(usedByParameters())
                .filteredOn(key -> !listed.contains(key))
                .as("sources to add to docs/references.bib")
                .isEmpty();
    }

    @Test
    void every_source_in_javadoc_is_listed() throws IOException {
        List<String> unlisted = new ArrayList<>();
        NavigableSet<String> listed = listed();
        for (Path file : javaFiles()) {
            for (String key : keysIn(Files.readString(file))) {
                if (!listed.contains(key)) {
                    unlisted.add(key + " in " + Document.root().relativize(file));
                }
            }
        }
        assertThat(unlisted).as("sources to add to docs/references.bib").isEmpty();
    }

    @Test
    void no_source_is_listed_twice() throws IOException {
        List<String> all = entries();
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void keys_are_read_from_javadoc_also_across_lines() {
        assertThat(keysIn("/// Soft core. Source: guo2017han,\n    /// barman1965hair. More."))
                .containsExactly("barman1965hair", "guo2017han");
        assertThat(keysIn("/// No key here.")).isEmpty();
    }

    @Test
    void a_guess_is_called_assumption_in_both_columns() {
        for (Parameter parameter : Parameters.shipped().all()) {
            boolean named = List.of(parameter.source().split(" ", -1)).contains("assumption");
            assertThat(named)
                    .as(parameter.id())
                    .isEqualTo(parameter.confidence() == Confidence.ASSUMPTION);
        }
    }

    @Test
    void every_guess_says_how_it_could_be_proved_wrong() throws IOException {
        List<String> patterns = assumptionPatterns();
        List<String> guesses =
                Parameters.shipped().all().stream()
                        .filter(p -> p.confidence() == Confidence.ASSUMPTION)
                        .map(Parameter::id)
                        .toList();
        assertThat(guesses)
                .filteredOn(id -> patterns.stream().noneMatch(p -> fits(p, id)))
                .as("assumptions to add to docs/reference/assumptions.md")
                .isEmpty();
        assertThat(patterns)
                .filteredOn(p -> guesses.stream().noneMatch(id -> fits(p, id)))
                .as("entries of docs/reference/assumptions.md that are no assumption")
                .isEmpty();
    }

    private static boolean fits(String pattern, String id) {
        return id.matches(pattern.replace("*", ".*"));
    }

    private static List<String> assumptionPatterns() throws IOException {
        List<String> patterns = new ArrayList<>();
        for (List<String> row :
                Document.inRepository("docs/reference/assumptions.md").tableRows()) {
            BACKTICKED.matcher(row.getFirst()).results().forEach(m -> patterns.add(m.group(1)));
            assertThat(row.getLast()).as("how to falsify " + row.getFirst()).hasSizeGreaterThan(20);
        }
        return patterns;
    }

    private static NavigableSet<String> usedByParameters() {
        NavigableSet<String> keys = new TreeSet<>();
        for (Parameter parameter : Parameters.shipped().all()) {
            keys.addAll(List.of(parameter.source().split(" ", -1)));
        }
        return keys;
    }

    private static NavigableSet<String> listed() throws IOException {
        return new TreeSet<>(entries());
    }

    private static List<String> entries() throws IOException {
        String text = Document.inRepository("docs/references.bib").text();
        return ENTRY.matcher(text).results().map(m -> m.group(1)).toList();
    }

    private static NavigableSet<String> keysIn(String java) {
        String joined = java.replaceAll("\\R\\s*(///|\\*|//) ?", " ");
        NavigableSet<String> keys = new TreeSet<>();
        Matcher found = IN_JAVADOC.matcher(joined);
        while (found.find()) {
            keys.addAll(List.of(found.group(1).split(",? ", -1)));
        }
        return keys;
    }

    private static List<Path> javaFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("core", "app", "bench")) {
            Path folder = Document.root().resolve(module).resolve("src/main");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> walk = Files.walk(folder)) {
                    walk.filter(f -> f.toString().endsWith(".java")).forEach(files::add);
                }
            }
        }
        return files;
    }
}

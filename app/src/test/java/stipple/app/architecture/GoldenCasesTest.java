package stipple.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each of the 22 golden cases of the guide is a test that says which one it is and what the guide
/// says: a comment `Golden case N: sentence` above a test method.
class GoldenCasesTest {
    private static final int CASES = 22;
    private static final List<Path> TESTS =
            List.of(Path.of("..", "core", "src", "test", "java"), Path.of("src", "test", "java"));

    /// The comment with its sentence, then annotations with their arguments, one of them that of a
    /// test, then the method.
    private static final Pattern CASE =
            Pattern.compile(
                    " {4}/// Golden case (\\d+)[^:\\n]*: (\\S.*(?:\\n {4}///.*)*)\\n"
                            + "((?: {4}@.*\\n(?: {8}.*\\n)*(?: {4}\\}\\)\\n)?)+) {4}void (\\w+)\\(");

    @Test
    void every_golden_case_is_a_test_with_its_sentence() throws IOException {
        TreeMap<Integer, String> found = new TreeMap<>();
        for (Path file : sources()) {
            Matcher match = CASE.matcher(Files.readString(file, StandardCharsets.UTF_8));
            while (match.find()) {
                assertThat(match.group(3)).contains("Test").doesNotContain("Disabled");
                assertThat(match.group(2)).hasSizeGreaterThan(20);
                found.put(
                        Integer.parseInt(match.group(1)),
                        file.getFileName() + "#" + match.group(4));
            }
        }
        assertThat(found.keySet())
                .as("%s", found)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, CASES).boxed().toList());
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new java.util.ArrayList<>();
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(all::add);
            }
        }
        return all;
    }
}

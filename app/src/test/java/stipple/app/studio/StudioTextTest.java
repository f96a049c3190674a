package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stipple.app.text.Messages;
import stipple.app.text.Origins;
import stipple.app.text.Sources;
import stipple.core.parameter.Parameters;

/// Every word that a person reads in the studio comes from the message file.
class StudioTextTest {
    private static final Path PAGES = Path.of("src/main/resources/stipple/app/studio/pages");
    private static final Path ASSETS = Path.of("src/main/resources/stipple/app/studio/assets");
    private static final Path CODE = Path.of("src/main/java/stipple/app/studio");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]*)");
    private static final Pattern IN_CODE = Pattern.compile("\"(studio\\.[a-z0-9.-]*[a-z0-9])\"");

    private final Messages messages = Messages.english();

    @Test
    void every_key_of_a_page_has_its_sentence() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : files(PAGES)) {
            Matcher key = KEY.matcher(Files.readString(page));
            while (key.find()) {
                if (!messages.has(key.group(1))) {
                    missing.add(page.getFileName() + ": " + key.group(1));
                }
            }
        }
        for (Path file : files(CODE)) {
            Matcher key = IN_CODE.matcher(Files.readString(file));
            while (key.find()) {
                if (!messages.has(key.group(1))) {
                    missing.add(file.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_sentence_of_the_studio_is_without_a_place() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(PAGES, CODE)) {
            for (Path file : files(folder)) {
                all.append(Files.readString(file));
            }
        }
        String used = all.toString();
        TreeSet<String> unused = new TreeSet<>();
        for (String key : messages.keys()) {
            String family = key.substring(0, key.lastIndexOf('.') + 1);
            boolean named = used.contains(key);
            boolean made =
                    used.contains("\"" + family + "\" +")
                            || used.contains("'" + family + "' +")
                            || key.startsWith("studio.landmark.")
                            || family.matches(
                                    "studio\\.(style|density|pattern|treatment|cost\\.city|cost\\.tier)\\.");
            if (key.startsWith("studio.") && !named && !made) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void every_sentence_that_the_code_asks_for_is_there() throws IOException {
        Pattern asked = Pattern.compile("text\\(\\s*\"([a-z][a-z0-9-]*\\.[a-z0-9.-]+)\"\\s*[,)]");
        TreeSet<String> missing = new TreeSet<>();
        try (Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
            for (Path file : code.filter(f -> f.toString().endsWith(".java")).toList()) {
                asked.matcher(Files.readString(file))
                        .results()
                        .map(key -> key.group(1))
                        .filter(key -> !messages.has(key))
                        .forEach(key -> missing.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_sentence_stands_in_the_code_of_the_studio() throws IOException {
        Pattern own = Pattern.compile("(?:Refusal|Refused)\\(\\s*\"");
        for (Path file : files(CODE)) {
            assertThat(own.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
        }
    }

    @Test
    void a_number_names_as_its_origin_only_what_it_is_computed_from() throws IOException {
        StringBuilder core = new StringBuilder();
        for (String folder : List.of("../core/src/main/java", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    core.append(Files.readString(file));
                }
            }
        }
        String code = core.toString();
        Pattern origin = Pattern.compile("origin\\('([^']+)'\\)|\"([bcx]-[a-z0-9 -]+)\"");
        Origins origins = new Origins(Sources.shipped(), Parameters.shipped());
        List<Path> said = new ArrayList<>(files(PAGES));
        said.add(CODE.resolve("PlanNumbers.java"));
        for (Path page : said) {
            Matcher named = origin.matcher(Files.readString(page));
            while (named.find()) {
                String ids = named.group(1) == null ? named.group(2) : named.group(1);
                assertThat(origins.of(ids)).as(ids).isNotEmpty();
                assertThat(List.of(ids.split(" ", -1)))
                        .as(page.toString())
                        .allMatch(code::contains);
            }
        }
    }

    @Test
    void no_text_stands_in_a_page_itself() throws IOException {
        for (Path page : files(PAGES)) {
            String text =
                    Files.readString(page)
                            .replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "")
                            .replaceAll("(?s)<!--.*?-->", "")
                            .replaceAll("(?s)<[^>]*>", "");
            assertThat(text.strip()).as(page.toString()).isEmpty();
        }
    }

    @Test
    void pages_and_scripts_keep_to_the_policy() throws IOException {
        for (Path folder : List.of(PAGES, ASSETS)) {
            for (Path file : files(folder)) {
                if (file.toString().matches(".*\\.(svg|jpg)")) {
                    continue;
                }
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("style=\"", "onclick=", "javascript:", "https://", "eval(");
            }
        }
    }

    @Test
    void words_that_are_never_said() {
        for (String key : messages.keys()) {
            assertThat(messages.text(key).toLowerCase(java.util.Locale.ROOT))
                    .as(key)
                    .doesNotContain("guaranteed", "non-invasive", "no side effects");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

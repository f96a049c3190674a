package stipple.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages that belong to the project itself.
class ProjectFilesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
    private static final List<String> NEVER_SAID =
            List.of("guaranteed", "non-invasive", "no side effects");

    @Test
    void the_licence_is_apache_2_and_the_only_one() throws IOException {
        assertThat(Document.inRepository("LICENSE").text())
                .contains("Apache License", "Version 2.0, January 2004", "END OF TERMS");
        assertThat(Document.inRepository("NOTICE").text()).contains("Stipple", "CC0");
    }

    @Test
    void a_warning_of_the_compiler_stops_the_build() throws IOException {
        assertThat(Document.inRepository("pom.xml").text())
                .contains("<arg>-Werror</arg>", "<arg>-Xlint:all,", "-Xep:NullAway:ERROR");
    }

    @Test
    void links_between_pages_lead_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Path folder = page.resolveSibling(".");
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(m -> m.group(1))
                    .filter(target -> !Files.exists(folder.resolve(target)))
                    .forEach(t -> broken.add(t + " in " + Document.root().relativize(page)));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void decisions_are_numbered_without_gaps_and_say_what_would_change_them() throws IOException {
        List<Path> decisions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Document.root().resolve("docs/decisions"))) {
            files.filter(f -> f.toString().matches(".*\\d{4}-.*\\.md"))
                    .sorted()
                    .forEach(decisions::add);
        }
        for (int i = 0; i < decisions.size(); i++) {
            Path decision = decisions.get(i);
            assertThat(decision.getFileName().toString())
                    .startsWith(String.format(Locale.ROOT, "%04d-", i + 1));
            assertThat(Files.readString(decision))
                    .as(decision.toString())
                    .contains("## Context", "## Choice", "## Consequences", "## What would change");
        }
    }

    @Test
    void pages_for_people_promise_nothing() throws IOException {
        for (String name : List.of("README.md", "docs/tutorial", "docs/how-to")) {
            for (Path page : pagesBelow(Document.root().resolve(name))) {
                String text = Files.readString(page).toLowerCase(Locale.ROOT);
                assertThat(NEVER_SAID).as(page.toString()).noneMatch(text::contains);
            }
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(pagesBelow(Document.root().resolve("docs")));
        try (Stream<Path> files = Files.list(Document.root())) {
            files.filter(f -> f.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    private static List<Path> pagesBelow(Path place) throws IOException {
        try (Stream<Path> walk = Files.walk(place)) {
            return walk.filter(f -> f.toString().endsWith(".md")).toList();
        }
    }
}

package stipple.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every line of the guide that claims something names its sources, and every word that others use
/// leads to one of ours.
class GuideTest {
    private static final Pattern SOURCES =
            Pattern.compile("\\[([a-z0-9]+(?:, [a-z0-9]+)*)]( \\|)?$");
    private static final Pattern ENTRY = Pattern.compile("(?m)^@\\w+\\{([^,\\s]+),");
    private static final List<String> NEVER_SAID =
            List.of("guaranteed", "non-invasive", "no side effects", "stop taking");
    private static final List<String> NAMES_OF_THE_TRADE =
            List.of(
                    "SMP",
                    "MSP",
                    "scalp pigmentation",
                    "micro scalp pigmentation",
                    "hair follicle replication",
                    "hair tattooing",
                    "tricopigmentation");

    @Test
    void every_claim_of_the_guide_names_its_sources() throws IOException {
        Set<String> listed = listed();
        List<String> bare = new ArrayList<>();
        for (Path page : pages()) {
            for (String line : claims(page)) {
                Matcher sources = SOURCES.matcher(line);
                boolean named =
                        sources.find() && listed.containsAll(List.of(sources.group(1).split(", ")));
                if (!named) {
                    bare.add(page.getFileName() + ": " + line);
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void the_guide_has_its_pages_and_promises_nothing() throws IOException {
        assertThat(pages()).hasSize(8);
        for (Path page : pages()) {
            String text = Files.readString(page).toLowerCase(Locale.ROOT);
            assertThat(NEVER_SAID).as(page.toString()).noneMatch(text::contains);
        }
    }

    @Test
    void every_other_name_leads_to_one_word_of_the_glossary() throws IOException {
        Map<String, String> wordByName = new HashMap<>();
        List<String> ambiguous = new ArrayList<>();
        for (List<String> row : Document.inRepository("docs/reference/glossary.md").tableRows()) {
            assertThat(row).as(row.getFirst()).hasSize(3);
            assertThat(row.get(2)).as("what is " + row.getFirst()).hasSizeGreaterThan(10);
            for (String name : (row.get(0) + ", " + row.get(1)).split(",\\s*", -1)) {
                String other = wordByName.put(name.strip(), row.getFirst());
                if (other != null && !other.equals(row.getFirst()) && !name.isBlank()) {
                    ambiguous.add(name + ": " + other + " and " + row.getFirst());
                }
            }
        }
        assertThat(ambiguous).isEmpty();
        assertThat(NAMES_OF_THE_TRADE).allMatch(wordByName::containsKey);
    }

    @Test
    void a_bare_claim_would_be_found() {
        assertThat(SOURCES.matcher("- It lasts. [guidearticle]").find()).isTrue();
        assertThat(SOURCES.matcher("| a | [guidearticle, lardi] |").find()).isTrue();
        assertThat(SOURCES.matcher("- It lasts.").find()).isFalse();
        assertThat(SOURCES.matcher("- See [here](page.md)").find()).isFalse();
    }

    /// Lines that say something: neither blank, nor headings, nor the head of a table.
    private static List<String> claims(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean tableHead =
                    line.startsWith("|")
                            && i + 1 < lines.size()
                            && lines.get(i + 1).startsWith("|--");
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("|--") && !tableHead) {
                claims.add(line);
            }
        }
        return claims;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Document.root().resolve("docs/guide"))) {
            return files.filter(f -> !f.endsWith("README.md")).sorted().toList();
        }
    }

    private static Set<String> listed() throws IOException {
        String text = Document.inRepository("docs/references.bib").text();
        return ENTRY.matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}

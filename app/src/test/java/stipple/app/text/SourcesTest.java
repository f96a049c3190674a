package stipple.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final String TWO =
            """
            % A remark

            @article{one1965hair,
              title = {Hair of {men}},
              journal = {Journal of Hair},
              year = {1965}
            }

            @misc{two,
              title = {A page},
              howpublished = {two.example}
            }
            """;

    @Test
    void a_source_has_its_title_and_where_it_appeared() {
        Sources sources = Sources.parse(TWO);
        assertThat(sources.named("one1965hair").orElseThrow().text())
                .isEqualTo("Hair of {men} (Journal of Hair, 1965)");
        assertThat(sources.named("two").orElseThrow().text()).isEqualTo("A page (two.example)");
    }

    @Test
    void keys_stand_with_commas_or_blanks_and_an_unknown_one_stands_for_itself() {
        assertThat(Sources.parse(TWO).of("two, one1965hair three"))
                .extracting(Sources.Source::title)
                .containsExactly("A page", "Hair of {men}", "three");
    }

    @Test
    void no_source_of_the_documentation_is_swallowed_by_the_one_before() throws IOException {
        String list = Files.readString(Path.of("../docs/references.bib"));
        long entries = list.lines().filter(line -> line.startsWith("@")).count();
        assertThat(Sources.shipped().all()).hasSize((int) entries);
    }

    @Test
    void every_source_of_the_documentation_is_read_with_a_title_of_its_own() {
        assertThat(Sources.shipped().all())
                .hasSizeGreaterThan(150)
                .noneMatch(s -> s.title().equals(s.key()) || s.title().isBlank());
    }
}

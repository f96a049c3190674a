package stipple.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every language has a file, whether filled or ready to be; what stands in it fits the English
/// sentence. What is still missing is listed in target/missing-LANGUAGE.txt.
class LanguagesTest {
    private static final Path FILES = Path.of("src/main/resources/stipple/app/text");
    private static final Pattern FACT = Pattern.compile("\\{[0-9]\\}");
    private static final List<String> NEVER_SAID =
            List.of(
                    "garanti",
                    "non invasi",
                    "no invasi",
                    "niet-invasie",
                    "effets secondaires",
                    "effetti collaterali",
                    "efectos secundarios",
                    "bijwerkingen");

    private final Messages english = Messages.english();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "it", "es", "nl"})
    void a_translation_has_its_english_sentence_and_the_same_facts(String language)
            throws IOException {
        Properties translated = file(language);
        for (String key : translated.stringPropertyNames()) {
            assertThat(english.has(key)).as(language + ": there is no " + key).isTrue();
            assertThat(facts(translated.getProperty(key)))
                    .as(language + ": " + key)
                    .isEqualTo(facts(english.text(key)));
            assertThat(translated.getProperty(key)).as(language + ": " + key).isNotBlank();
            assertThat(translated.getProperty(key).toLowerCase(Locale.ROOT))
                    .as(language + ": " + key)
                    .doesNotContain(NEVER_SAID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "it", "es", "nl"})
    void what_is_not_translated_is_said_in_english(String language) throws IOException {
        Messages mixed = Messages.in(language);
        Properties translated = file(language);
        TreeSet<String> missing = new TreeSet<>();
        for (String key : english.keys()) {
            assertThat(mixed.text(key)).isEqualTo(translated.getProperty(key, english.text(key)));
            if (!translated.containsKey(key)) {
                missing.add(key + "=" + english.text(key));
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "missing-" + language + ".txt"), missing);
    }

    @Test
    void a_language_without_a_file_is_refused() {
        assertThat(Messages.in("en").keys()).isEqualTo(english.keys());
        assertThatThrownBy(() -> Messages.in("tlh")).hasMessageContaining("allowed [en, fr");
    }

    private static Properties file(String language) throws IOException {
        Properties file = new Properties();
        try (var in =
                Files.newBufferedReader(
                        FILES.resolve("messages_" + language + ".properties"),
                        StandardCharsets.UTF_8)) {
            file.load(in);
        }
        return file;
    }

    private static List<String> facts(String sentence) {
        return new ArrayList<>(
                FACT.matcher(sentence).results().map(MatchResult::group).sorted().toList());
    }
}

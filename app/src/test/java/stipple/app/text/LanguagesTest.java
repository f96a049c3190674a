package stipple.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
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

    /// What only the command line says, and that speaks English.
    private static final List<String> COMMAND_LINE_ONLY =
            List.of(
                    "look.hair.",
                    "output.refused.",
                    "timeline.refused.",
                    "money.refused.",
                    "donor.",
                    "follicles.",
                    "compare.",
                    "ledger.");

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
            String wanted = translated.getProperty(key, english.text(key));
            assertThat(mixed.text(key))
                    .isEqualTo(
                            language.equals("fr") && translated.containsKey(key)
                                    ? FrenchMarks.set(wanted)
                                    : wanted);
            if (!translated.containsKey(key)) {
                missing.add(key + "=" + english.text(key));
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "missing-" + language + ".txt"), missing);
    }

    @Test
    void everything_that_the_studio_and_its_report_say_is_there_in_french() throws IOException {
        Properties french = file("fr");
        TreeSet<String> missing = new TreeSet<>(english.keys());
        missing.removeAll(french.stringPropertyNames());
        missing.removeIf(key -> english.text(key).isEmpty());
        missing.removeIf(key -> COMMAND_LINE_ONLY.stream().anyMatch(key::startsWith));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_french_sentence_is_the_english_one() throws IOException {
        Properties french = file("fr");
        TreeSet<String> same = new TreeSet<>(french.stringPropertyNames());
        same.removeIf(key -> !french.getProperty(key).equals(english.text(key)));
        same.removeIf(key -> WORD.matcher(english.text(key)).results().count() < 4);
        assertThat(same).isEmpty();
    }

    @Test
    void french_is_set_as_in_print() {
        Messages french = Messages.in("fr");
        Pattern typed = Pattern.compile(" [:;?!%\u00bb]|\u00ab |\\p{L}'[\\p{L}\\d{]");
        for (String key : french.keys()) {
            boolean isOwn = !french.text(key).equals(english.text(key));
            assertThat(isOwn && typed.matcher(french.text(key)).find()).as(key).isFalse();
        }
        assertThat(FrenchMarks.set("L'image d'{0} : \u00ab jusqu'\u00e0 5 % \u00bb ?"))
                .isEqualTo(
                        "L\u2019image d\u2019{0}\u00a0: \u00ab\u00a0jusqu\u2019\u00e0"
                                + " 5\u00a0%\u00a0\u00bb\u00a0?");
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        assertThat(english.number("%,.1f", 1234.5)).isEqualTo("1,234.5");
        assertThat(Messages.in("fr").number("%,.1f", 1234.5)).isEqualTo("1\u00a0234,5");
    }

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french() {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
        Messages french = Messages.in("fr");
        assertThat(french.date(day, LocalDate.of(2026, 12, 1)))
                .isEqualTo("mar. 1er d\u00e9c. 2026");
        assertThat(french.date(day, LocalDate.of(2026, 12, 21)))
                .isEqualTo("lun. 21 d\u00e9c. 2026");
        assertThat(english.date(day, LocalDate.of(2026, 12, 1))).isEqualTo("Tue 1 Dec 2026");
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

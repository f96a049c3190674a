package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// "Send your photos, then you get recommendations"; "I want a second and a third opinion"; "the
/// quote that was promised never came".
class PhotoConsultationCommandTest {
    private static final String START =
            "{\"format\": \"stipple-photo-consultation/1\", \"id\": \"c1\", \"need\": \"permanent\","
                    + " \"place\": \"Leeds, GB\", \"askedOn\": \"2026-04-01\"";
    private static final String PHOTOS =
            ", \"photos\": [\"front\", \"left\", \"right\", \"top\", \"back\"]";

    @TempDir Path work;

    @Test
    void without_all_views_the_set_is_not_complete() throws IOException {
        JsonNode json = ask(START + ", \"photos\": [\"front\", \"top\"]}");
        assertThat(json.get("status").asString()).isEqualTo("photos-missing");
        assertThat(json.get("photosDone").asBoolean()).isFalse();
        assertThat(json.at("/next/0/text").asString()).contains("left, right, back");
    }

    @Test
    void a_complete_set_is_ready_to_be_sent_to_several() throws IOException {
        JsonNode json = ask(START + PHOTOS + "}");
        assertThat(json.get("status").asString()).isEqualTo("ready");
        assertThat(json.at("/next/0/id").asString()).isEqualTo("send");
    }

    @Test
    void each_provider_has_a_thread_and_silence_is_noticed() throws IOException {
        JsonNode json =
                ask(
                        START
                                + PHOTOS
                                + ", \"threads\": ["
                                + "{\"provider\": \"A\", \"sentOn\": \"2026-04-02\"},"
                                + "{\"provider\": \"B\", \"sentOn\": \"2026-04-16\"},"
                                + "{\"provider\": \"C\", \"sentOn\": \"2026-04-02\", \"replies\":"
                                + " [{\"kind\": \"opinion\", \"on\": \"2026-04-05\", \"text\": \"wait\"}]}]}");
        assertThat(json.get("status").asString()).isEqualTo("answered");
        assertThat(json.get("next").findValuesAsString("id"))
                .containsExactly("remind", "ask-for-quote");
        assertThat(json.at("/next/0/about").asString()).isEqualTo("A");
        assertThat(json.at("/threads/0/silentDays").asInt()).isEqualTo(15);
    }

    @Test
    void one_opinion_calls_for_a_second_and_two_for_a_decision() throws IOException {
        String quoted =
                "{\"provider\": \"A\", \"sentOn\": \"2026-04-02\", \"replies\": [{\"kind\":"
                        + " \"quote\", \"on\": \"2026-04-05\", \"quote\": \"q1\"}]}";
        JsonNode one = ask(START + PHOTOS + ", \"threads\": [" + quoted + "]}");
        assertThat(one.get("next").findValuesAsString("id")).containsExactly("second-opinion");
        String other = quoted.replace("\"A\"", "\"B\"");
        JsonNode two = ask(START + PHOTOS + ", \"threads\": [" + quoted + "," + other + "]}");
        assertThat(two.get("next").findValuesAsString("id")).containsExactly("decide");
    }

    @Test
    void who_treated_what_is_kept_and_asked_about_once() throws IOException {
        JsonNode json =
                ask(
                        START
                                + PHOTOS
                                + ", \"decision\": {\"on\": \"2026-04-10\", \"provider\":"
                                + " \"A\", \"reason\": \"healed examples\"}, \"history\": ["
                                + "{\"on\": \"2024-01-01\", \"by\": \"X\", \"what\": \"hairline\"},"
                                + "{\"on\": \"2025-01-01\", \"by\": \"Y\", \"what\": \"crown\","
                                + " \"content\": 4}]}");
        assertThat(json.get("status").asString()).isEqualTo("decided");
        assertThat(json.get("next").findValuesAsString("about")).containsExactly("hairline, X");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {                                                     | not readable as JSON
                    []                                                    | the format is ''
                    {"format": "stipple-photo-consultation/2"}                  | this version reads
                    {"format": "stipple-photo-consultation/1"}                  | is missing
                    {"format": "stipple-photo-consultation/1", "id": "a", "need": "scar", "place": "x", "askedOn": "0000-01-01"} | allowed 2000-01-01
                    """)
    void a_file_that_is_no_consultation_is_refused(String text, String why) throws IOException {
        Path file = work.resolve("c.json");
        Files.writeString(file, text);
        CommandRun run = CommandRun.of("photo-consultation", file.toString(), "--json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(why).hasLineCount(1);
    }

    private JsonNode ask(String text) throws IOException {
        Path file = work.resolve("c.json");
        Files.writeString(file, text);
        CommandRun run =
                CommandRun.of(
                        "photo-consultation", file.toString(), "--date", "2026-04-17", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }
}

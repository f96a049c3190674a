package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.app.text.Messages;
import stipple.core.quote.Criterion;
import stipple.core.quote.WarningSign;
import tools.jackson.databind.JsonNode;

class QuoteCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "quotes");

    @TempDir Path work;

    @Test
    void the_example_offers_have_all_the_keys_of_the_contract() {
        JsonNode json = quotes("north-studio.json", "river-clinic.json");
        JsonNode north = json.at("/quotes/0");
        assertThat(north.get("verdict").stringValue()).isEqualTo("normal");
        assertThat(north.get("ratio").doubleValue()).isCloseTo(0.92, within(0.005));
        assertThat(north.get("completeness").doubleValue()).isEqualTo(1);
        assertThat(north.get("perCm2").doubleValue()).isCloseTo(2500 / 205.0, within(1e-9));
        assertThat(north.get("perDot").doubleValue()).isPositive();
        assertThat(north.get("perSession").doubleValue()).isCloseTo(833.33, within(0.01));
        assertThat(north.get("flags").size()).isZero();
        JsonNode flag = json.at("/quotes/1/flags/0");
        assertThat(flag.get("rule").stringValue()).isEqualTo("price-not-credible");
        assertThat(flag.get("severity").stringValue()).isEqualTo("red");
        assertThat(flag.get("text").stringValue()).contains("0.37");
        assertThat(flag.get("question").stringValue()).endsWith("?");
        assertThat(flag.get("source").stringValue()).isEqualTo("guidearticle");
        assertThat(json.get("comparable").booleanValue()).isFalse();
        assertThat(json.get("firstQuestion").stringValue())
                .contains("same thing", "whole scalp", "treated through");
        assertThat(json.get("advice").findValuesAsString("id"))
                .contains("same-specification-first", "third-quote", "price-is-not-quality");
    }

    @Test
    void an_offer_with_tattoo_ink_is_red_and_says_so_to_people() {
        CommandRun run = CommandRun.of("quote", EXAMPLES.resolve("side-street.json").toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("do not sign", "turns blue", "never fades", "Ask first");
    }

    @Test
    void almost_everything_may_be_missing_and_what_is_not_understood_is_listed()
            throws IOException {
        JsonNode json =
                ask(
                        """
                        {"id": "x", "colour": "red", "specification": {"shape": 1},
                         "topUpPolicy": "none", "pigment": "Example Pigments"}
                        """);
        JsonNode quote = json.at("/quotes/0");
        assertThat(quote.get("verdict").stringValue()).isEqualTo("incomplete");
        assertThat(quote.get("ratio").isNull()).isTrue();
        assertThat(quote.get("unread").toString())
                .isEqualTo("[\"colour\",\"specification.shape\"]");
        assertThat(quote.get("flags").findValuesAsString("rule"))
                .contains("top-up-policy-missing", "total-missing")
                .doesNotContain("pigment-brand-missing")
                .doesNotHaveDuplicates();
    }

    @Test
    void words_and_numbers_are_understood_for_yes_and_no() throws IOException {
        JsonNode json =
                ask(
                        """
                        {"id": "x", "specification": {"scars": "none", "density": 150,
                         "ludwig": 2}, "examplesShown": 0, "written": "yes", "removalOffered": "no"}
                        """);
        assertThat(json.at("/quotes/0/flags").findValuesAsString("rule"))
                .contains("no-examples", "no-removal-path")
                .doesNotContain("not-written", "written-missing", "scars-missing");
    }

    @Test
    void a_consultation_is_scored_and_the_message_written() {
        CommandRun run =
                CommandRun.of(
                        "consultation",
                        EXAMPLES.resolve("first-talk.consultation.json").toString(),
                        "--date",
                        "2026-04-01",
                        "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode talk = run.json().at("/consultations/0");
        int sum = 0;
        for (JsonNode part : talk.get("contributions")) {
            sum += part.get("value").intValue();
        }
        assertThat(talk.get("score").intValue()).isEqualTo(sum).isEqualTo(5);
        assertThat(talk.get("flags").size()).isGreaterThanOrEqualTo(5);
        assertThat(talk.get("followUp").stringValue())
                .contains("2 February 2026", "healed work", "in writing", "broken down");
        assertThat(run.json().get("next").stringValue()).isEqualTo("second-opinion");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"id": "x", "total": -5}                       | total -5.0, allowed above 0
                    {"id": "x", "total": "=1+1"}                   | total must be a finite number
                    {"id": "x", "total": 1e400}                    | total must be a finite number
                    {"id": "x", "currency": "XQX"}                 | currency 'XQX' is not known
                    {"id": "x", "date": "0000-01-01"}              | date 0000-01-01, allowed 2000
                    {"id": "x", "date": "9999-12-31"}              | date 9999-12-31, allowed 2000
                    {"id": "x", "date": "31.12.2026"}              | YYYY-MM-DD
                    {"id": "x", "sessions": 0}                     | sessions 0, allowed 1 to 50
                    {"id": "x", "sessions": 2.5}                   | must be a whole number
                    {"id": "x", "tier": "best"}                    | tier 'best', allowed: top
                    {"id": "x", "specification": []}               | must be an object
                    {"id": "x", "specification": {"norwood": "X"}} | Norwood class 'X', allowed: I
                    {"id": "x", "specification": {"areaCm2": 0}}   | area 0.0 cm2, allowed
                    {"id": "x", "breakdown": [{"item": "a"}]}      | breakdown[0] needs "amount"
                    {"id": "x", "format": "stipple-quote/2"}       | has the format stipple-quote/2
                    {"id": "x", "id": "y"}                         | not readable as JSON
                    {"id": "x"} {"id": "y"}                        | not readable as JSON
                    {"id": "x", "circumstances": {"promises": ["gold"]}} | promise 'gold', allowed
                    {}                                             | it needs an id
                    []                                             | must be an object
                    {"id":                                         | not readable as JSON
                    """)
    void hostile_offers_are_refused_in_one_sentence(String text, String why) throws IOException {
        assertRefused("quote", text, why);
    }

    @Test
    void endless_texts_and_depths_are_refused() throws IOException {
        assertRefused("quote", "{\"id\": \"" + "x".repeat(10_000_000) + "\"}", "larger than 1 MB");
        assertRefused("quote", "{\"id\": \"" + "x".repeat(900_000) + "\"}", "longer than 500");
        assertRefused("quote", "[".repeat(100_000), "not readable as JSON");
        assertRefused("consultation", "{\"id\": \"x\", \"mood\": 1}", "unknown key \"mood\"");
        assertRefused("consultation", "{\"id\": \"x\", \"date\": \"0000-01-01\"}", "allowed 2000");
    }

    @Test
    void two_offers_of_one_name_and_files_that_are_none_are_refused() throws IOException {
        Path one = Files.writeString(work.resolve("one.json"), "{\"id\": \"x\"}");
        Path two = Files.writeString(work.resolve("two.json"), "{\"id\": \"x\"}");
        assertThat(CommandRun.of("quote", "--json", one + "", two + "").err())
                .contains("two offers have the same id");
        CommandRun gone = CommandRun.of("quote", "--json", work.resolve("gone.json") + "");
        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err()).contains("There is no file gone.json").hasLineCount(1);
        assertThat(CommandRun.of("quote", "--json").code()).isEqualTo(2);
    }

    @Test
    void every_sign_and_criterion_has_its_sentences() {
        Messages messages = Messages.english();
        for (WarningSign sign : WarningSign.values()) {
            assertThat(messages.has("sign." + sign.id())).as(sign.id()).isTrue();
            assertThat(messages.text("sign." + sign.id() + ".ask")).endsWith("?").isNotBlank();
        }
        for (Criterion criterion : Criterion.values()) {
            assertThat(messages.has("criterion." + criterion.id())).isTrue();
        }
    }

    private static JsonNode quotes(String... names) {
        List<String> args = new java.util.ArrayList<>(List.of("quote", "--json"));
        for (String name : names) {
            args.add(EXAMPLES.resolve(name).toString());
        }
        CommandRun run = CommandRun.of(args);
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }

    private JsonNode ask(String text) throws IOException {
        Path file = Files.writeString(work.resolve("offer.json"), text);
        CommandRun run = CommandRun.of("quote", "--json", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }

    private void assertRefused(String command, String text, String why) throws IOException {
        Path file = Files.writeString(work.resolve("given.json"), text);
        CommandRun run = CommandRun.of(command, "--json", file.toString());
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
        assertThat(run.err()).contains(why).hasLineCount(1);
        assertThat(run.json().get("refused").stringValue()).contains(why);
        assertThat(Files.readString(file)).isEqualTo(text);
    }
}

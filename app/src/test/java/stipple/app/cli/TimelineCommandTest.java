package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.app.planning.SamplePlanFiles;
import tools.jackson.databind.JsonNode;

class TimelineCommandTest {
    @TempDir static Path work;
    private static Path plan = Path.of("");

    @BeforeAll
    static void write_a_plan() throws IOException {
        plan = Files.write(work.resolve("plan.json"), SamplePlanFiles.bytes(40));
    }

    @Test
    void every_key_of_the_contract_is_there() {
        JsonNode json = ask("--treatment", "permanent");
        JsonNode point = json.get("points").get(0);
        assertThat(point.get("day").asInt()).isZero();
        for (String key : new String[] {"load", "contrast", "widthMm", "deltaBlue"}) {
            assertThat(point.get(key).get("low").asDouble())
                    .isLessThanOrEqualTo(point.get(key).get("likely").asDouble());
            assertThat(point.get(key).get("high").asDouble())
                    .isGreaterThanOrEqualTo(point.get(key).get("likely").asDouble());
        }
        assertThat(point.get("load").get("likely").asDouble()).isGreaterThan(1);
        assertThat(json.get("topUps").isArray()).isTrue();
        assertThat(json.get("invisibleFromDay").isNull()).isTrue();
    }

    @Test
    void without_top_ups_a_tenth_to_a_quarter_is_left_after_twenty_years() {
        JsonNode json = ask("--treatment", "permanent", "--top-up-every", "none");
        assertThat(json.get("topUps").size()).isZero();
        JsonNode last = json.get("points").get(json.get("points").size() - 1);
        assertThat(last.get("load").get("likely").asDouble()).isBetween(0.10, 0.25);
    }

    @Test
    void top_ups_come_as_often_as_wanted_and_are_warned_of() {
        JsonNode good = ask("--treatment", "permanent", "--top-up-every", "2");
        assertThat(good.get("topUps").size()).isEqualTo(10);
        JsonNode json = ask("--treatment", "tattoo", "--top-up-every", "2");
        assertThat(json.get("topUps").size()).isEqualTo(10);
        assertThat(json.get("warnings").get(0).get("rule").asString()).isEqualTo("top-up-coverage");
    }

    @Test
    void people_are_told_in_words() {
        CommandRun run =
                CommandRun.of(
                        "timeline",
                        "--plan",
                        plan.toString(),
                        "--treatment",
                        "trico",
                        "--top-up-every",
                        "none",
                        "--laser-from",
                        "0.5",
                        "--sun",
                        "high");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("healed").contains("Nothing to be seen at reading distance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--top-up-every often | --top-up-every often: allowed none or years from 0.25 to"
                        + " 20",
                "--top-up-every 0 | allowed none or years from 0.25 to 20",
                "--top-up-every NaN | allowed none or years from 0.25 to 20",
                "--treatment henna | henna",
                "--laser-from 30 | allowed years from 0 to 20",
                "--laser-from 1 --laser-sessions 0 | allowed 1 to 12",
                "--laser-sessions 3 | --laser-sessions needs --laser-from YEARS",
                "--threads 0 | --threads 0: allowed 1 to 64",
                "--skin-kind thick | thick"
            })
    void impossible_questions_are_refused_in_one_sentence(String arguments, String sentence) {
        String line = "timeline --json --plan " + plan + " " + arguments;
        CommandRun run = CommandRun.of(line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void a_plan_that_is_not_there_is_refused() {
        CommandRun run = CommandRun.of("timeline", "--plan", work.resolve("no.json").toString());
        assertThat(run.code()).isEqualTo(2);
    }

    private static JsonNode ask(String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "timeline";
        args[1] = "--json";
        args[2] = "--plan";
        args[3] = plan.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        CommandRun run = CommandRun.of(args);
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }
}

package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AppearanceCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_healed_dot_has_all_the_numbers_of_the_contract() {
        JsonNode json =
                ask(
                        "--skin-type",
                        "II",
                        "--pigment",
                        "smp-carbon",
                        "--dilution",
                        "20",
                        "--depth-mm",
                        "0.15",
                        "--diameter-mm",
                        "0.15",
                        "--at",
                        "healed");
        assertThat(json.get("skin").get("srgb").size()).isEqualTo(3);
        assertThat(json.get("dot").get("lab").size()).isEqualTo(3);
        assertThat(json.get("deltaE2000").asDouble()).isPositive();
        assertThat(json.get("contrast").asDouble()).isBetween(0.3, 0.8);
        assertThat(json.get("blueScore").asDouble()).isBetween(0.8, 1.15);
        assertThat(json.get("visibleWidthMm").asDouble()).isBetween(0.15, 0.25);
        assertThat(json.get("load").asDouble()).isBetween(0.99, 1.01);
    }

    @Test
    void permanent_pigment_still_shows_after_twenty_years_and_trico_does_not_after_three() {
        JsonNode permanent = ask("--skin-type", "II", "--at", "20");
        assertThat(permanent.get("load").asDouble()).isBetween(0.10, 0.25);
        assertThat(permanent.get("contrast").asDouble()).isGreaterThan(0.03);
        JsonNode trico = ask("--skin-type", "II", "--pigment", "trico", "--at", "2.5");
        assertThat(trico.get("load").asDouble()).isLessThan(0.05);
    }

    @Test
    void tattoo_ink_is_blue_after_eight_years_on_fair_skin() {
        JsonNode json =
                ask(
                        "--skin-type",
                        "II",
                        "--pigment",
                        "tattoo-black",
                        "--dilution",
                        "3",
                        "--depth-mm",
                        "0.6",
                        "--diameter-mm",
                        "0.3",
                        "--at",
                        "8");
        assertThat(json.get("blueScore").asDouble()).isGreaterThan(1.3);
    }

    @Test
    void fresh_dots_are_darker_and_wider_than_healed_ones() {
        JsonNode fresh = ask("--skin-srgb", "201,152,123", "--at", "fresh");
        JsonNode healed = ask("--skin-srgb", "201,152,123", "--at", "healed");
        assertThat(fresh.get("load").asDouble()).isGreaterThan(1);
        assertThat(fresh.get("contrast").asDouble())
                .isGreaterThan(healed.get("contrast").asDouble());
        assertThat(fresh.get("visibleWidthMm").asDouble())
                .isGreaterThan(healed.get("visibleWidthMm").asDouble());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--skin-type VII | skin type 'VII', allowed I, II, III",
                "--skin-srgb 1,2 | skin colour '1,2', allowed R,G,B",
                "--skin-type I --pigment ash | pigment 'ash' is not known",
                "--skin-type I --dilution 2 | dilution 2.0 parts, allowed 3 to 30",
                "--skin-type I --depth-mm 3 | depth 3.0 mm, allowed above 0 to 2.0 mm",
                "--skin-type I --diameter-mm 0 | diameter 0.0 mm",
                "--skin-type I --at=-1 | time -1 years",
                "--skin-type I --at soon | time 'soon', allowed fresh, healed or years"
            })
    void impossible_questions_are_refused_in_one_sentence(String arguments, String sentence) {
        String[] args = ("appearance --json " + arguments).split(" ");
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
    }

    private JsonNode ask(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "appearance";
        args[1] = "--json";
        System.arraycopy(options, 0, args, 2, options.length);
        assertThat(run(args)).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.execute(args, new PrintWriter(out), new PrintWriter(err));
    }
}

package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SightAndPatternCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void the_eye_at_four_cycles_a_degree() {
        CommandRun run =
                CommandRun.of(
                        "csf", "--cpd", "4", "--luminance", "100", "--area-deg2", "1", "--json");
        assertThat(run.code()).isZero();
        assertThat(run.json().get("sensitivity").asDouble()).isCloseTo(134.3124, within(0.13));
    }

    @Test
    void four_corners_of_a_square_have_the_hand_computed_spacing() throws IOException {
        Path csv = csv("x,y\n0.25,0.25\n0.75,0.25\n0.25,0.75\n0.75,0.75\n");
        CommandRun run =
                CommandRun.of(
                        "pattern",
                        "--csv",
                        csv.toString(),
                        "--window",
                        "1,1",
                        "--r",
                        "0.1,0.3",
                        "--json");
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.get("n").asInt()).isEqualTo(4);
        assertThat(json.get("nnMean").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(json.get("nnCv").asDouble()).isCloseTo(0, within(1e-12));
        assertThat(json.get("clarkEvans").asDouble()).isCloseTo(2, within(1e-12));
        assertThat(json.get("k").get(1).get("r").asDouble()).isEqualTo(0.3);
        assertThat(json.get("k").get(1).get("isotropic").asDouble()).isZero();
        assertThat(json.get("g").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1,2\\n | 1,1 | the first line must name the columns",
                "x,y\\n0.1,0.2\\n | 1,1 | 1 points, allowed 2",
                "x,y\\n0.1,0.2\\n0.3\\n | 1,1 | line 3: a number is missing",
                "x,y\\n0.1,0.2\\n0.3,NaN\\n | 1,1 | line 3: the number must be finite",
                "x,y\\n0.1,0.2\\n5,0\\n | 1,1 | point 2 at 5.0, 0.0 lies outside",
                "x,y\\n0.1,0.2\\n0.3,0.3\\n | 1 | window of 1 numbers",
                "x,y\\n0.1,0.2\\n0.3,0.3\\n | 0,1 | window 0.0 x 1.0"
            })
    void points_that_cannot_be_used_are_refused(String text, String window, String sentence)
            throws IOException {
        Path csv = csv(text.replace("\\n", "\n"));
        CommandRun run = CommandRun.of("pattern", "--csv", csv.toString(), "--window", window);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void an_impossible_channel_or_frequency_is_refused() {
        assertThat(
                        CommandRun.of(
                                        "csf",
                                        "--cpd",
                                        "4",
                                        "--luminance",
                                        "1",
                                        "--area-deg2",
                                        "1",
                                        "--channel",
                                        "x")
                                .err())
                .contains("channel 'x', allowed lum, rg, yv");
        assertThat(CommandRun.of("csf", "--cpd=-4", "--luminance", "1", "--area-deg2", "1").code())
                .isEqualTo(2);
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), text);
    }
}

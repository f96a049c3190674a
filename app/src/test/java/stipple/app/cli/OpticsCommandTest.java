package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpticsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void layers_prints_the_slab_of_van_de_hulst() {
        int code =
                run(
                        "optics",
                        "layers",
                        "--layer",
                        "1,10,90,0.75,0.02",
                        "--quadrature",
                        "32",
                        "--json");
        assertThat(code).isZero();
        JsonNode json = json();
        assertThat(json.get("specularReflectance").asDouble()).isZero();
        assertThat(json.get("totalReflectance").asDouble()).isCloseTo(0.09739, within(1e-5));
        assertThat(json.get("totalTransmittance").asDouble()).isCloseTo(0.66096, within(1e-5));
    }

    @Test
    void layers_takes_an_endless_last_layer_and_an_angle() {
        int code =
                run(
                        "optics",
                        "layers",
                        "--layer",
                        "1.4,1,100,0.8,0.01",
                        "--layer",
                        "1.5,1,100,0.8,inf",
                        "--angle",
                        "30",
                        "--n-above",
                        "1.2",
                        "--json");
        assertThat(code).isZero();
        assertThat(json().get("totalTransmittance").asDouble()).isZero();
        assertThat(json().get("diffuseReflectance").asDouble()).isBetween(0.1, 0.9);
    }

    @Test
    void photons_prints_standard_errors_and_repeats_itself() {
        String[] args = {
            "optics",
            "photons",
            "--layer",
            "1,10,90,0.75,0.02",
            "--photons",
            "20000",
            "--seed",
            "3",
            "--json"
        };
        assertThat(run(args)).isZero();
        JsonNode first = json();
        double sigma = first.get("standardErrors").get("diffuseReflectance").asDouble();
        assertThat(first.get("photons").asInt()).isEqualTo(20000);
        assertThat(first.get("seconds").asDouble()).isNotNegative();
        assertThat(first.get("diffuseReflectance").asDouble())
                .isCloseTo(0.09739, within(3 * sigma));
        assertThat(run(args)).isZero();
        assertThat(json().get("diffuseReflectance")).isEqualTo(first.get("diffuseReflectance"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1,-10,90,0.75,0.02 | layer 1 '1,-10,90,0.75,0.02': absorption -10.0 per cm",
                "1,10,NaN,0.75,0.02 | scattering NaN per cm, allowed from 0",
                "1,10,90,1,0.02 | anisotropy 1.0, allowed between -1 and 1",
                "0.9,10,90,0.7,0.02 | refractive index 0.9, allowed 1 to 5",
                "1,10,90,0.7 | 4 numbers, expected 5",
                "1,10,x,0.7,1 | 'x' is not a number",
                "1,10,90,0.7,0 | thickness 0.0 cm"
            })
    void impossible_layers_are_refused_in_one_sentence(String layer, String sentence) {
        int code = run("optics", "layers", "--layer", layer, "--json");
        assertRefused(code, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ball,0.15,0.2,400", "disc,0.15,0.2,0.1,400", "lognormal,0.15,0.4,0.2,4"})
    void a_deposit_in_the_layers_is_dark(String deposit) {
        int code =
                run(
                        "optics",
                        "photons",
                        "--layer",
                        "1.4,1,200,0.8,inf",
                        "--photons",
                        "4000",
                        "--deposit",
                        deposit,
                        "--json");
        assertThat(code).isZero();
        JsonNode seen = json().get("deposit");
        assertThat(seen.get("reflectanceRatio").asDouble()).isBetween(0.05, 0.5);
        assertThat(seen.get("standardError").asDouble()).isBetween(1e-4, 0.05);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cube,1|allowed ball, disc, lognormal",
                "ball,0.15,0.2|expected 3",
                "ball,0.15,x,4|is not a number",
                "disc,-1,0.2,0.1,4|depth"
            })
    void impossible_deposits_are_refused_in_one_sentence(String deposit, String sentence) {
        assertRefused(
                run(
                        "optics",
                        "photons",
                        "--layer",
                        "1.4,1,200,0.8,inf",
                        "--deposit",
                        deposit,
                        "--json"),
                sentence);
    }

    @Test
    void no_layers_and_a_thousand_layers_are_refused() {
        assertRefused(run("optics", "layers", "--json"), "0 layers, allowed 1 to 100");
        String[] args = new String[2003];
        args[0] = "optics";
        args[1] = "photons";
        args[2] = "--json";
        for (int i = 3; i < args.length; i += 2) {
            args[i] = "--layer";
            args[i + 1] = "1.4,1,100,0.8,0.01";
        }
        assertRefused(run(args), "1000 layers, allowed 1 to 100");
    }

    private void assertRefused(int code, String sentence) {
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
        assertThat(json().get("refused").asString()).contains(sentence);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.execute(args, new PrintWriter(out), new PrintWriter(err));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }
}

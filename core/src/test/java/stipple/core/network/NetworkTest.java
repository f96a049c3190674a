package stipple.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.resource.Resources;

class NetworkTest {
    private static final int COMPARED = 10;

    @ParameterizedTest
    @CsvSource({
        "face-detector, -1, 0.002",
        "face-landmarks, 0, 0.001",
        "person-mask, 0, 0.0001",
    })
    void answers_as_another_implementation_does(String name, float least, double tolerance) {
        Network network = shipped(name);
        Map<Integer, List<Tensor>> answers = new HashMap<>();
        int compared = 0;
        for (Expected e : expected(name)) {
            List<Tensor> answer =
                    answers.computeIfAbsent(
                            e.picture(), k -> network.run(odd(network, k, least), 1));
            double found = answer.get(e.result()).values()[e.place()];
            assertThat(found).as(e.toString()).isCloseTo(e.value(), within(tolerance));
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(8 * COMPARED);
    }

    @ParameterizedTest
    @CsvSource({"face-detector", "face-landmarks", "face-landmarks-iris", "person-mask"})
    void any_number_of_threads_gives_the_same_numbers(String name) {
        Network network = shipped(name);
        Tensor picture = odd(network, 3, 0);
        List<Tensor> alone = network.run(picture, 1);
        List<Tensor> together = network.run(picture, 3);
        for (int k = 0; k < alone.size(); k++) {
            assertThat(together.get(k).values()).containsExactly(alone.get(k).values());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "face-detector, 3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
        "face-landmarks, c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1",
        "face-landmarks-iris, 883b7411747bac657c30c462d305d312e9dec6adbf8b85e2f5d8d722fca9455d",
        "person-mask, 8d13b7fae74af625c641226813616a2117bd6bca19eb3b75574621fc08557f27",
    })
    void the_files_are_those_that_the_notice_names(String name, String sha256)
            throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file(name));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }

    @Test
    void the_iris_network_gives_seven_results() {
        Network network = shipped("face-landmarks-iris");
        List<Tensor> answer = network.run(odd(network, 1, 0), 2);
        assertThat(answer.stream().map(t -> t.values().length))
                .containsExactly(1404, 160, 142, 142, 10, 10, 1);
    }

    @Test
    void a_damaged_file_is_refused() {
        byte[] half = java.util.Arrays.copyOf(file("face-detector"), 50_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(half));
    }

    @Test
    void an_input_of_another_size_is_refused() {
        Network network = shipped("face-detector");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.run(Tensor.picture(64, 64, 3), 1));
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }

    private static Tensor odd(Network network, int number, float least) {
        return OddPictures.picture(number, network.inputHeight(), network.inputWidth(), least);
    }

    private static Network shipped(String name) {
        return Network.parse(file(name));
    }

    private static byte[] file(String name) {
        return Resources.bytes("network/" + name + ".tflite");
    }

    private record Expected(int picture, int result, int place, double value) {}

    private static List<Expected> expected(String name) {
        try (InputStream in =
                Objects.requireNonNull(NetworkTest.class.getResourceAsStream("expected.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name + "\t"))
                    .map(line -> line.split("\t"))
                    .map(f ->
                            new Expected(
                                    Integer.parseInt(f[1]),
                                    Integer.parseInt(f[2]),
                                    Integer.parseInt(f[3]),
                                    Double.parseDouble(f[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package stipple.core.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColorDifferenceTest {
    static List<double[]> pairs() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ColorDifferenceTest.class.getResourceAsStream("ciede2000-pairs.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("l1"))
                    .map(line ->
                            Arrays.stream(line.split("\t"))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray())
                    .toList();
        }
    }

    @Test
    void all_33_published_pairs_are_there() throws IOException {
        assertThat(pairs()).hasSize(33);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void published_pair_is_met_in_both_directions(double[] row) {
        Lab one = new Lab(row[0], row[1], row[2]);
        Lab two = new Lab(row[3], row[4], row[5]);
        assertThat(ColorDifference.ciede2000(one, two)).isCloseTo(row[6], within(1e-4));
        assertThat(ColorDifference.ciede2000(two, one)).isCloseTo(row[6], within(1e-4));
    }

    @Test
    void a_colour_does_not_differ_from_itself() {
        Lab skin = Lab.of(LinearRgb.ofSrgb8(213, 165, 140));
        assertThat(ColorDifference.ciede2000(skin, skin)).isZero();
    }
}

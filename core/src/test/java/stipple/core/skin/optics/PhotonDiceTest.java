package stipple.core.skin.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Seed;

class PhotonDiceTest {
    private final PhotonDice dice = new PhotonDice(new Seed(7));

    @ParameterizedTest
    @ValueSource(doubles = {1e-16, 1e-3, 0.1, 0.499999, 0.5, 0.75, 0.999999, 1, 3})
    void logarithm_is_exact_to_1e_12(double value) {
        assertThat(dice.logarithm(value)).isCloseTo(StrictMath.log(value), within(1e-12));
    }

    @Test
    void free_paths_have_mean_1_and_variance_1() {
        int count = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double path = dice.exponential();
            sum += path;
            squares += path * path;
        }
        double mean = sum / count;
        assertThat(mean).isCloseTo(1, within(0.01));
        assertThat(squares / count - mean * mean).isCloseTo(1, within(0.03));
    }

    @Test
    void azimuths_are_directions_and_favour_no_side() {
        int count = 100_000;
        double cos = 0;
        double cosTwice = 0;
        for (int i = 0; i < count; i++) {
            dice.azimuth();
            double c = dice.cosAzimuth;
            double s = dice.sinAzimuth;
            assertThat(c * c + s * s).isCloseTo(1, within(1e-12));
            cos += c;
            cosTwice += c * c - s * s;
        }
        assertThat(cos / count).isCloseTo(0, within(0.01));
        assertThat(cosTwice / count).isCloseTo(0, within(0.01));
    }
}

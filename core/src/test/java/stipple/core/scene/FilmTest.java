package stipple.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.image.CodedImage;
import stipple.core.image.LinearImage;
import stipple.core.math.Seed;

class FilmTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 4})
    void noise_on_middle_grey_is_as_strong_as_asked(double levels) {
        CodedImage picture = developedGrey(new Film(0, 0, 0.7, levels, 0.5), 0.18f);
        // Rounding to whole levels adds a variance of 1/12.
        assertThat(deviation(picture))
                .isCloseTo(Math.sqrt(levels * levels + 1 / 12.0), within(0.06 * levels));
    }

    @Test
    void without_noise_grey_stays_the_level_it_is() {
        CodedImage picture = developedGrey(new Film(0, 0, 0.7, 0, 0.5), 0.18f);
        assertThat(deviation(picture)).isZero();
        assertThat(picture.level(0, 5, 5)).isEqualTo(118);
    }

    @Test
    void corners_lose_the_asked_share_of_light() {
        LinearImage light = grey(0.4f);
        new Film(0, 0.3, 0, 0, 0).expose(light, 1, 1);
        assertThat(light.get(1, 64, 64)).isCloseTo(0.4f, within(0.001f));
        assertThat(light.get(1, 0, 0)).isCloseTo(0.28f, within(0.003f));
    }

    @Test
    void a_warm_balance_raises_red_and_lowers_blue() {
        LinearImage light = grey(0.4f);
        new Film(0.05, 0, 0, 0, 0).expose(light, 1, 1);
        assertThat(light.get(0, 64, 64)).isCloseTo(0.42f, within(0.001f));
        assertThat(light.get(2, 64, 64)).isCloseTo(0.376f, within(0.001f));
    }

    private static CodedImage developedGrey(Film film, float value) {
        LinearImage light = grey(value);
        film.expose(light, 1, 1);
        return film.develop(light, new Seed(9), 2);
    }

    private static LinearImage grey(float value) {
        LinearImage light = new LinearImage(128, 128);
        for (int c = 0; c < 3; c++) {
            java.util.Arrays.fill(light.plane(c), value);
        }
        return light;
    }

    private static double deviation(CodedImage picture) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 8; y < 120; y++) {
            for (int x = 8; x < 120; x++) {
                double level = picture.level(1, x, y);
                sum += level;
                squares += level * level;
                count++;
            }
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }
}

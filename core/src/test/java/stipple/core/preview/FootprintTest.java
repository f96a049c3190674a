package stipple.core.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootprintTest {
    private static final int SIZE = 40;

    private static float[] spread(Footprint footprint, double[] dot) {
        float[] plane = new float[SIZE * SIZE];
        footprint.aim(dot[0], dot[1], dot[2], dot[3], dot[4]);
        if (footprint.clip(0, 0, SIZE, SIZE)) {
            for (int y = footprint.top(); y < footprint.bottom(); y++) {
                footprint.row(y);
                for (int x = footprint.from(); x < footprint.to(); x++) {
                    plane[y * SIZE + x] = footprint.shares()[x - footprint.from()];
                }
            }
        }
        return plane;
    }

    private static double sum(float[] plane) {
        double sum = 0;
        for (float share : plane) {
            sum += share;
        }
        return sum;
    }

    @ParameterizedTest(name = "at ({0}, {1}), covariance {2} {3} {4}")
    @CsvSource({
        "20.0, 20.0, 0.5, 0, 0.5",
        "20.5, 19.7, 0.6, 0.2, 0.7",
        "18.3, 21.1, 5.5, -2.1, 2.4",
        "20.9, 20.2, 4.0, 2.0, 1.5",
        "2.0, 20.2, 4.0, 2.0, 4.5",
        "39.6, 0.2, 1.0, -0.4, 1.2"
    })
    void sampling_stands_for_integrating(double x, double y, double xx, double xy, double yy) {
        double[] dot = {x, y, xx, xy, yy};
        assertThat(SampledFootprint.suits(xx, xy, yy)).isTrue();
        float[] exact = spread(new ExactFootprint(), dot);
        float[] sampled = spread(new SampledFootprint(), dot);
        double peak = 1 / (2 * Math.PI * Math.sqrt(xx * yy - xy * xy));
        for (int k = 0; k < exact.length; k++) {
            assertThat((double) sampled[k]).isCloseTo(exact[k], within(0.015 * peak));
        }
        assertThat(sum(sampled)).isCloseTo(sum(exact), within(0.0025 * sum(exact)));
    }

    @Test
    void a_whole_sampled_dot_has_the_mass_one() {
        float[] plane = spread(new SampledFootprint(), new double[] {20.3, 19.8, 1.2, 0.3, 0.9});
        assertThat(sum(plane)).isCloseTo(1, within(1e-3));
    }

    @Test
    void narrow_ellipses_are_not_sampled_however_they_lie() {
        assertThat(SampledFootprint.suits(0.3, 0, 4)).isFalse();
        assertThat(SampledFootprint.suits(4, 0, 0.3)).isFalse();
        assertThat(SampledFootprint.suits(2.2, 1.95, 2.2)).isFalse();
        assertThat(SampledFootprint.suits(2.2, 1.8, 2.2)).isTrue();
    }
}

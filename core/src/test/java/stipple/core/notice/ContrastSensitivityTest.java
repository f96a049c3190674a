package stipple.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.parameter.Parameters;

class ContrastSensitivityTest {
    private final ContrastSensitivity eye = ContrastSensitivity.of(Parameters.shipped());
    private final AcuityLimit limit = AcuityLimit.of(Parameters.shipped());

    @ParameterizedTest
    @CsvSource({
        "0.5, 100, 25.0411", "1, 100, 51.4831", "2, 100, 105.0200", "4, 100, 134.3124",
        "8, 100, 98.5879", "16, 100, 38.2097", "32, 100, 8.2384", "0.5, 10, 23.3282"
    })
    void sensitivity_to_light_and_dark_is_the_published_one(
            double cpd, double luminance, double expected) {
        assertThat(eye.at(VisualChannel.ACHROMATIC, cpd, luminance, 1))
                .isCloseTo(expected, within(expected * 1e-3));
    }

    @ParameterizedTest
    @EnumSource(VisualChannel.class)
    void a_larger_patch_is_never_harder_to_see(VisualChannel channel) {
        double before = 0;
        for (double area = 0.01; area < 200; area *= 2) {
            double now = eye.at(channel, 3, 50, area);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void colour_is_seen_best_in_broad_patterns_and_light_in_patterns_of_some_cycles_a_degree() {
        for (VisualChannel colour :
                new VisualChannel[] {VisualChannel.RED_GREEN, VisualChannel.YELLOW_VIOLET}) {
            assertThat(eye.at(colour, 8, 100, 10)).isLessThan(eye.at(colour, 2, 100, 10));
            assertThat(eye.at(colour, 2, 100, 10)).isLessThan(eye.at(colour, 0.5, 100, 10));
        }
        double peak = eye.at(VisualChannel.ACHROMATIC, 3, 100, 10);
        assertThat(eye.at(VisualChannel.ACHROMATIC, 0.5, 100, 10)).isLessThan(peak);
        assertThat(eye.at(VisualChannel.ACHROMATIC, 16, 100, 10)).isLessThan(peak);
    }

    @Test
    void the_second_opinion_has_the_published_values() {
        assertThat(AcuityLimit.opticalTransfer(4, 0.01))
                .isCloseTo(0.968910791191297, within(1e-12));
        assertThat(AcuityLimit.pupilMm(20, 60)).isCloseTo(3.262346170373243, within(1e-9));
        assertThat(limit.blurDeg(2.1)).isCloseTo(0.008791157173231, within(1e-12));
        assertThat(limit.sensitivity(4, 0.01, 65, 60)).isCloseTo(352.761342126727, within(1e-6));
        assertThat(limit.sensitivity(8, 0.01, 65, 60)).isCloseTo(177.706338840717, within(1e-6));
    }

    @Test
    void near_the_limit_of_acuity_the_second_opinion_is_far_stricter() {
        double kind = eye.at(VisualChannel.ACHROMATIC, 48, 100, 1);
        assertThat(kind).isBetween(2.0, 3.5);
        assertThat(limit.sensitivity(48, 100, 1)).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 100, 1, spatial frequency -1.0",
        "4, 0, 1, luminance 0.0",
        "4, 100, NaN, area NaN"
    })
    void the_impossible_is_refused(double cpd, double luminance, double area, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eye.at(VisualChannel.ACHROMATIC, cpd, luminance, area))
                .withMessageContaining(sentence);
    }
}

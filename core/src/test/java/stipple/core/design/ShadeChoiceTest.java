package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.color.SrgbColor;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;

class ShadeChoiceTest {
    private static final Parameters PARAMETERS = Parameters.shipped();

    /// From the fairest to the darkest.
    private static final List<SrgbColor> SKINS =
            List.of(
                    new SrgbColor(240, 205, 185),
                    new SrgbColor(213, 165, 140),
                    new SrgbColor(180, 130, 100),
                    new SrgbColor(130, 90, 65),
                    new SrgbColor(80, 52, 40),
                    new SrgbColor(40, 26, 20));

    private static double dilution(SrgbColor skin, double densityPerCm2) {
        return ShadeChoice.dilution(skin, Pigment.SMP_CARBON, densityPerCm2, PARAMETERS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, 100, 160, 200, 300})
    void darker_skin_than_the_fairest_takes_no_weaker_ink(double densityPerCm2) {
        double before = Double.POSITIVE_INFINITY;
        for (SrgbColor skin : SKINS.subList(1, SKINS.size())) {
            double here = dilution(skin, densityPerCm2);
            assertThat(here).isLessThanOrEqualTo(before).isBetween(3.0, 30.0);
            before = here;
        }
        assertThat(dilution(SKINS.getLast(), densityPerCm2))
                .isLessThan(dilution(SKINS.getFirst(), densityPerCm2));
    }

    @Test
    void denser_dots_are_made_with_weaker_ink() {
        for (SrgbColor skin : SKINS) {
            assertThat(dilution(skin, 300)).isGreaterThanOrEqualTo(dilution(skin, 60));
        }
    }

    @Test
    void darker_hair_takes_no_weaker_ink() {
        SrgbColor fair = new SrgbColor(170, 140, 100);
        SrgbColor black = new SrgbColor(28, 24, 22);
        for (SrgbColor skin : SKINS) {
            double beside = ShadeChoice.dilution(skin, fair, Pigment.SMP_CARBON, 160, PARAMETERS);
            assertThat(ShadeChoice.dilution(skin, black, Pigment.SMP_CARBON, 160, PARAMETERS))
                    .isLessThanOrEqualTo(beside);
        }
    }

    @Test
    void fair_skin_never_gets_the_darkest_steps() {
        assertThat(dilution(SKINS.getFirst(), 60)).isGreaterThanOrEqualTo(8);
    }

    @Test
    void the_chart_runs_from_shade_0_to_1() {
        assertThat(ShadeChoice.shade(30, PARAMETERS)).isZero();
        assertThat(ShadeChoice.shade(3, PARAMETERS)).isEqualTo(1);
        assertThat(ShadeChoice.shade(Math.sqrt(90), PARAMETERS)).isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.9, 30.1, Double.NaN})
    void a_dilution_beyond_the_chart_is_refused(double dilution) {
        assertThatThrownBy(() -> ShadeChoice.shade(dilution, PARAMETERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed 3.0 to 30.0");
    }

    @ParameterizedTest
    @CsvSource({
        "245, 215, 195, i",
        "225, 180, 150, ii",
        "180, 130, 100, iv",
        "130, 90, 65, v",
        "60, 40, 30, vi"
    })
    void skin_types_follow_the_typology_angle(int red, int green, int blue, String type) {
        assertThat(ShadeChoice.skinType(new SrgbColor(red, green, blue), PARAMETERS))
                .isEqualTo(type);
    }

    @Test
    void a_step_darker_is_the_next_step_of_the_chart() {
        double fourth = ShadeChoice.shade(12, PARAMETERS);
        assertThat(ShadeChoice.darker(fourth, 1, PARAMETERS))
                .isEqualTo(ShadeChoice.shade(8, PARAMETERS));
        assertThat(ShadeChoice.darker(fourth, -2, PARAMETERS))
                .isEqualTo(ShadeChoice.shade(20, PARAMETERS));
        assertThat(ShadeChoice.darker(fourth, 0, PARAMETERS)).isEqualTo(fourth);
        assertThat(ShadeChoice.darker(fourth, 9, PARAMETERS)).isEqualTo(1);
        assertThat(ShadeChoice.darker(fourth, -9, PARAMETERS)).isEqualTo(0);
    }
}

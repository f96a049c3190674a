package stipple.core.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.color.LinearRgb;
import stipple.core.color.SrgbColor;
import stipple.core.ink.Pigment;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;

class SimpleDotLookTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final SkinTone LIGHT = SkinTone.of(new SrgbColor(213, 165, 140));
    private static final SkinTone DARK = SkinTone.of(new SrgbColor(102, 57, 25));
    private static final SimpleDotLook LOOK = SimpleDotLook.of(Pigment.SMP_CARBON, LIGHT, SHIPPED);

    /// The Monte Carlo had one absorption for all wave lengths and a white surround.
    private static SimpleDotLook asInMonteCarlo() {
        Parameters grey =
                SHIPPED.with("x-pigment-smp-carbon-red", Range.exactly(1))
                        .with("x-pigment-smp-carbon-blue", Range.exactly(1));
        return SimpleDotLook.of(
                Pigment.SMP_CARBON, new SkinTone(new LinearRgb(1e6, 1e6, 1e6)), grey);
    }

    @ParameterizedTest(name = "diameter {0} mm, depth {1} mm, absorption {2} per mm")
    @CsvSource({
        "0.2, 0.15, 40, 0.26, 0.18, 0.13, 0.22, 0.08",
        "0.2, 0.35, 40, 0.89, 0.83, 0.74, 0.45, 0.08",
        "0.3, 0.35, 40, 0.78, 0.66, 0.53, 0.45, 0.08",
        "0.3, 0.35, 10, 0.82, 0.72, 0.60, 0.45, 0.08",
        "0.3, 0.80, 40, 1.00, 0.97, 0.94, 1.10, 0.25"
    })
    void the_monte_carlo_dots_come_back_within_the_stated_error(
            double diameterMm,
            double depthMm,
            double absorptionPerMm,
            double blue,
            double green,
            double red,
            double widthMm,
            double widthError) {
        DotProfile dot = asInMonteCarlo().profile(depthMm, diameterMm, absorptionPerMm);
        assertThat(dot.ratio(0, 0)).isCloseTo(red, within(0.045));
        assertThat(dot.ratio(1, 0)).isCloseTo(green, within(0.045));
        assertThat(dot.ratio(2, 0)).isCloseTo(blue, within(0.045));
        assertThat(dot.widthMm()).isCloseTo(widthMm, within(widthError * widthMm));
    }

    @Test
    void a_crisp_dot_darkens_the_skin_at_a_third_of_a_millimetre_by_five_to_seven_percent() {
        DotProfile dot = asInMonteCarlo().profile(0.15, 0.2, 40);
        for (int c = 0; c < 3; c++) {
            assertThat(dot.ratio(c, 0.3)).isBetween(0.92, 0.955);
        }
    }

    @Test
    void depth_alone_makes_a_dot_wider_weaker_and_bluer() {
        DotProfile before = LOOK.profile(0.1, 0.15, 15);
        for (double depthMm = 0.15; depthMm < 1; depthMm += 0.05) {
            DotProfile dot = LOOK.profile(depthMm, 0.15, 15);
            assertThat(dot.widthMm()).isGreaterThan(before.widthMm());
            assertThat(dot.ratio(1, 0)).isGreaterThan(before.ratio(1, 0));
            assertThat(dot.coreBlue() / dot.coreRed())
                    .isLessThan(before.coreBlue() / before.coreRed());
            before = dot;
        }
    }

    @Test
    void four_times_the_pigment_takes_much_less_than_four_times_the_light() {
        double once = LOOK.profile(0.15, 0.15, 10).coreDeficitMm2(1);
        double fourfold = LOOK.profile(0.15, 0.15, 40).coreDeficitMm2(1);
        assertThat(fourfold / once).isBetween(1.2, 2.2);
    }

    @Test
    void a_dot_without_pigment_is_not_there() {
        DotProfile dot = LOOK.profile(0.15, 0.15, 0);
        assertThat(dot.ratio(1, 0)).isEqualTo(1);
    }

    @Test
    void the_same_dot_is_weaker_on_dark_skin() {
        SimpleDotLook dark = SimpleDotLook.of(Pigment.SMP_CARBON, DARK, SHIPPED);
        assertThat(dark.profile(0.15, 0.15, 15).coreBlue())
                .isLessThan(0.9 * LOOK.profile(0.15, 0.15, 15).coreBlue());
    }

    @Test
    void totals_are_those_of_the_profile_added_up() {
        DotProfile dot = LOOK.profile(0.15, 0.15, 15);
        double sum = 0;
        double step = 0.0005;
        for (double r = step / 2; r < 1; r += step) {
            sum +=
                    2
                            * Math.PI
                            * r
                            * step
                            * dot.coreGreen()
                            * Math.exp(-r * r / (2 * dot.coreSigmaMm() * dot.coreSigmaMm()));
        }
        assertThat(dot.coreDeficitMm2(1)).isCloseTo(sum, within(1e-6));
    }
}

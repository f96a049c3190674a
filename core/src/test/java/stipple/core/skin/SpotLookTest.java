package stipple.core.skin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.color.Lab;
import stipple.core.ink.InkAbsorption;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;

class SpotLookTest {
    private static final Parameters SHIPPED = Parameters.shipped();

    /// Absorption per mm times diameter: a light dilution, and undiluted tattoo ink.
    private static final double SMP_COLUMN = 15 * 0.15;

    private static final double TATTOO_COLUMN = 40 * 0.3;

    private static SpotLook look(SkinType type) {
        return SpotLook.of(DotTable.shipped(), type.complexion(SHIPPED), SHIPPED);
    }

    private static DarkSpot smp(SkinType type) {
        InkAbsorption ink = InkAbsorption.healed(Pigment.SMP_CARBON, SHIPPED);
        return look(type).dot(0.15, 0.15, nm -> SMP_COLUMN * ink.atNm(nm));
    }

    private static DarkSpot tattoo(SkinType type) {
        InkAbsorption ink = InkAbsorption.after(8, Pigment.TATTOO_BLACK, SHIPPED);
        return look(type).dot(0.6, 0.5, nm -> TATTOO_COLUMN * ink.atNm(nm));
    }

    /// Golden case 20: pigment made for the scalp and placed well is no bluer than the stubble.
    @ParameterizedTest
    @EnumSource(names = {"II", "III"})
    void well_placed_scalp_pigment_is_as_blue_as_the_stubble(SkinType type) {
        assertThat(smp(type).blueScore(look(type).stubble())).isBetween(0.8, 1.15);
    }

    /// Golden case 20: tattoo inks turn blue, whatever the skill.
    @ParameterizedTest
    @EnumSource(names = {"I", "II", "III"})
    void eight_year_old_tattoo_ink_is_blue_on_fair_skin(SkinType type) {
        assertThat(tattoo(type).blueScore(look(type).stubble())).isGreaterThan(1.3);
    }

    /// Golden case 20: on dark skin the colour stays on the yellow side with either ink.
    @ParameterizedTest
    @EnumSource(names = {"V", "VI"})
    void nothing_looks_blue_on_dark_skin(SkinType type) {
        assertThat(Lab.of(smp(type).centre()).b()).isPositive();
        assertThat(Lab.of(tattoo(type).centre()).b()).isPositive();
        assertThat(Lab.of(look(type).dot(0.6, 0.15, nm -> SMP_COLUMN).centre()).b()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void contrast_and_width_are_those_of_a_small_dark_dot(SkinType type) {
        assertThat(smp(type).contrast()).isBetween(0.4, 0.7);
        assertThat(smp(type).widthMm()).isBetween(0.11, 0.18);
        assertThat(smp(type).deltaE2000()).isGreaterThan(3);
    }
}

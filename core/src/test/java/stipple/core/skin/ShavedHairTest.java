package stipple.core.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.parameter.Parameters;

class ShavedHairTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final ShavedHair HAIR = ShavedHair.of(SHIPPED);
    private static final LinearRgb BLACK = new LinearRgb(0.022, 0.02, 0.019);
    private static final LinearRgb BLOND = new LinearRgb(0.35, 0.25, 0.15);

    @ParameterizedTest
    @EnumSource
    void no_hair_leaves_the_colour_of_the_skin(SkinType type) {
        Complexion complexion = type.complexion(SHIPPED);
        LinearRgb bare = SkinColor.of(SHIPPED).color(complexion);
        assertThat(HAIR.color(complexion, BLACK, 0).green())
                .isCloseTo(bare.green(), within(1e-3 + 5e-3 * bare.green()));
    }

    @ParameterizedTest
    @EnumSource(names = {"I", "II", "III", "IV"})
    void a_full_head_of_shaved_dark_hair_takes_about_a_fifth_of_the_light(SkinType type) {
        Complexion complexion = type.complexion(SHIPPED);
        double bare = SkinColor.of(SHIPPED).color(complexion).luminance();
        double dark = 1 - HAIR.color(complexion, BLACK, 2).luminance() / bare;
        assertThat(dark).isBetween(0.15, 0.35);
        assertThat(1 - HAIR.color(complexion, BLOND, 2).luminance() / bare)
                .isBetween(0.3 * dark, 0.95 * dark);
    }

    @Test
    void stubble_makes_fair_skin_bluer() {
        Complexion complexion = SkinType.II.complexion(SHIPPED);
        Lab bare = Lab.of(SkinColor.of(SHIPPED).color(complexion));
        Lab hairy = Lab.of(HAIR.color(complexion, BLACK, 2));
        assertThat(hairy.b()).isLessThan(bare.b() - 2);
        assertThat(hairy.a()).isLessThan(bare.a());
    }
}

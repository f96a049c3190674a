package stipple.core.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.color.ColorDifference;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.parameter.Parameters;

class SkinColorTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private final SkinColor skin = SkinColor.of(SHIPPED);

    @Test
    void skin_types_go_from_light_to_dark_and_are_all_warm() {
        double before = 100;
        for (SkinType type : SkinType.values()) {
            Lab lab = Lab.of(skin.color(type.complexion(SHIPPED)));
            assertThat(lab.lightness()).isLessThan(before);
            assertThat(lab.a()).isPositive();
            assertThat(lab.b()).isGreaterThan(lab.a());
            before = lab.lightness();
        }
    }

    @Test
    void blood_makes_skin_redder() {
        Lab pale = Lab.of(skin.color(new Complexion(0.02, 0.001)));
        Lab flushed = Lab.of(skin.color(new Complexion(0.02, 0.02)));
        assertThat(flushed.a()).isGreaterThan(pale.a() + 5);
        assertThat(flushed.lightness()).isLessThan(pale.lightness());
    }

    @ParameterizedTest
    @CsvSource({"0.015, 0.002", "0.05, 0.008", "0.15, 0.004", "0.3, 0.01"})
    void fit_finds_the_skin_that_made_a_colour(double melanin, double blood) {
        Complexion found = skin.fit(skin.color(new Complexion(melanin, blood)));
        assertThat(found.melanin()).isCloseTo(melanin, within(0.03 * melanin));
        assertThat(found.blood()).isCloseTo(blood, within(0.1 * blood));
    }

    @ParameterizedTest
    @CsvSource({"213,165,140", "201,152,123", "144,95,58", "90,56,37"})
    void fit_comes_near_colours_of_photographed_skin(int red, int green, int blue) {
        LinearRgb seen = LinearRgb.ofSrgb8(red, green, blue);
        LinearRgb again = skin.color(skin.fit(seen));
        assertThat(ColorDifference.ciede2000(Lab.of(seen), Lab.of(again))).isLessThan(6);
    }

    @Test
    void impossible_amounts_are_refused() {
        assertThatThrownBy(() -> new Complexion(0.9, 0)).hasMessageContaining("melanin 0.9");
    }
}

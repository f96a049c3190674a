package stipple.core.skin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.parameter.Parameters;

class MarkedSkinTest {
    private static final Parameters SHIPPED = Parameters.shipped();

    private static MarkedSkin skin(SkinType type) {
        return MarkedSkin.of(type.complexion(SHIPPED), SHIPPED);
    }

    @ParameterizedTest
    @EnumSource
    void a_birthmark_is_darker(SkinType type) {
        SkinTint mark = skin(type).birthmark();
        assertThat(mark.red()).isLessThan(1);
        assertThat(mark.green()).isLessThan(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"I", "II", "III", "IV"})
    void a_birthmark_on_light_skin_is_brown(SkinType type) {
        SkinTint mark = skin(type).birthmark();
        assertThat(mark.green()).isLessThan(mark.red());
        assertThat(mark.blue()).isLessThan(mark.red());
    }

    @ParameterizedTest
    @EnumSource(names = {"I", "II", "III"})
    void old_ink_takes_red_most_so_it_shows_through_blue(SkinType type) {
        SkinTint ink = skin(type).oldInk();
        assertThat(ink.red()).isBetween(0.15, 0.8);
        assertThat(ink.green()).isGreaterThan(ink.red());
        assertThat(ink.blue()).isGreaterThan(ink.green());
    }

    @ParameterizedTest
    @EnumSource
    void an_old_scar_is_paler(SkinType type) {
        SkinTint scar = skin(type).scar();
        assertThat(scar.red()).isGreaterThan(1);
        assertThat(scar.green()).isGreaterThan(scar.red());
    }

    @Test
    void old_ink_hides_behind_dark_skin() {
        double before = 0;
        for (SkinType type : SkinType.values()) {
            double left = skin(type).oldInk().green();
            assertThat(left).as(type.name()).isGreaterThan(before - 0.02);
            before = left;
        }
    }
}

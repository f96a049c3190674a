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
        assertThat(mark.redFactor()).isLessThan(1);
        assertThat(mark.greenFactor()).isLessThan(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"I", "II", "III", "IV"})
    void a_birthmark_on_light_skin_is_brown(SkinType type) {
        SkinTint mark = skin(type).birthmark();
        assertThat(mark.greenFactor()).isLessThan(mark.redFactor());
        assertThat(mark.blueFactor()).isLessThan(mark.redFactor());
    }

    @ParameterizedTest
    @EnumSource(names = {"I", "II", "III"})
    void old_ink_takes_red_most_so_it_shows_through_blue(SkinType type) {
        SkinTint ink = skin(type).oldInk();
        assertThat(ink.redFactor()).isBetween(0.15, 0.8);
        assertThat(ink.greenFactor()).isGreaterThan(ink.redFactor());
        assertThat(ink.blueFactor()).isGreaterThan(ink.greenFactor());
    }

    @ParameterizedTest
    @EnumSource
    void an_old_scar_is_paler(SkinType type) {
        SkinTint scar = skin(type).scar();
        assertThat(scar.redFactor()).isGreaterThan(1);
        assertThat(scar.greenFactor()).isGreaterThan(scar.redFactor());
    }

    @Test
    void old_ink_hides_behind_dark_skin() {
        double before = 0;
        for (SkinType type : SkinType.values()) {
            double kept = skin(type).oldInk().greenFactor();
            assertThat(kept).as("skin %s", type).isGreaterThan(before);
            before = kept;
        }
    }
}

package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossClassTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I", "II", "IIA", "III", "IIIv", "IIIA", "IV", "IVA", "V", "VA", "VI", "VII"
            })
    void every_norwood_name_is_known(String name) {
        assertThat(LossClass.parseNorwood(name).id()).isEqualTo("norwood-" + name);
    }

    @Test
    void every_class_is_found_by_its_id() {
        assertThat(LossClass.all()).hasSize(16);
        for (LossClass lossClass : LossClass.all()) {
            assertThat(LossClass.parse(lossClass.id())).isEqualTo(lossClass);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VIII", "iii", "0", "3"})
    void unknown_norwood_names_are_refused_with_the_allowed_ones(String name) {
        assertThatThrownBy(() -> LossClass.parseNorwood(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IIIv");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1})
    void ludwig_has_three_grades(int grade) {
        assertThatThrownBy(() -> new LossClass.Ludwig(grade))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 3");
    }
}

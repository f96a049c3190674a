package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @ParameterizedTest
    @CsvSource({
        "before, before",
        "session 2, session-2",
        "Session 2 Day 3, session-2-day-3",
        "healed, healed",
        "year 4, year-4",
        "year 0.5, year-0.5"
    })
    void written_moments_are_read_and_named(String text, String id) {
        assertThat(Moment.parse(text).id()).isEqualTo(id);
        assertThat(Moment.parse(id)).isEqualTo(Moment.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "after",
                "session",
                "session x",
                "session 0",
                "session 1 day",
                "session 1 day -1",
                "year",
                "year -1",
                "year 61",
                "year NaN",
                "healed 2",
                "before now"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Moment.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void right_after_a_session_is_its_day_0() {
        assertThat(Moment.parse("session 1")).isEqualTo(Moment.parse("session 1 day 0"));
    }
}

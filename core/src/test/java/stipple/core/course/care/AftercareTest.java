package stipple.core.course.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.ink.Healing;
import stipple.core.parameter.Parameters;

/// "Micro-wounds dry and close"; the days after a session, and back to normal life at the end.
class AftercareTest {
    private final Parameters parameters = Parameters.shipped();
    private final Aftercare care = Aftercare.of(parameters);

    @ParameterizedTest
    @CsvSource({
        "0, redness darker",
        "2, redness darker scabs",
        "5, darker scabs flaking",
        "7, flaking",
        "12, too-light",
        "18, too-light",
        "26, settling",
        "28, settled",
        "42, settled"
    })
    void each_day_says_what_is_normal(int day, String signs) {
        assertThat(HealingSign.on(day, Healing.of(parameters)))
                .extracting(HealingSign::id)
                .containsExactly(signs.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, keep-dry, true",
        "3, keep-dry, true",
        "4, keep-dry, false",
        "4, cool-rinse, true",
        "6, mild-shampoo, false",
        "7, mild-shampoo, true",
        "7, light-exercise, true",
        "9, razor, false",
        "10, razor, true",
        "20, no-sun, true",
        "21, no-sun, false",
        "21, sunscreen, true",
        "27, no-pool, true",
        "28, no-pool, false",
        "28, normal-life, true",
        "400, sunscreen, true"
    })
    void advice_holds_on_its_days(int day, String rule, boolean holds) {
        assertThat(ids(care.day(day).rules()).contains(rule)).isEqualTo(holds);
    }

    @Test
    void spans_cover_every_day_once_and_say_the_same_as_the_days() {
        int next = 0;
        for (CareSpan span : care.spans()) {
            assertThat(span.firstDay()).isEqualTo(next);
            for (int day = span.firstDay(); day <= span.lastDay(); day++) {
                assertThat(care.day(day).rules()).isEqualTo(span.rules());
                assertThat(care.day(day).normal()).isEqualTo(span.normal());
            }
            next = span.lastDay() + 1;
        }
        assertThat(next).isEqualTo(Aftercare.LAST_DAY + 1);
        assertThat(care.spans()).hasSizeBetween(8, 14);
    }

    @Test
    void no_day_is_without_a_normal_sign_and_no_rule_without_a_source() {
        for (int day = 0; day <= Aftercare.LAST_DAY; day++) {
            assertThat(care.day(day).normal()).as("day " + day).isNotEmpty();
            assertThat(care.day(day).rules()).allMatch(rule -> !rule.source().isBlank());
        }
        assertThat(ids(care.preparation())).contains("shave", "no-alcohol", "wash-gently");
        assertThat(care.preparation()).allMatch(rule -> rule.fromDay() <= 0);
        assertThatThrownBy(() -> care.day(-1)).hasMessageContaining("allowed from 0");
    }

    private static List<String> ids(List<CareRule> rules) {
        return rules.stream().map(CareRule::id).toList();
    }
}

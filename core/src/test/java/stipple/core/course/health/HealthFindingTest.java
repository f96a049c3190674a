package stipple.core.course.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.course.calendar.HealthHold;
import stipple.core.parameter.Parameters;

/// Some answers mean not now, some not there, some a doctor first.
class HealthFindingTest {
    private final Parameters parameters = Parameters.shipped();

    @ParameterizedTest
    @CsvSource({
        "isotretinoin, STOP, 2026-08-31, 2027-02-28",
        "peel, STOP, 2026-01-01, 2026-02-26",
        "topical-retinoid, STOP, 2026-01-01, 2026-01-15",
        "filler, STOP, 2026-01-01, 2026-01-15",
        "immature-scar, STOP, 2026-01-01, 2026-10-01",
        "hair-transplant, STOP, 2026-01-01, 2026-07-01",
        "chemotherapy, STOP, 2026-01-01, 2026-07-01",
        "sunburn, STOP, 2026-01-01, 2026-01-01",
        "pregnancy, STOP, 2026-01-01, 2026-01-01",
        "diabetes, DOCTOR, 2026-01-01, 2026-01-01",
        "old-ink, LASER_FIRST, 2026-01-01, 2026-02-12"
    })
    void a_wait_runs_from_the_day_it_was_over(
            String id, HealthOutcome outcome, LocalDate settled, LocalDate until) {
        HealthFinding finding = finding(id, Optional.of(settled));
        assertThat(finding.condition().outcome()).isEqualTo(outcome);
        assertThat(finding.until()).hasValue(until);
    }

    @Test
    void what_is_not_over_holds_without_an_end() {
        List<HealthHold> holds = HealthFinding.holds(List.of(finding("fever", Optional.empty())));
        assertThat(holds).hasSize(1);
        assertThat(holds.getFirst().until()).isEmpty();
    }

    @Test
    void what_concerns_one_place_holds_up_nothing_else() {
        assertThat(HealthFinding.holds(List.of(finding("mole", Optional.empty())))).isEmpty();
    }

    @Test
    void old_ink_asks_for_laser_until_the_last_one_is_named() {
        HealthFinding untouched = finding("old-ink", Optional.empty());
        HealthFinding lasered = finding("old-ink", Optional.of(LocalDate.of(2026, 1, 1)));
        assertThat(HealthFinding.needLaser(List.of(untouched))).isTrue();
        assertThat(HealthFinding.holds(List.of(untouched))).isEmpty();
        assertThat(HealthFinding.needLaser(List.of(lasered))).isFalse();
        assertThat(HealthFinding.holds(List.of(lasered)))
                .extracting(HealthHold::until)
                .containsExactly(Optional.of(LocalDate.of(2026, 2, 12)));
    }

    @Test
    void every_condition_is_unique_and_has_a_source() {
        List<HealthCondition> all = HealthCondition.all(parameters);
        assertThat(all).extracting(HealthCondition::id).doesNotHaveDuplicates().hasSize(51);
        assertThat(all).extracting(HealthCondition::source).noneMatch(String::isBlank);
    }

    @Test
    void an_unknown_condition_is_refused_with_those_that_are_known() {
        assertThatThrownBy(() -> finding("hiccups", Optional.empty()))
                .hasMessageContaining("allowed: infection");
    }

    private HealthFinding finding(String id, Optional<LocalDate> settled) {
        return HealthFinding.of(List.of(new HealthAnswer(id, settled)), parameters).getFirst();
    }
}

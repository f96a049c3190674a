package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;

/// "Usually two to three sessions", each of some hours.
class SessionPlannerTest {
    private final SessionPlanner planner = new SessionPlanner(Parameters.shipped());

    @ParameterizedTest
    @CsvSource({
        "2400, PERMANENT, 2",
        "2400, TRICO, 3",
        "16000, PERMANENT, 3",
        "42000, PERMANENT, 3",
        "45000, PERMANENT, 3",
        "49000, PERMANENT, 4",
        "55000, PERMANENT, 4",
        "83000, PERMANENT, 6"
    })
    void sessions_follow_the_number_of_dots(int dots, Treatment treatment, int sessions) {
        assertThat(planner.sessionsFor(dots, treatment)).isEqualTo(sessions);
    }

    @Test
    void three_sessions_share_35_40_25_percent() {
        assertThat(planner.sharesFor(3, Treatment.PERMANENT)).containsExactly(0.35, 0.4, 0.25);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5", "6", "7"})
    void shares_always_add_up_to_one(int sessions) {
        assertThat(planner.sharesFor(sessions, Treatment.PERMANENT)).hasSize(sessions);
        assertThat(
                        planner.sharesFor(sessions, Treatment.PERMANENT).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void fourteen_thousand_dots_take_about_four_hours() {
        // 14,000 / 80 = 175 minutes, a fifth more for wiping and breaks, 20 for set-up.
        Range minutes = planner.minutes(14_000, 0);
        assertThat(minutes.likely()).isEqualTo(230);
        assertThat(minutes.low()).isBetween(120.0, 175.0);
        assertThat(minutes.high()).isBetween(300.0, 400.0);
    }

    @Test
    void an_uncertain_scale_widens_the_minutes() {
        Range sure = planner.minutes(10_000, 0);
        Range unsure = planner.minutes(10_000, 0.05);
        assertThat(unsure.likely()).isEqualTo(sure.likely());
        assertThat(unsure.low()).isLessThan(sure.low());
        assertThat(unsure.high()).isGreaterThan(sure.high());
    }
}

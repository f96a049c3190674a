package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

class TimeLineTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final List<Integer> DAYS = List.of(0, 10, 38);

    private static TimeLine line(OutcomeCase outcome) {
        return TimeLine.of(DAYS, Treatment.PERMANENT, SHIPPED, outcome);
    }

    @Test
    void nothing_is_there_before_the_first_session() {
        assertThat(line(OutcomeCase.LIKELY).at(new Moment.Before()).isBare()).isTrue();
    }

    @Test
    void right_after_session_two_the_first_is_ten_days_old_and_the_third_to_come() {
        Appearance seen = line(OutcomeCase.LIKELY).at(new Moment.AfterSession(2, 0));
        assertThat(seen.session(1).orElseThrow().load()).isCloseTo(0.58 / 0.65, within(1e-9));
        assertThat(seen.session(2).orElseThrow().redness()).isEqualTo(1);
        assertThat(seen.session(3)).isEmpty();
        assertThat(seen.session(9)).isEmpty();
    }

    @Test
    void healed_is_six_weeks_after_the_last_session() {
        TimeLine line = line(OutcomeCase.LIKELY);
        assertThat(line.dayOf(new Moment.Healed())).isEqualTo(80);
        assertThat(line.at(new Moment.Healed()).session(3).orElseThrow().load()).isEqualTo(1);
    }

    @Test
    void the_worst_case_is_paler_than_the_likely_and_that_than_the_best() {
        for (Moment moment :
                List.of(new Moment.Healed(), new Moment.Year(4), new Moment.Year(20))) {
            double worst = load(OutcomeCase.WORST, moment);
            double likely = load(OutcomeCase.LIKELY, moment);
            double best = load(OutcomeCase.BEST, moment);
            assertThat(worst).isLessThan(likely);
            assertThat(likely).isLessThan(best);
        }
    }

    @Test
    void the_worst_case_spreads_more() {
        double years = 10;
        assertThat(line(OutcomeCase.WORST).fate().spreadDiameterMm(0.15, 0.15, years))
                .isGreaterThan(line(OutcomeCase.LIKELY).fate().spreadDiameterMm(0.15, 0.15, years));
    }

    @Test
    void a_session_that_the_course_does_not_have_is_refused() {
        TimeLine line = line(OutcomeCase.LIKELY);
        assertThatThrownBy(() -> line.at(new Moment.AfterSession(4, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("session 4");
        assertThatThrownBy(() ->
                        TimeLine.of(List.of(3, 3), Treatment.TRICO, SHIPPED, OutcomeCase.LIKELY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double load(OutcomeCase outcome, Moment moment) {
        return line(outcome).at(moment).session(1).orElseThrow().load();
    }
}

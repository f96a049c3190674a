package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.math.Range;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;

class SessionRulesTest {
    private static List<Finding> findings(Range... minutes) {
        List<PlannedSession> sessions =
                java.util.stream.IntStream.range(0, minutes.length)
                        .mapToObj(k ->
                                new PlannedSession(
                                        k + 1, LocalDate.of(2026, 1, 1), 10_000, minutes[k]))
                        .toList();
        return SessionRules.findings(sessions, Parameters.shipped());
    }

    @Test
    void sessions_between_one_and_five_hours_are_as_usual() {
        assertThat(findings(new Range(60, 40, 90), new Range(250, 200, 300))).isEmpty();
    }

    @Test
    void a_range_that_reaches_beyond_five_hours_is_a_warning_with_the_longest_time() {
        assertThat(findings(new Range(253, 153, 408), new Range(286, 173, 460)))
                .containsExactly(
                        new Finding(
                                "session-long",
                                Finding.Severity.WARNING,
                                460,
                                300,
                                "minutes",
                                "phoenixmedspa"));
    }

    @Test
    void a_session_of_less_than_an_hour_is_worth_knowing() {
        assertThat(findings(new Range(45, 30, 80)))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "session-short", Finding.Severity.NOTE));
    }
}

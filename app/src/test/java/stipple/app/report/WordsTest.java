package stipple.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.parameter.Finding;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

class WordsTest {
    private final Words words = new Words(Messages.english());

    @Test
    void minutes_are_told_in_hours() {
        assertThat(words.hours(45)).isEqualTo("45 min");
        assertThat(words.hours(120)).isEqualTo("2 h");
        assertThat(words.hours(205.4)).isEqualTo("3 h 25 min");
    }

    @Test
    void numbers_do_not_follow_the_machine_s_language() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(words.whole(24310)).isEqualTo("24,310");
            assertThat(words.decimal(2.50)).isEqualTo("2.5");
            assertThat(words.decimal(100)).isEqualTo("100");
            assertThat(words.significant(0.000123456)).isEqualTo("0.0001235");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_view_zone_and_moment_has_a_name() {
        for (Zone zone : Zone.values()) {
            assertThat(words.zone(zone)).isNotBlank();
        }
        for (ViewName view : ViewName.values()) {
            assertThat(words.view(view)).isNotBlank();
        }
        assertThat(words.moment(new Moment.AfterSession(2, 3))).isEqualTo("Session 2, day 3");
        assertThat(words.moment(new Moment.Year(4))).isEqualTo("Year 4");
    }

    @Test
    void rules_about_time_speak_of_hours() {
        Finding finding =
                new Finding(
                        "session-long",
                        Finding.Severity.WARNING,
                        450,
                        300,
                        "minutes",
                        "assumption");
        assertThat(words.finding(finding)).contains("up to 7 h 30 min; 5 h is the longest");
    }

    @Test
    void an_unknown_rule_still_makes_a_sentence() {
        Finding finding =
                new Finding("odd-rule", Finding.Severity.NOTE, 1.5, 2, "mm", "assumption");
        assertThat(words.finding(finding))
                .isEqualTo("Rule odd-rule: found 1.5 mm, the limit is 2 mm.");
    }
}

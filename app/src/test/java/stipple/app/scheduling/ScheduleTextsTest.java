package stipple.app.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stipple.app.text.Messages;
import stipple.core.course.calendar.CourseRule;
import stipple.core.course.calendar.CourseTerms;
import stipple.core.course.calendar.OpenDays;
import stipple.core.course.calendar.RuleBook;
import stipple.core.course.calendar.TravelException;
import stipple.core.course.care.Aftercare;
import stipple.core.course.care.CareRule;
import stipple.core.course.care.HealingSign;
import stipple.core.course.health.HealthCondition;
import stipple.core.course.health.HealthOutcome;
import stipple.core.parameter.Parameters;

/// Every code that the calendar can give has its sentence, and none gives a medical order.
class ScheduleTextsTest {
    private static final Messages MESSAGES = Messages.english();
    private static final Parameters SHIPPED = Parameters.shipped();

    @Test
    void every_code_has_a_sentence() {
        List<String> keys = new ArrayList<>();
        HealthCondition.all(SHIPPED).forEach(c -> keys.add("health." + c.id()));
        for (HealthOutcome outcome : HealthOutcome.values()) {
            keys.add("health.outcome." + outcome.id());
        }
        for (HealingSign sign : HealingSign.values()) {
            keys.add("healing." + sign.id());
        }
        Aftercare care = Aftercare.of(SHIPPED);
        care.spans().forEach(span -> span.rules().forEach(rule -> keys.add(care(rule))));
        care.preparation().forEach(rule -> keys.add(care(rule)));
        rules(Optional.empty()).forEach(rule -> keys.add("schedule.rule." + rule.id()));
        rules(Optional.of(new TravelException("x", "y")))
                .forEach(rule -> keys.add("schedule.rule." + rule.id()));
        assertThat(keys).allSatisfy(key -> assertThat(MESSAGES.has(key)).as(key).isTrue());
    }

    @Test
    void nobody_is_told_to_stop_or_change_a_medicine() {
        assertThat(MESSAGES.keys())
                .filteredOn(key -> key.startsWith("health.") || key.startsWith("schedule."))
                .allSatisfy(key ->
                        assertThat(MESSAGES.text(key))
                                .doesNotContainIgnoringCase("stop taking")
                                .doesNotContainIgnoringCase("do not take")
                                .doesNotContainIgnoringCase("pause your"));
    }

    private static String care(CareRule rule) {
        return "care." + rule.id();
    }

    private static List<CourseRule> rules(Optional<TravelException> travel) {
        CourseTerms terms =
                new CourseTerms(
                        LocalDate.of(2026, 1, 1), travel, true, true, OpenDays.always(), List.of());
        return RuleBook.of(terms, SHIPPED).rules();
    }
}

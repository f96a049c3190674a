package stipple.core.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import stipple.core.parameter.Parameters;

class ConsultationScoreTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /// Golden case 22: The first comment: no photos of own work, no explanation, four sessions
    /// without a reason, no breakdown, a promised quote that never came, rushed out, one's own hair
    /// called a comb-over, and less sure than before.
    @Test
    void the_consultation_of_the_first_comment_raises_more_than_five_signs() {
        ConsultationScore score = score(firstComment(), DAY.plusDays(30));
        assertThat(score.flags())
                .extracting(Flag::sign)
                .contains(
                        WarningSign.PORTFOLIO_NOT_SHOWN,
                        WarningSign.PROCESS_NOT_EXPLAINED,
                        WarningSign.NO_BREAKDOWN_GIVEN,
                        WarningSign.QUOTE_NEVER_CAME,
                        WarningSign.PRESSURE,
                        WarningSign.SESSIONS_UNEXPLAINED,
                        WarningSign.RUSHED,
                        WarningSign.MISDESCRIBED,
                        WarningSign.LESS_ASSURED);
        assertThat(
                        score.flags().stream()
                                .filter(f -> f.sign().severity() == WarningSign.Severity.RED))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(score.score()).isZero();
        assertThat(score.toAskFor())
                .containsExactly(
                        Criterion.PORTFOLIO,
                        Criterion.PROCESS,
                        Criterion.BREAKDOWN,
                        Criterion.WRITTEN_QUOTE,
                        Criterion.SESSIONS,
                        Criterion.TECHNICIAN_NAMED);
    }

    @Test
    void contributions_add_up_to_the_score() {
        ConsultationScore score = score(firstComment(), DAY);
        int sum = 0;
        for (ConsultationScore.Contribution part : score.contributions()) {
            sum += part.points();
        }
        assertThat(score.score()).isEqualTo(sum);
        assertThat(score.contributions()).hasSize(Criterion.values().length);
    }

    @Test
    void a_promised_quote_is_late_only_after_its_days() {
        assertThat(signs(firstComment(), DAY.plusDays(7)))
                .doesNotContain(WarningSign.QUOTE_NEVER_CAME);
        assertThat(signs(firstComment(), DAY.plusDays(8))).contains(WarningSign.QUOTE_NEVER_CAME);
    }

    /// After one consultation people ask for a second and a third opinion.
    @Test
    void opinions_are_counted_and_one_more_is_advised_until_two_are_sound() {
        ConsultationScore poor = score(firstComment(), DAY.plusDays(30));
        assertThat(Opinions.of(List.of(poor)).next()).isEqualTo(Opinions.Next.SECOND_OPINION);
        assertThat(Opinions.of(List.of(poor, poor)).next()).isEqualTo(Opinions.Next.THIRD_OPINION);
        assertThat(Opinions.of(List.of(poor, poor, poor)).next()).isEqualTo(Opinions.Next.DECIDE);
    }

    private static List<WarningSign> signs(Consultation consultation, LocalDate today) {
        return score(consultation, today).flags().stream().map(Flag::sign).toList();
    }

    private static ConsultationScore score(Consultation consultation, LocalDate today) {
        return ConsultationScore.of(consultation, today, PARAMETERS);
    }

    private static Consultation firstComment() {
        return new Consultation(
                "first-comment",
                Optional.empty(),
                Optional.empty(),
                Optional.of(DAY),
                OptionalInt.of(0),
                Optional.of(false),
                Optional.of(false),
                Optional.of(true),
                Optional.empty(),
                OptionalInt.of(4),
                Optional.of(false),
                Optional.of(true),
                Optional.of(false),
                Optional.of(false),
                Optional.of(false));
    }
}

package stipple.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.scalp.LossClass;

class BudgetTest {
    private static final Work CLASS_VI = Guides.permanent(LossClass.Norwood.VI);

    /// Golden case 9: A thousand dollars will not buy a whole treatment around Tampa.
    @Test
    void a_thousand_dollars_are_not_enough_for_a_whole_head() {
        Budget budget = budget(1000, "Tampa", OptionalInt.empty());
        assertThat(budget.verdict()).isEqualTo(Budget.Verdict.NOT_AT_THIS_BUDGET);
        assertThat(budget.budgetRatio()).isCloseTo(0.32, within(0.01));
        assertThat(budget.alternatives())
                .extracting(Budget.Alternative::id)
                .contains("save-and-wait", "ask-for-assistance", "shave")
                .doesNotContain("phases");
    }

    /// Golden case 9: Eighteen years, heavy loss, 1,500 to 2,000 dollars: less at once, in steps,
    /// or wait; and what age means for it.
    @ParameterizedTest
    @ValueSource(doubles = {1500, 2000})
    void a_young_person_with_little_money_gets_steps_and_waiting(double amount) {
        Budget budget = budget(amount, "other", OptionalInt.of(18));
        assertThat(budget.verdict()).isEqualTo(Budget.Verdict.SMALLER_SCOPE);
        assertThat(budget.alternatives())
                .extracting(Budget.Alternative::id)
                .contains("hairline-only", "phases", "save-and-wait");
        assertThat(budget.ageAdvice())
                .containsExactly(
                        "hairline-for-later",
                        "loss-goes-on",
                        "time-to-think",
                        "waiting-costs-little");
    }

    @Test
    void those_who_are_not_of_age_are_told_first() {
        assertThat(budget(9000, "other", OptionalInt.of(17)).ageAdvice()).startsWith("not-of-age");
        assertThat(budget(9000, "other", OptionalInt.of(40)).ageAdvice()).isEmpty();
    }

    @Test
    void enough_money_needs_no_alternatives() {
        Budget budget = budget(3100, "other", OptionalInt.empty());
        assertThat(budget.verdict()).isEqualTo(Budget.Verdict.ENOUGH);
        assertThat(budget.alternatives()).isEmpty();
        assertThat(budget.phases()).allMatch(Budget.Phase::isPaidByBudget);
    }

    @Test
    void phases_share_the_price_as_sessions_share_the_dots() {
        Budget budget = budget(2000, "other", OptionalInt.empty());
        double sum = budget.phases().stream().mapToDouble(p -> p.cost().likely()).sum();
        assertThat(sum).isCloseTo(3100, within(2.0));
        assertThat(budget.phases())
                .extracting(Budget.Phase::isPaidByBudget)
                .containsExactly(true, false, false);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, 1e300})
    void impossible_sums_are_refused(double amount) {
        assertThatThrownBy(() -> budget(amount, "other", OptionalInt.empty()))
                .hasMessageContaining("budget");
    }

    private static Budget budget(double amount, String city, OptionalInt age) {
        Market us = Guides.SHIPPED.market("US").orElseThrow();
        Place place = new Place(us, CityKind.of(city, us), Tier.BOUTIQUE);
        return Budget.of(amount, CLASS_VI, place, Guides.SHIPPED, age);
    }
}

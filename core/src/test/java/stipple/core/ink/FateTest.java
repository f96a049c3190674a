package stipple.core.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.parameter.Parameters;

class FateTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final Fate PERMANENT = Fate.of(Treatment.PERMANENT, SHIPPED);
    private static final Fate TRICO = Fate.of(Treatment.TRICO, SHIPPED);

    @ParameterizedTest(name = "permanent pigment left after {0} years is {1}")
    @CsvSource({"4, 0.71", "5, 0.65", "10, 0.42", "20, 0.18"})
    void permanent_pigment_halves_in_eight_years(double years, double kept) {
        assertThat(PERMANENT.keptAfter(years)).isCloseTo(kept, within(0.006));
    }

    @ParameterizedTest(name = "trico left after {0} months is {1}")
    @CsvSource({"6, 0.85", "8, 0.75", "12, 0.53", "15, 0.37", "18, 0.24", "24, 0.08", "30, 0.02"})
    void trico_leaves_slowly_first_and_is_gone_in_two_to_three_years(double months, double kept) {
        assertThat(TRICO.keptAfter(months / 12)).isCloseTo(kept, within(0.006));
    }

    @ParameterizedTest(name = "a dot of 0.16 mm at {0} mm depth measures {2} mm after {1} years")
    @CsvSource({
        "0.15, 5, 0.23", "0.15, 10, 0.29", "0.15, 20, 0.37",
        "0.60, 3, 0.30", "0.60, 10, 0.50", "0.60, 20, 0.69"
    })
    void dots_spread_faster_where_they_lie_deep(double depthMm, double years, double diameterMm) {
        assertThat(PERMANENT.spreadDiameterMm(0.16, depthMm, years))
                .isCloseTo(diameterMm, within(0.006));
    }

    @Test
    void top_up_of_permanent_work_falls_due_between_three_and_five_years() {
        double threshold = SHIPPED.likely("c-1-top-up-threshold");
        for (double rate : new double[] {0.8, 1, 1.25}) {
            Fate fate = Fate.of(Treatment.PERMANENT, SHIPPED, rate);
            assertThat(fate.keptAfter(3)).isGreaterThan(threshold - 0.005);
            assertThat(fate.keptAfter(5)).isLessThan(threshold + 0.005);
        }
    }

    @Test
    void fresh_dots_are_half_again_as_dark_and_larger() {
        DepositState fresh = PERMANENT.at(0);
        assertThat(fresh.load()).isCloseTo(1 / 0.65, within(1e-9));
        assertThat(fresh.diameterFactor()).isEqualTo(1.6);
        assertThat(fresh.redness()).isEqualTo(1);
    }

    @Test
    void dots_look_too_light_in_the_second_week() {
        assertThat(PERMANENT.at(14).load()).isLessThan(0.9);
        assertThat(PERMANENT.at(14).veil()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @EnumSource(Treatment.class)
    void settled_deposits_are_the_unit_that_plans_are_made_in(Treatment treatment) {
        DepositState settled = Fate.of(treatment, SHIPPED).at(Healing.SETTLED_DAY);
        assertThat(settled).isEqualTo(new DepositState(1, 1, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Treatment.class)
    void nothing_gets_darker_after_it_has_settled(Treatment treatment) {
        Fate fate = Fate.of(treatment, SHIPPED);
        double before = fate.at(Healing.SETTLED_DAY).load();
        for (int day = Healing.SETTLED_DAY + 1; day < 25 * 365; day += 30) {
            double load = fate.at(day).load();
            assertThat(load).isLessThanOrEqualTo(before).isGreaterThanOrEqualTo(0);
            before = load;
        }
    }

    @Test
    void healing_curves_have_no_jumps() {
        Healing healing = Healing.of(SHIPPED);
        for (double day = 0; day < 60; day += 0.01) {
            assertThat(healing.load(day + 0.01)).isCloseTo(healing.load(day), within(0.003));
            assertThat(healing.diameterFactor(day + 0.01))
                    .isCloseTo(healing.diameterFactor(day), within(0.003));
        }
    }
}

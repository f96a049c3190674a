package stipple.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossClass.Norwood;

/// One provider treats everything through because loss will go on, another works round the hair
/// that remains: both are priced now, in 5 and in 10 years.
class StrategyCostTest {
    @Test
    void working_round_is_cheaper_now_and_grows_faster() {
        List<StrategyCost> both = both(Norwood.IV, 28, true);
        StrategyCost through = both.getFirst();
        StrategyCost around = both.getLast();
        assertThat(through.strategy()).isEqualTo(Strategy.TREAT_THROUGH);
        assertThat(around.stages().getFirst().summed().likely())
                .isLessThan(through.stages().getFirst().summed().likely());
        double throughGrows = grows(through);
        double aroundGrows = grows(around);
        assertThat(aroundGrows).isGreaterThan(throughGrows);
        assertThat(around.stages()).extracting(StrategyCost.Stage::year).containsExactly(0, 5, 10);
    }

    @Test
    void treating_through_bears_pigment_where_loss_will_hardly_go_beyond() {
        StrategyCost through = both(Norwood.III, 25, false).getFirst();
        StrategyCost.Stage last = through.stages().getLast();
        assertThat(last.treatedClassId()).isEqualTo(last.worstClassId());
        assertThat(through.stages().getFirst().treatedClassId()).isEqualTo(last.treatedClassId());
        assertThat(last.areaCm2().likely()).isGreaterThan(70);
    }

    @Test
    void costs_never_fall_with_the_years() {
        for (LossClass now : LossClass.all()) {
            for (StrategyCost cost : both(now, 40, false)) {
                double before = 0;
                for (StrategyCost.Stage stage : cost.stages()) {
                    assertThat(stage.summed().likely()).isGreaterThanOrEqualTo(before);
                    before = stage.summed().likely();
                }
            }
        }
    }

    /// Yearly chance 0.10 below thirty years: one year leaves nine in ten where they are, two years
    /// 0.81.
    @Test
    void one_year_is_one_coin() {
        FutureLoss young = new FutureLoss(20, false);
        assertThat(young.stepChances(1, Guides.PARAMETERS)).containsExactly(0.9, 0.1);
        assertThat(young.stepChances(2, Guides.PARAMETERS)[0]).isCloseTo(0.81, within(1e-12));
    }

    @Test
    void the_exact_distribution_agrees_with_thrown_coins() {
        FutureLoss future = new FutureLoss(27, true);
        double[] exact = future.stepChances(10, Guides.PARAMETERS);
        assertThat(Arrays.stream(exact).sum()).isCloseTo(1, within(1e-12));
        int people = 40_000;
        double[] counted = new double[11];
        Seed dice = new Seed(5);
        for (int p = 0; p < people; p++) {
            int steps = 0;
            for (int year = 0; year < 10; year++) {
                double chance = (27 + year < 30 ? 0.10 : 0.06) * 1.5;
                steps += dice.uniform(p * 10L + year) < chance ? 1 : 0;
            }
            counted[steps] += 1.0 / people;
        }
        for (int k = 0; k < exact.length; k++) {
            assertThat(counted[k]).isCloseTo(exact[k], within(0.01));
        }
    }

    @Test
    void loss_follows_its_own_scale_and_stops_at_its_end() {
        assertThat(FutureLoss.later(Norwood.IIIA, 1)).isEqualTo(Norwood.IVA);
        assertThat(FutureLoss.later(Norwood.III, 2)).isEqualTo(Norwood.IV);
        assertThat(FutureLoss.later(Norwood.VI, 9)).isEqualTo(Norwood.VII);
        assertThat(FutureLoss.later(new LossClass.Ludwig(1), 5)).isEqualTo(new LossClass.Ludwig(3));
        assertThat(FutureLoss.later(new LossClass.Totalis(), 1)).isEqualTo(new LossClass.Totalis());
        assertThatThrownBy(() -> new FutureLoss(7, false)).hasMessageContaining("15 to 110");
    }

    private static double grows(StrategyCost cost) {
        return cost.stages().getLast().summed().likely()
                - cost.stages().getFirst().summed().likely();
    }

    private static List<StrategyCost> both(LossClass now, int age, boolean inFamily) {
        return StrategyCost.both(
                now, new FutureLoss(age, inFamily), Guides.SHIPPED, Guides.in("GB"));
    }
}

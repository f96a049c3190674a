package stipple.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

class RecalibrationTest {
    private final Parameters parameters = Parameters.shipped();

    @Test
    void without_cases_the_registry_stands() {
        Recalibration found = Recalibration.of(List.of(), Treatment.PERMANENT, parameters);
        assertThat(found.cases()).isZero();
        assertThat(found.proposedLoss().likely()).isCloseTo(found.loss().likely(), within(1e-9));
        assertThat(found.proposedFade().likely()).isCloseTo(8, within(1e-9));
    }

    @Test
    void many_cases_find_the_truth_they_were_made_with() {
        Recalibration found =
                Recalibration.of(cases(200, 0.45, 5.5), Treatment.PERMANENT, parameters);
        assertThat(found.proposedLoss().likely()).isCloseTo(0.45, within(0.02));
        assertThat(found.proposedFade().likely()).isCloseTo(5.5, within(0.4));
        assertThat(found.proposedFade().contains(5.5)).isTrue();
        assertThat(found.proposedFade().high() - found.proposedFade().low()).isLessThan(2);
    }

    @Test
    void one_case_moves_less_than_many() {
        Recalibration one = Recalibration.of(cases(1, 0.5, 8), Treatment.PERMANENT, parameters);
        Recalibration many = Recalibration.of(cases(50, 0.5, 8), Treatment.PERMANENT, parameters);
        double first = one.proposedLoss().likely();
        assertThat(first).isBetween(0.36, many.proposedLoss().likely());
        assertThat(many.proposedLoss().likely()).isCloseTo(0.5, within(0.03));
    }

    @Test
    void trico_cases_speak_of_the_trico_scale_only() {
        List<HealedCase> cases = new ArrayList<>(cases(20, 0.6, 3));
        for (int i = 0; i < 40; i++) {
            double years = 0.2 + 0.03 * i;
            double kept = Math.exp(-years * years * (1 / square(1.0) - 1 / square(1.25)));
            cases.add(new HealedCase(Treatment.TRICO, years, kept, 0.05));
        }
        Recalibration found = Recalibration.of(cases, Treatment.TRICO, parameters);
        assertThat(found.cases()).isEqualTo(40);
        assertThat(found.fadeId()).isEqualTo("b-f4-trico-scale");
        assertThat(found.proposedFade().likely()).isCloseTo(12, within(0.6));
        assertThat(found.proposedLoss().likely()).isCloseTo(0.35, within(0.03));
    }

    private static List<HealedCase> cases(int count, double loss, double halfLife) {
        List<HealedCase> cases = new ArrayList<>();
        Seed seed = new Seed(5);
        for (int i = 0; i < count; i++) {
            double years = count == 1 ? 0 : 6 * seed.uniform(2L * i);
            double predicted = 0.25 * Math.pow(2, -years / 8);
            double truth = 0.25 * (1 - loss) / 0.65 * Math.pow(2, -years / halfLife);
            double measured = truth + 0.01 * seed.normal(2L * i + 1);
            cases.add(
                    new HealedCase(
                            Treatment.PERMANENT, years, measured / predicted, 0.01 / predicted));
        }
        return cases;
    }

    private static double square(double x) {
        return x * x;
    }
}

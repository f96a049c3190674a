package stipple.core.skin.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;

class DepositTransportTest {
    private static final LayerStack SKIN =
            LayerStack.inAir(new Layer(1.4, 0.5, 200, 0.8, Double.POSITIVE_INFINITY));
    private static final int PHOTONS = 20_000;

    private static DepositLight at(Deposit deposit, double distanceCm) {
        return DepositTransport.light(SKIN, deposit, distanceCm, PHOTONS, new Seed(4));
    }

    @Test
    void straight_paths_through_deposits_have_their_lengths() {
        Deposit ball = new Deposit.Ball(0.03, 0.01, 10);
        Deposit disc = new Deposit.Disc(0.03, 0.01, 0.004, 10);
        assertThat(ball.absorbance(0, 0, 0, 0, 0, 1, 1)).isCloseTo(0.2, within(1e-12));
        assertThat(ball.absorbance(0, 0, 0, 0, 0, 1, 0.03)).isCloseTo(0.1, within(1e-12));
        assertThat(ball.absorbance(0.02, 0, 0, 0, 0, 1, 1)).isZero();
        assertThat(disc.absorbance(0, 0, 0, 0, 0, 1, 1)).isCloseTo(0.04, within(1e-12));
        assertThat(disc.absorbance(-1, 0, 0.03, 1, 0, 0, 2)).isCloseTo(0.2, within(1e-12));
        assertThat(disc.absorbance(-1, 0, 0.04, 1, 0, 0, 2)).isZero();
    }

    @Test
    void a_lognormal_column_absorbs_its_column_and_half_of_it_above_the_median() {
        Deposit column = new Deposit.Lognormal(0.03, 0.5, 0.01, 2);
        assertThat(column.absorbance(0, 0, 0, 0, 0, 1, 5)).isCloseTo(2, within(1e-3));
        assertThat(column.absorbance(0, 0, 0, 0, 0, 1, 0.03)).isCloseTo(1, within(1e-3));
        double level = column.absorbance(-0.02, 0, 0.025, 1, 0, 0, 0.04);
        double nearly = column.absorbance(-0.02, 0, 0.025, 0.999999, 0, 0.0014, 0.04);
        assertThat(nearly).isCloseTo(level, within(0.01 * level));
    }

    @Test
    void a_thin_disc_in_clear_skin_is_seen_twice() {
        LayerStack clear =
                new LayerStack(
                        1,
                        java.util.List.of(
                                new Layer(1, 0, 0.001, 0, 0.05),
                                new Layer(1, 0.001, 100000, 0, Double.POSITIVE_INFINITY)),
                        1);
        Deposit wide = new Deposit.Disc(0.02, 10, 0.001, 100);
        DepositLight seen = DepositTransport.light(clear, wide, 0, PHOTONS, new Seed(4));
        // Down once straight, up once at all angles with the weight of the cosine: 2 E3.
        assertThat(seen.ratioFraction()).isCloseTo(Math.exp(-0.1) * 0.8326, within(0.01));
    }

    @Test
    void deeper_deposits_are_fainter_and_farther_ones_too() {
        DepositLight crisp = at(new Deposit.Ball(0.015, 0.01, 400), 0);
        DepositLight deep = at(new Deposit.Ball(0.035, 0.01, 400), 0);
        DepositLight beside = at(new Deposit.Ball(0.015, 0.01, 400), 0.03);
        assertThat(crisp.ratioFraction()).isLessThan(0.3);
        assertThat(deep.ratioFraction()).isBetween(0.7, 0.95);
        assertThat(beside.ratioFraction()).isBetween(0.85, 0.98);
        assertThat(crisp.sigmaFraction()).isBetween(0.0, 0.01);
    }

    @Test
    void nothing_absorbs_nothing() {
        assertThat(at(new Deposit.Ball(0.015, 0.01, 0), 0).ratioFraction()).isEqualTo(1);
    }

    @Test
    void impossible_deposits_are_refused() {
        assertThatThrownBy(() -> new Deposit.Ball(0, 0.01, 1)).hasMessageContaining("depth");
        assertThatThrownBy(() -> new Deposit.Disc(0.01, 0.01, Double.NaN, 1))
                .hasMessageContaining("thickness");
        assertThatThrownBy(() -> new Deposit.Lognormal(0.01, 0.5, 0.01, -1))
                .hasMessageContaining("absorption");
        assertThatThrownBy(() -> at(new Deposit.Ball(0.015, 0.01, 1), -1))
                .hasMessageContaining("distance");
    }
}

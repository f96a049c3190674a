package stipple.core.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.parameter.Parameters;

class HabitsTest {
    private static final Parameters SHIPPED = Parameters.shipped();

    @Test
    void usual_habits_fade_at_the_usual_rate() {
        assertThat(Habits.usual().rate(Pigment.SMP_CARBON, SHIPPED)).isEqualTo(1);
        assertThat(Habits.usual().atAge(25).rate(Pigment.SMP_CARBON, SHIPPED)).isEqualTo(1.1);
    }

    @Test
    void factors_multiply() {
        Habits hard = new Habits(Sun.HIGH, false, true, true, true);
        assertThat(hard.rate(Pigment.SMP_CARBON, SHIPPED))
                .isCloseTo(1.6 * 1.15 * 1.1 * 1.2 * 1.1, within(1e-9));
        Habits shaded = new Habits(Sun.LOW, true, false, false, false);
        assertThat(shaded.rate(Pigment.SMP_CARBON, SHIPPED)).isEqualTo(0.8);
    }

    @Test
    void sun_breaks_mixed_black_down_faster_than_carbon() {
        Habits sunny = new Habits(Sun.HIGH, true, false, false, false);
        assertThat(sunny.rate(Pigment.TATTOO_BLACK, SHIPPED)).isCloseTo(2.5, within(1e-9));
        assertThat(sunny.rate(Pigment.SMP_CARBON, SHIPPED)).isCloseTo(1.6, within(1e-9));
    }

    @Test
    void tattoo_ink_turns_bluer_with_the_years_and_keeps_its_strength_in_green() {
        Fate fate = Fate.of(Treatment.TATTOO, SHIPPED);
        InkAbsorption young = fate.hue(fate.at(42));
        InkAbsorption old = fate.hue(fate.at(42 + 8 * 365.25));
        assertThat(old.load()).isCloseTo(young.load(), within(1e-12));
        assertThat(old.atNm(650) / old.atNm(450)).isGreaterThan(young.atNm(650) / young.atNm(450));
    }

    @Test
    void a_laser_works_over_six_weeks() {
        Laser laser = Laser.on(Treatment.PERMANENT, SHIPPED);
        assertThat(laser.keptAfter(0)).isEqualTo(1);
        assertThat(laser.keptAfter(21)).isCloseTo(0.675, within(1e-9));
        assertThat(laser.keptAfter(42)).isCloseTo(0.35, within(1e-9));
        assertThatThrownBy(() -> new Laser(1, 42, 49)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spreading_keeps_the_pigment_of_a_body() {
        BodyAgeing ageing = BodyAgeing.of(SHIPPED);
        Fate fate = Fate.of(Treatment.PERMANENT, SHIPPED);
        DepositState young = fate.at(42);
        DepositState old = fate.at(42 + 10 * 365.25);
        PigmentBody first = ageing.body(0.15, 0.15, 1, 0.5, young, fate);
        PigmentBody later = ageing.body(0.15, 0.15, 1, 0.5, old, fate);
        double kept = old.load() / young.load();
        double volume = Math.pow(later.diameterMm() / first.diameterMm(), 3);
        assertThat(later.absorptionPerMm() * volume / first.absorptionPerMm())
                .isCloseTo(kept, within(1e-9));
        assertThat(later.depthMm() - later.diameterMm() / 2).isLessThan(first.depthMm());
    }
}

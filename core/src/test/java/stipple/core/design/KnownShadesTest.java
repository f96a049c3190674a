package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stipple.core.color.SrgbColor;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;

class KnownShadesTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final SrgbColor SKIN = new SrgbColor(213, 165, 140);
    private static final SrgbColor HAIR = new SrgbColor(60, 50, 45);

    @Test
    void a_shade_is_that_of_the_choice_however_often_it_is_asked_for() {
        KnownShades known = new KnownShades();
        for (double density : new double[] {60, 90, 60}) {
            double chosen =
                    ShadeChoice.shade(
                            ShadeChoice.dilution(
                                    SKIN, HAIR, Pigment.SMP_CARBON, density, PARAMETERS),
                            PARAMETERS);
            assertThat(known.shade(SKIN, HAIR, Pigment.SMP_CARBON, density, PARAMETERS))
                    .isEqualTo(chosen);
        }
    }
}

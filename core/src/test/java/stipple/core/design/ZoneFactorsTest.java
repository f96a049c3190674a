package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

class ZoneFactorsTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Head HEAD = Designs.HEAD;
    private static final LossMap LOSS = LossMap.of(HEAD, LossClass.parse("norwood-VI"), PARAMETERS);

    private static ScalpPoint deepIn(Zone zone) {
        for (double s = 0; s < 380; s += 4) {
            for (double w = 0; w < 100; w += 4) {
                ScalpPoint at = new ScalpPoint(s, w);
                boolean isDeep = true;
                for (int k = 0; k < 8; k++) {
                    double turn = Math.PI * k / 4;
                    isDeep &=
                            LOSS.zoneAt(
                                            new ScalpPoint(
                                                    s + 16 * Math.cos(turn),
                                                    w + 16 * Math.sin(turn)))
                                    == zone;
                }
                if (isDeep && LOSS.zoneAt(at) == zone) {
                    return at;
                }
            }
        }
        throw new AssertionError("nowhere deep in " + zone);
    }

    @Test
    void without_factors_every_place_counts_once() {
        ZoneFactors none = ZoneFactors.of(Map.of(), LOSS);
        assertThat(none.at(new ScalpPoint(150, 20))).isEqualTo(1);
    }

    @Test
    void deep_in_a_zone_its_own_factor_holds_and_elsewhere_one() {
        ZoneFactors vertex = ZoneFactors.of(Map.of(Zone.VERTEX, 0.5), LOSS);
        assertThat(vertex.at(deepIn(Zone.VERTEX))).isCloseTo(0.5, within(1e-9));
        assertThat(vertex.at(deepIn(Zone.MID))).isCloseTo(1, within(1e-9));
    }

    @Test
    void zones_meet_softly() {
        ZoneFactors vertex = ZoneFactors.of(Map.of(Zone.VERTEX, 0.5), LOSS);
        double before = vertex.at(new ScalpPoint(60, 0));
        for (double s = 60; s < 380; s += 0.5) {
            double here = vertex.at(new ScalpPoint(s, 0));
            assertThat(Math.abs(here - before)).isLessThan(0.05);
            before = here;
        }
    }

    @Test
    void density_follows_the_factor_and_never_goes_beyond_what_skin_takes() {
        Design even = Designs.proposed(HairlineStyle.NATURAL).design();
        ScalpPoint at = deepIn(Zone.VERTEX);
        double plain = target(even).perCm2(at);
        assertThat(target(even.withZoneFactors(Map.of(Zone.VERTEX, 0.5))).perCm2(at))
                .isCloseTo(plain / 2, within(1e-6));
        assertThat(target(even.withZoneFactors(Map.of(Zone.VERTEX, 3.0))).perCm2(at))
                .isLessThanOrEqualTo(300);
        assertThatThrownBy(() -> even.withZoneFactors(Map.of(Zone.MID, 9.0)))
                .hasMessageContaining("density of zone mid times 9.0, allowed 0.2 to 3");
    }

    private static TargetDensity target(Design design) {
        return new TargetDensity(HEAD, design, LOSS, new Seed(1), PARAMETERS);
    }
}

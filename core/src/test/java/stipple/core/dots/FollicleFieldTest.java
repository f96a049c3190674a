package stipple.core.dots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.design.DensityField;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;

class FollicleFieldTest {
    private static final DotSurface SKIN = DotSurface.plane(60, 60);
    private static final FollicleField HAIR =
            FollicleField.grow(
                    SKIN, DensityField.uniform(80), HairGroups.natural(), new Seed(3), 1);

    @Test
    void hair_has_the_density_and_the_groups_asked_for() {
        assertThat(HAIR.units().count()).isEqualTo(36 * 80);
        double perUnit = (double) HAIR.hairs().count() / HAIR.units().count();
        assertThat(perUnit).isEqualTo(0.43 + 2 * 0.41 + 3 * 0.14 + 4 * 0.02, within(0.05));
        assertThat(HairGroups.natural().mean()).isEqualTo(1.75, within(1e-9));
    }

    @Test
    void hairs_of_a_unit_stand_beside_each_other_and_the_first_in_its_place() {
        for (int unit = 0; unit < HAIR.units().count(); unit++) {
            Vec3 place = HAIR.units().surfacePoint(unit).positionMm();
            for (int h = HAIR.firstHair(unit); h < HAIR.firstHair(unit + 1); h++) {
                double away = HAIR.hairs().surfacePoint(h).positionMm().distanceTo(place);
                assertThat(away).isBetween(0.0, 0.61);
                if (h == HAIR.firstHair(unit)) {
                    assertThat(away).isLessThan(1e-4);
                }
            }
        }
    }

    @Test
    void the_same_seed_grows_the_same_hair() {
        FollicleField again =
                FollicleField.grow(
                        SKIN, DensityField.uniform(80), HairGroups.natural(), new Seed(3), 2);
        assertThat(again.hairs().positionsMm()).isEqualTo(HAIR.hairs().positionsMm());
    }

    @Test
    void sizes_add_up_to_the_total_asked_for() {
        int[] sizes = HairGroups.natural().sizes(100, 180, new Seed(1));
        assertThat(java.util.Arrays.stream(sizes).sum()).isEqualTo(180);
        assertThat(sizes).hasSize(100).doesNotContain(0);
    }
}

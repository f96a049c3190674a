package stipple.core.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;

class TableDotLookTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final TableDotLook LOOK =
            TableDotLook.of(
                    DotTable.shipped(),
                    Pigment.SMP_CARBON,
                    SkinType.II.complexion(SHIPPED),
                    SHIPPED);

    @Test
    void depth_alone_makes_a_dot_wider_weaker_and_bluer() {
        DotProfile before = LOOK.profile(0.1, 0.15, 15);
        for (double depthMm = 0.15; depthMm < 0.62; depthMm += 0.05) {
            DotProfile dot = LOOK.profile(depthMm, 0.15, 15);
            assertThat(dot.widthMm()).isGreaterThan(before.widthMm());
            assertThat(dot.ratio(1, 0)).isGreaterThan(before.ratio(1, 0));
            before = dot;
        }
    }

    @Test
    void the_centre_is_that_of_the_table_seen_through_the_eye() {
        DotProfile dot = LOOK.profile(0.15, 0.15, 15);
        DarkSpot exact =
                SpotLook.of(DotTable.shipped(), SkinType.II.complexion(SHIPPED), SHIPPED)
                        .dot(0.15, 0.15, nm -> 15 * 0.15 * 550 / nm);
        assertThat(1 - dot.ratio(1, 0)).isCloseTo(exact.contrast(), within(0.07));
        assertThat(dot.widthMm()).isCloseTo(exact.widthMm(), within(0.03));
    }

    @Test
    void a_look_changes_smoothly_between_the_points_of_the_table() {
        double before = LOOK.profile(0.05, 0.15, 15).ratio(1, 0);
        for (double depthMm = 0.052; depthMm < 1.5; depthMm += 0.002) {
            double now = LOOK.profile(depthMm, 0.15, 15).ratio(1, 0);
            assertThat(now).isCloseTo(before, within(0.015));
            before = now;
        }
    }

    @Test
    void a_dot_without_pigment_is_not_there() {
        assertThat(LOOK.profile(0.15, 0.15, 0).ratio(1, 0)).isEqualTo(1);
    }

    @Test
    void beyond_the_table_its_end_counts() {
        assertThat(LOOK.profile(3, 0.15, 15)).isEqualTo(LOOK.profile(1.5, 0.15, 15));
        assertThat(LOOK.profile(0.15, 5, 1)).isNotNull();
    }
}

package stipple.core.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

class DotTableTest {
    private static final DotTable TABLE = DotTable.shipped();
    private static final int PHOTONS = 4_000;
    private static final int RADIUS_75_UM = 2;
    private static final int COLUMN_4 = 4;

    @Test
    void table_is_small_enough_to_ship() {
        assertThat(TABLE.toBytes().length).isLessThan(1_000_000);
    }

    @Test
    void bytes_of_a_table_are_the_table() {
        byte[] bytes = TABLE.toBytes();
        assertThat(DotTable.parse(bytes).toBytes()).isEqualTo(bytes);
        assertThatThrownBy(() -> DotTable.parse(new byte[10])).hasMessageContaining("10 bytes");
    }

    /// Fresh photons of another seed must find the shipped values again. The shipped table has ten
    /// times the photons, so nearly all of the error is that of the fresh ones; forty entries are
    /// looked at, of which one in four hundred may be off by more than three sigma by chance.
    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void random_entries_come_back_within_three_standard_errors(int band) {
        DotScore score = DotTableBake.of(Parameters.shipped()).band(band, PHOTONS, new Seed(99));
        Seed choice = new Seed(5).forPurpose("entries");
        for (int i = 0; i < 40; i++) {
            int skin = (int) (DotAxes.SKINS * choice.uniform(10L * i));
            int depth = (int) (DotAxes.DEPTHS * choice.uniform(10L * i + 1));
            int radius = (int) (DotAxes.RADII * choice.uniform(10L * i + 2));
            int column = (int) (DotAxes.COLUMNS * choice.uniform(10L * i + 3));
            int ring = (int) (DotAxes.RINGS * choice.uniform(10L * i + 4));
            int at = DotAxes.at(0, skin, depth, radius, column, ring);
            assertThat(TABLE.at(band, skin, depth, radius, column, ring))
                    .as(
                            "skin %d depth %d radius %d column %d ring %d",
                            skin, depth, radius, column, ring)
                    .isCloseTo(score.mean(at), within(3.15 * score.standardError(at) + 1e-3));
        }
    }

    /// The main law of the trade, from physics alone: the same ink placed deeper looks wider,
    /// weaker and bluer (it keeps more of its loss at long waves than at short ones).
    @ParameterizedTest
    @ValueSource(doubles = {0.015, 0.03, 0.06})
    void depth_alone_makes_a_dot_wider_weaker_and_bluer(double melanin) {
        double[] depths = {0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8};
        double width = 0;
        double loss = 1;
        double longOverShort = 0;
        for (double depthMm : depths) {
            double[] shortWave = TABLE.rings(1, melanin, depthMm, 0.075, 4);
            double[] middle = TABLE.rings(3, melanin, depthMm, 0.075, 4);
            double[] longWave = TABLE.rings(6, melanin, depthMm, 0.075, 4);
            assertThat(middle[0]).as("loss at %.2f mm", depthMm).isLessThan(loss);
            assertThat(width(middle)).as("width at %.2f mm", depthMm).isGreaterThan(width);
            double ratio = total(longWave) / total(shortWave);
            assertThat(ratio)
                    .as("long over short at %.2f mm", depthMm)
                    .isGreaterThan(longOverShort);
            loss = middle[0];
            width = width(middle);
            longOverShort = ratio;
        }
    }

    @Test
    void more_pigment_takes_more_light_but_ever_less_more() {
        double before = 0;
        double slope = Double.POSITIVE_INFINITY;
        for (int column = 0; column < DotAxes.COLUMNS; column++) {
            double taken = TABLE.at(3, 0, 2, RADIUS_75_UM, column, 0);
            double here =
                    (taken - before)
                            / (DotAxes.column(column)
                                    - (column == 0 ? 0 : DotAxes.column(column - 1)));
            assertThat(taken).isGreaterThan(before);
            assertThat(here).isLessThan(slope);
            before = taken;
            slope = here;
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.75", "0.15, 0.55", "0.2, 0.35"})
    void crisp_dots_darken_the_skin_beside_them_too(double depthMm, double leastAtCentre) {
        double[] taken = TABLE.rings(3, 0.03, depthMm, 0.075, 4);
        assertThat(taken[0]).isGreaterThan(leastAtCentre);
        assertThat(DotTable.atMm(taken, 0.3)).as("at 0.3 mm").isBetween(0.005, 0.06);
    }

    @Test
    void between_two_points_the_table_lies_between_their_values() {
        double low = TABLE.at(3, 0, 2, RADIUS_75_UM, COLUMN_4, 0);
        double high = TABLE.at(3, 0, 3, RADIUS_75_UM, COLUMN_4, 0);
        double middle = TABLE.rings(3, DotAxes.melanin(0), 0.175, 0.075, 4)[0];
        assertThat(middle).isCloseTo((low + high) / 2, within(1e-6));
    }

    @Test
    void no_pigment_takes_no_light() {
        assertThat(TABLE.rings(3, 0.03, 0.15, 0.075, 0)).containsOnly(0);
    }

    /// Full width at half height, straight lines between the points.
    private static double width(double[] taken) {
        double low = 0;
        double high = 3;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (DotTable.atMm(taken, middle) > taken[0] / 2) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }

    /// Light taken from the disc of 0.45 mm round the axis.
    private static double total(double[] taken) {
        return taken[DotAxes.CIRCLES];
    }
}

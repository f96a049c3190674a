package stipple.core.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

class FollicleFinderTest {
    private final FollicleFinder finder = FollicleFinder.of(Parameters.shipped());

    @ParameterizedTest
    @CsvSource({"100, 11, 8, 3", "160, 11, 8, 2", "240, 9, 6, 1", "360, 9, 6, 1"})
    void hairs_and_units_of_every_single_field_are_counted_within_a_tenth(
            double pxPerMm, double widthMm, double heightMm, int scenes) {
        for (int k = 0; k < scenes; k++) {
            ClippedScalp scalp = new ClippedScalp(widthMm, heightMm, pxPerMm, new Seed(60 + k));
            FoundFollicles found = finder.find(scalp.photo(), pxPerMm, 2);
            double hairs = found.hairs().size() / (double) scalp.seen().size();
            double units = found.units().size() / (double) scalp.unitsSeen();
            assertThat(hairs).as("hairs, scene " + k).isBetween(0.9, 1.1);
            assertThat(units).as("units, scene " + k).isBetween(0.9, 1.1);
        }
    }

    /// A field of 6 by 5 mm shows some twenty units: one hair that the border cuts in its middle is
    /// already 3 % of all hairs, one unit 5 % of all units.
    @Test
    void in_small_fields_the_mean_is_within_a_twentieth_and_nine_of_ten_within_a_tenth() {
        int scenes = 12;
        double hairs = 0;
        double units = 0;
        int within = 0;
        for (int k = 0; k < scenes; k++) {
            ClippedScalp scalp = new ClippedScalp(6, 5, 120, new Seed(20 + k));
            FoundFollicles found = finder.find(scalp.photo(), 120, 2);
            double hair = found.hairs().size() / (double) scalp.seen().size() - 1;
            double unit = found.units().size() / (double) scalp.unitsSeen() - 1;
            hairs += hair / scenes;
            units += unit / scenes;
            within += Math.max(Math.abs(hair), Math.abs(unit)) <= 0.1 ? 1 : 0;
        }
        assertThat(hairs).isBetween(-0.05, 0.05);
        assertThat(units).isBetween(-0.05, 0.05);
        assertThat(within).isGreaterThanOrEqualTo(11);
    }

    @Test
    void bare_skin_has_no_hairs() {
        ClippedScalp scalp = new ClippedScalp(4, 3, 120, new Seed(3));
        stipple.core.image.CodedImage bare = scalp.photo();
        int skin = bare.get(1, 1);
        java.util.Arrays.fill(bare.rgb(), skin);
        assertThat(finder.find(bare, 120, 2).hairs()).isEmpty();
    }
}

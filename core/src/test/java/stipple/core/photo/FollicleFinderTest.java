package stipple.core.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

class FollicleFinderTest {
    private final FollicleFinder finder = FollicleFinder.of(Parameters.shipped());

    @ParameterizedTest
    @ValueSource(doubles = {100, 160, 240, 360})
    void hairs_and_units_are_counted_within_a_tenth(double pxPerMm) {
        double hairs = 0;
        double units = 0;
        double foundHairs = 0;
        double foundUnits = 0;
        for (int k = 0; k < 4; k++) {
            ClippedScalp scalp = new ClippedScalp(6, 5, pxPerMm, new Seed(20 + k));
            FoundFollicles found = finder.find(scalp.photo(), pxPerMm, 2);
            hairs += scalp.seen().size();
            units += scalp.unitsSeen();
            foundHairs += found.hairs().size();
            foundUnits += found.units().size();
        }
        assertThat(foundHairs / hairs).isBetween(0.9, 1.1);
        assertThat(foundUnits / units).isBetween(0.9, 1.1);
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

package stipple.core.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

class FollicleFinderTest {
    private final FollicleFinder finder = FollicleFinder.of(Parameters.shipped());

    /// A hair counts where its foot is, for the truth as for the finder; of a foot that lies on the
    /// border to within a third of a hair's width either answer is right.
    private static final double ON_BORDER_MM = 0.03;

    @ParameterizedTest
    @CsvSource({"100, 11, 8, 3", "160, 11, 8, 2", "240, 9, 6, 1", "360, 9, 6, 1"})
    void hairs_and_units_of_every_single_field_are_counted_within_a_tenth(
            double pxPerMm, double widthMm, double heightMm, int scenes) {
        for (int k = 0; k < scenes; k++) {
            assertCounted(new ClippedScalp(widthMm, heightMm, pxPerMm, new Seed(60 + k)), 0);
        }
    }

    /// A field of 6 by 5 mm shows some twenty units: one of them is 5 %.
    @ParameterizedTest
    @CsvSource({"100, 8", "120, 12", "200, 4"})
    void so_are_those_of_small_fields(double pxPerMm, int scenes) {
        for (int k = 0; k < scenes; k++) {
            assertCounted(new ClippedScalp(6, 5, pxPerMm, new Seed(20 + k)), ON_BORDER_MM);
        }
    }

    private void assertCounted(ClippedScalp scalp, double onBorderMm) {
        FoundFollicles found = finder.find(scalp.photo(), scalp.pxPerMm(), 2);
        assertThat((double) found.hairs().size())
                .as("hairs of " + scalp)
                .isBetween(
                        0.9 * scalp.seen(onBorderMm).size(), 1.1 * scalp.seen(-onBorderMm).size());
        assertThat((double) found.units().size())
                .as("units of " + scalp)
                .isBetween(0.9 * scalp.unitsSeen(onBorderMm), 1.1 * scalp.unitsSeen(-onBorderMm));
    }

    @Test
    void a_hair_counts_in_the_half_of_a_picture_in_which_it_grows() {
        ClippedScalp scalp = new ClippedScalp(11, 8, 120, new Seed(31));
        CodedImage whole = scalp.photo();
        int middle = whole.width() / 2;
        int halves =
                finder.find(part(whole, 0, middle), 120, 2).hairs().size()
                        + finder.find(part(whole, middle, whole.width()), 120, 2).hairs().size();
        assertThat(halves).isCloseTo(finder.find(whole, 120, 2).hairs().size(), within(3));
    }

    private static CodedImage part(CodedImage photo, int from, int to) {
        CodedImage part = new CodedImage(to - from, photo.height());
        for (int y = 0; y < photo.height(); y++) {
            System.arraycopy(
                    photo.rgb(), y * photo.width() + from, part.rgb(), y * (to - from), to - from);
        }
        return part;
    }

    @Test
    void bare_skin_has_no_hairs() {
        ClippedScalp scalp = new ClippedScalp(4, 3, 120, new Seed(3));
        CodedImage bare = scalp.photo();
        int skin = bare.get(1, 1);
        java.util.Arrays.fill(bare.rgb(), skin);
        assertThat(finder.find(bare, 120, 2).hairs()).isEmpty();
    }
}

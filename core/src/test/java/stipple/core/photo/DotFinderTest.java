package stipple.core.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

class DotFinderTest {
    private final DotFinder finder = DotFinder.of(Parameters.shipped());

    @ParameterizedTest
    @CsvSource({
        "8, 0.3, 150, 0.95",
        "16, 0.3, 150, 0.99",
        "11, 0.2, 150, 0.96",
        "8, 0.3, 220, 0.95"
    })
    void dots_of_known_place_are_found(
            double pxPerMm, double contrast, double dotsPerCm2, double leastF1) {
        double f1 = 0;
        double squares = 0;
        int matched = 0;
        for (int seed = 1; seed <= 5; seed++) {
            DottedSkin skin =
                    new DottedSkin(24, pxPerMm, dotsPerCm2, contrast, 0.004, new Seed(seed));
            Score score = Score.of(skin.dots(), found(skin));
            f1 += score.f1() / 5;
            squares += score.squares();
            matched += score.matched();
        }
        assertThat(f1).isGreaterThanOrEqualTo(leastF1);
        assertThat(Math.sqrt(squares / matched)).isLessThanOrEqualTo(0.06);
    }

    @Test
    void skin_without_dots_has_fewer_than_three_a_square_centimetre() {
        DottedSkin bare = new DottedSkin(24, 12, 0, 0.3, 0.004, new Seed(3));
        assertThat(found(bare).count()).isLessThan(18);
    }

    @Test
    void width_and_contrast_are_read_within_a_tenth() {
        DottedSkin skin = new DottedSkin(24, 16, 120, 0.4, 0.003, new Seed(5));
        FoundDots found = found(skin);
        double width = java.util.Arrays.stream(found.diametersMm()).average().orElse(0);
        double contrast = java.util.Arrays.stream(found.contrasts()).average().orElse(0);
        assertThat(width).isBetween(0.9 * DottedSkin.WIDTH_MM, 1.1 * DottedSkin.WIDTH_MM);
        assertThat(contrast).isBetween(0.33, 0.44);
    }

    @Test
    void the_reported_density_holds_the_truth_in_nine_of_ten_scenes_and_is_no_wider() {
        int scenes = 200;
        int held = 0;
        Parameters parameters = Parameters.shipped();
        for (int i = 0; i < scenes; i++) {
            Seed draw = new Seed(1000 + i);
            double pxPerMm = 8 + 8 * draw.uniform(0);
            double contrast = 0.22 + 0.4 * draw.uniform(1);
            double dotsPerCm2 = 60 + 160 * draw.uniform(2);
            DottedSkin skin = new DottedSkin(9, pxPerMm, dotsPerCm2, contrast, 0.004, new Seed(i));
            DotCensus census = DotCensus.of(found(skin), skin.sideMm(), skin.sideMm(), parameters);
            double truth = skin.dots().size() / (skin.sideMm() * skin.sideMm()) * 100;
            held += census.densityPerCm2().contains(truth) ? 1 : 0;
        }
        assertThat(held).isBetween(scenes * 9 / 10, scenes - 4);
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        DottedSkin skin = new DottedSkin(20, 14, 200, 0.3, 0.004, new Seed(9));
        FoundDots one = finder.find(skin.photo(), 14, DottedSkin.BLUR_PX, 1);
        FoundDots three = finder.find(skin.photo(), 14, DottedSkin.BLUR_PX, 3);
        assertThat(one.count()).isGreaterThan(700).isEqualTo(three.count());
        for (int i = 0; i < one.count(); i++) {
            assertThat(one.xMm(i)).isEqualTo(three.xMm(i));
            assertThat(one.contrast(i)).isEqualTo(three.contrast(i));
        }
    }

    @Test
    void a_photo_finer_than_needed_gives_the_same_dots() {
        DottedSkin skin = new DottedSkin(9, 36, 150, 0.35, 0.006, new Seed(11));
        Score score = Score.of(skin.dots(), found(skin));
        assertThat(score.f1()).isGreaterThan(0.98);
        assertThat(Math.sqrt(score.squares() / score.matched())).isLessThan(0.04);
    }

    private FoundDots found(DottedSkin skin) {
        return finder.find(skin.photo(), skin.pxPerMm(), DottedSkin.BLUR_PX, 2);
    }

    /// How well found dots agree with the truth, matched to the nearest within 0.2 mm, each once.
    private record Score(int truth, int found, int matched, double squares) {
        static Score of(List<DottedSkin.Dot> truth, FoundDots found) {
            boolean[] used = new boolean[found.count()];
            int matched = 0;
            double squares = 0;
            for (DottedSkin.Dot dot : truth) {
                int best = -1;
                double nearest = 0.2;
                for (int i = 0; i < found.count(); i++) {
                    double d = Math.hypot(found.xMm(i) - dot.xMm(), found.yMm(i) - dot.yMm());
                    if (!used[i] && d < nearest) {
                        nearest = d;
                        best = i;
                    }
                }
                if (best >= 0) {
                    used[best] = true;
                    matched++;
                    squares += nearest * nearest;
                }
            }
            return new Score(truth.size(), found.count(), matched, squares);
        }

        double f1() {
            return 2.0 * matched / (truth + found);
        }
    }
}

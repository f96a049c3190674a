package stipple.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.outcome.DottedPatch.Dot;
import stipple.core.outcome.DottedPatch.Sight;
import stipple.core.parameter.Parameters;
import stipple.core.photo.DotFinder;
import stipple.core.photo.DotProbe;

class DotComparisonTest {
    private static final double SIDE_MM = 14;

    private final DotFinder finder = DotFinder.of(Parameters.shipped());

    @Test
    void the_same_dots_are_found_again_under_turn_scale_and_bend() {
        DottedPatch skin = DottedPatch.of(SIDE_MM, 140, 0.4, new Seed(1));
        for (Sight sight :
                List.of(
                        new Sight(0.5, -0.8, 7, 1.03, 0.2),
                        new Sight(-1.5, 1, -20, 0.97, 0),
                        new Sight(1, 1, 90, 1, 0.3))) {
            DotComparison found = compare(skin, Sight.STRAIGHT, skin, sight, 1);
            assertThat(found.pairs().size()).as(sight + "").isGreaterThan(150);
            assertThat(found.lost().size() + found.added().size()).isLessThanOrEqualTo(3);
            assertThat(found.warp().turnDeg()).isBetween(sight.turnDeg() - 1, sight.turnDeg() + 1);
            assertThat(found.warp().scale()).isBetween(sight.scale() - 0.02, sight.scale() + 0.02);
            assertThat(found.contrastChange().likely()).isBetween(-0.03, 0.03);
        }
    }

    @Test
    void fading_and_growing_are_read_off_single_dots_whatever_the_lamp() {
        DottedPatch skin = DottedPatch.of(SIDE_MM, 140, 0.4, new Seed(2));
        DottedPatch faded = skin.with(dots -> dots.stream().map(d -> d.fadedTo(0.7)).toList());
        DottedPatch grown = skin.with(dots -> dots.stream().map(d -> d.grownBy(1.25)).toList());
        Sight sight = new Sight(0.7, 0.4, 5, 1.02, 0.1);
        assertThat(compare(skin, Sight.STRAIGHT, faded, sight, 0.8).contrastChange().likely())
                .isBetween(-0.34, -0.26);
        DotComparison wider = compare(skin, Sight.STRAIGHT, grown, sight, 1.2);
        assertThat(wider.diameterChange().likely()).isBetween(0.19, 0.31);
        assertThat(wider.greenRedShift().likely()).isBetween(-1.0, 1.0);
        assertThat(wider.blueYellowShift().likely()).isBetween(-1.0, 1.0);
    }

    @Test
    void dots_that_went_and_dots_that_came_are_told_apart() {
        DottedPatch skin = DottedPatch.of(SIDE_MM, 140, 0.4, new Seed(3));
        DottedPatch later = skin.with(DotComparisonTest::everyTenthLostAndSomeAdded);
        DotComparison found =
                compare(skin, Sight.STRAIGHT, later, new Sight(0.5, 0.5, -4, 1, 0.1), 1);
        assertThat(found.lostShare()).isBetween(0.07, 0.13);
        assertThat(found.added().size()).isBetween(8, 24);
    }

    @Test
    void photos_of_other_skin_are_not_compared() {
        DottedPatch one = DottedPatch.of(SIDE_MM, 140, 0.4, new Seed(4));
        DottedPatch other = DottedPatch.of(SIDE_MM, 140, 0.4, new Seed(5));
        assertThat(
                        DotComparison.of(
                                visit(one.photo(Sight.STRAIGHT, 1, new Seed(6))),
                                visit(other.photo(Sight.STRAIGHT, 1, new Seed(7)))))
                .isEmpty();
    }

    /// Matched change against what two counts say: the promise is a third of the error.
    @Test
    void matched_change_errs_at_most_a_third_of_the_difference_of_counts() {
        double matched = 0;
        double counted = 0;
        for (int k = 0; k < 12; k++) {
            Seed draw = new Seed(100 + k);
            DottedPatch skin = DottedPatch.of(SIDE_MM, 100 + 80 * draw.uniform(1), 0.35, draw);
            double part = 0.05 + 0.25 * draw.uniform(2);
            List<Dot> kept = new ArrayList<>();
            for (int i = 0; i < skin.dots().size(); i++) {
                if (draw.uniform(5000 + i) >= part) {
                    kept.add(skin.dots().get(i).fadedTo(0.75));
                }
            }
            DottedPatch later = new DottedPatch(kept, SIDE_MM);
            Sight sight =
                    new Sight(
                            2 * draw.uniform(3) - 1,
                            2 * draw.uniform(4) - 1,
                            10 * draw.uniform(5) - 5,
                            0.98 + 0.04 * draw.uniform(6),
                            0.2);
            CodedImage first = skin.photo(Sight.STRAIGHT, 1, new Seed(300 + k));
            CodedImage second = later.photo(sight, 0.9, new Seed(400 + k));
            DotComparison.Visit before = visit(first);
            DotComparison.Visit after = visit(second);
            DotComparison found = DotComparison.of(before, after).orElseThrow();
            double truth = trueShare(skin, later, sight);
            double areaRatio = 1 / (sight.scale() * sight.scale());
            double byCount =
                    1 - after.dots().count() / (areaRatio * (double) before.dots().count());
            matched += square(found.lostShare() - truth);
            counted += square(byCount - truth);
        }
        assertThat(Math.sqrt(matched)).isLessThan(Math.sqrt(counted) / 3);
    }

    /// Share of the dots in view of both photos that went.
    private static double trueShare(DottedPatch skin, DottedPatch later, Sight sight) {
        List<Dot> both = new ArrayList<>(skin.seen(sight));
        both.retainAll(skin.seen(Sight.STRAIGHT));
        long left =
                both.stream()
                        .filter(d ->
                                later.dots().stream()
                                        .anyMatch(l -> l.xMm() == d.xMm() && l.yMm() == d.yMm()))
                        .count();
        return 1 - left / (double) both.size();
    }

    private static List<Dot> everyTenthLostAndSomeAdded(List<Dot> dots) {
        List<Dot> later = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            if (i % 10 != 3) {
                later.add(dots.get(i));
            }
            if (i % 17 == 5) {
                Dot d = dots.get(i);
                later.add(new Dot(d.xMm() + 0.42, d.yMm() + 0.1, 0.22, 0.4));
            }
        }
        return later;
    }

    private DotComparison compare(
            DottedPatch before, Sight first, DottedPatch after, Sight second, double gain) {
        return DotComparison.of(
                        visit(before.photo(first, 1, new Seed(11))),
                        visit(after.photo(second, gain, new Seed(12))))
                .orElseThrow();
    }

    private DotComparison.Visit visit(CodedImage photo) {
        return new DotComparison.Visit(
                finder.find(photo, DottedPatch.PX_PER_MM, DottedPatch.BLUR_PX, 2),
                DotProbe.of(photo, DottedPatch.PX_PER_MM, 2));
    }

    private static double square(double x) {
        return x * x;
    }
}

package stipple.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;

class SimilarityTest {
    /// A quarter turn about z, twice as large, shifted by (1, 2, 3): (1, 0, 0) goes to (1, 4, 3).
    @Test
    void a_quarter_turn_twice_as_large_is_found() {
        List<Vec3> from =
                List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), Vec3.ZERO);
        List<Vec3> to =
                List.of(
                        new Vec3(1, 4, 3),
                        new Vec3(-1, 2, 3),
                        new Vec3(1, 2, 5),
                        new Vec3(1, 2, 3));
        Similarity found = Similarity.nearest(from, to);
        assertThat(found.scaleFactor()).isCloseTo(2, within(1e-12));
        assertThat(found.shift().distanceTo(new Vec3(1, 2, 3))).isLessThan(1e-12);
        assertThat(found.xRow().distanceTo(new Vec3(0, -1, 0))).isLessThan(1e-12);
        assertThat(found.yRow().distanceTo(new Vec3(1, 0, 0))).isLessThan(1e-12);
    }

    /// Three places in the plane, one of them 3 too far out: by hand the mean of the partners is
    /// (1, 0, 0), the products along x sum to 11 and the spread of the places to 2 + 2 / 3.
    @Test
    void places_that_do_not_agree_are_met_in_the_least_squares() {
        List<Vec3> from = List.of(new Vec3(-1, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0));
        List<Vec3> to = List.of(new Vec3(-1, 0, 0), new Vec3(4, 0, 0), new Vec3(0, 1, 0));
        Similarity found = Similarity.nearest(from, to);
        double worst = squares(found, from, to);
        for (int k = 0; k < 200; k++) {
            Seed seed = new Seed(k);
            Similarity near =
                    found.with(
                            found.scaleFactor() * (1 + 0.02 * (seed.uniform(1) - 0.5)),
                            found.shift()
                                    .plus(
                                            new Vec3(
                                                    0.05 * (seed.uniform(2) - 0.5),
                                                    0.05 * (seed.uniform(3) - 0.5),
                                                    0.05 * (seed.uniform(4) - 0.5))));
            assertThat(squares(near, from, to)).isGreaterThanOrEqualTo(worst);
        }
    }

    @Test
    void the_map_back_undoes_the_map_and_nothing_is_mirrored() {
        List<Vec3> from =
                List.of(
                        new Vec3(3, 1, 0),
                        new Vec3(-2, 5, 1),
                        new Vec3(0, 0, 7),
                        new Vec3(1, 1, 1));
        List<Vec3> mirrored = from.stream().map(p -> new Vec3(-p.x(), p.y(), p.z())).toList();
        Similarity found = Similarity.nearest(from, mirrored);
        assertThat(found.xRow().cross(found.yRow()).distanceTo(found.zRow())).isLessThan(1e-9);
        for (Vec3 p : from) {
            assertThat(found.inverse().of(found.of(p)).distanceTo(p)).isLessThan(1e-9);
        }
    }

    @Test
    void too_few_places_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Similarity.nearest(List.of(Vec3.ZERO), List.of(Vec3.ZERO)));
    }

    private static double squares(Similarity map, List<Vec3> from, List<Vec3> to) {
        double sum = 0;
        for (int k = 0; k < from.size(); k++) {
            double off = map.of(from.get(k)).distanceTo(to.get(k));
            sum += off * off;
        }
        return sum;
    }
}

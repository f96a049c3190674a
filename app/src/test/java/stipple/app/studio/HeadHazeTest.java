package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stipple.core.dots.Deposits;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.skin.DotProfile;

class HeadHazeTest {
    private static final DotProfile PROFILE =
            new DotProfile(0.1, 0.3, 0.3, 0.3, 0.3, 0.02, 0.02, 0.02, 2, 0.01, 0.02, 0.04);
    private static final TriangleMesh MESH =
            TriangleMesh.of(new float[] {0, 0, 0, 3, 0, 0, 0, 30, 0}, new int[] {0, 1, 2});

    /// Straight above its own place a haze of 0.02 mm2 and 2 mm has the density 0.02 / (8 pi).
    @Test
    void one_dot_gives_its_gaussian() {
        float[] density = HeadHaze.density(MESH, dots(Vec3.ZERO), List.of(Optional.of(PROFILE)));
        double top = 0.02 / (8 * Math.PI);
        assertThat(density[1]).isCloseTo((float) top, within(1e-7f));
        assertThat(density[4]).isCloseTo((float) (top * Math.exp(-9 / 8.0)), within(1e-7f));
        assertThat(density[2]).isCloseTo(2 * density[1], within(1e-7f));
        assertThat(density[7]).isZero();
    }

    @Test
    void dots_still_to_come_have_none_and_many_add_up() {
        Seed seed = new Seed(4);
        Vec3[] places = new Vec3[500];
        List<Optional<DotProfile>> profiles = new ArrayList<>();
        double direct = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] =
                    new Vec3(12 * seed.uniform(3L * i) - 6, 12 * seed.uniform(3L * i + 1) - 6, 0);
            boolean isThere = i % 3 != 0;
            profiles.add(isThere ? Optional.of(PROFILE) : Optional.empty());
            double away = places[i].norm();
            if (isThere && away < 6) {
                direct += 0.04 / (8 * Math.PI) * Math.exp(-away * away / 8);
            }
        }
        float[] density = HeadHaze.density(MESH, dots(places), profiles);
        assertThat((double) density[2]).isCloseTo(direct, within(1e-5));
    }

    private static Deposits dots(Vec3... places) {
        Deposits.Builder builder = new Deposits.Builder();
        for (Vec3 place : places) {
            SurfacePoint at = new SurfacePoint(place, new Vec3(0, 0, 1));
            builder.add(1, 0, at, new ScalpPoint(0, 0), 0.2, 0.6, 1, 0.5);
        }
        return builder.build();
    }
}

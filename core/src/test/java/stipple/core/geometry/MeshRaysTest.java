package stipple.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;

class MeshRaysTest {
    private static final int SIDE = 240;
    private static final double FOCAL_PX = 300;
    private static final TriangleMesh EGG = Ellipsoids.of(70, 90, 80, 24);

    /// A pinhole at a distance before the mesh on its z axis, looking at it.
    private static MeshRays rays(double distanceMm) {
        double half = SIDE / 2.0;
        Projection projection =
                Projection.of(
                        SIDE,
                        SIDE,
                        FOCAL_PX,
                        0,
                        -half,
                        half * distanceMm,
                        0,
                        FOCAL_PX,
                        -half,
                        half * distanceMm,
                        0,
                        0,
                        -1,
                        distanceMm);
        return MeshRays.of(EGG, projection, new Vec3(0, 0, distanceMm));
    }

    private static Vec3 direction(double xPx, double yPx) {
        return new Vec3((xPx - SIDE / 2.0) / FOCAL_PX, (yPx - SIDE / 2.0) / FOCAL_PX, -1);
    }

    private static void agree(double distanceMm, double lowPx, double highPx) {
        MeshRays rays = rays(distanceMm);
        Seed seed = new Seed(5);
        int met = 0;
        for (int k = 0; k < 800; k++) {
            double x = lowPx + (highPx - lowPx) * seed.uniform(2L * k);
            double y = lowPx + (highPx - lowPx) * seed.uniform(2L * k + 1);
            Optional<MeshRay.Hit> plain =
                    MeshRay.first(EGG, new Vec3(0, 0, distanceMm), direction(x, y));
            assertThat(rays.first(x, y, direction(x, y))).isEqualTo(plain);
            met += plain.isPresent() ? 1 : 0;
        }
        assertThat(met).isGreaterThan(100);
    }

    @Test
    void a_ray_meets_what_it_meets_when_every_triangle_is_asked() {
        agree(400, 0, SIDE);
    }

    @Test
    void so_does_a_ray_beside_the_picture() {
        agree(150, -SIDE / 2.0, 1.5 * SIDE);
    }

    @Test
    void so_does_a_ray_from_inside_the_mesh() {
        agree(10, 0, SIDE);
    }

    @Test
    void the_corner_of_the_picture_belongs_to_it() {
        assertThat(rays(400).first(SIDE, SIDE, direction(SIDE, SIDE))).isEmpty();
    }
}

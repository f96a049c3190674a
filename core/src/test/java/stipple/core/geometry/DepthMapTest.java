package stipple.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;

class DepthMapTest {
    /// Looks along +z with 100 px focal length into a 40 x 40 picture.
    private static final Projection ALONG_Z =
            Projection.of(40, 40, 100, 0, 20, 0, 0, 100, 20, 0, 0, 0, 1, 0);

    @Test
    void a_square_at_100_mm_fills_the_pixels_it_covers() {
        TriangleMesh square =
                TriangleMesh.of(
                        new float[] {-10, -10, 100, 10, -10, 100, 10, 10, 100, -10, 10, 100},
                        new int[] {0, 1, 2, 0, 2, 3});
        DepthMap map = DepthMap.render(square, ALONG_Z);
        Silhouette silhouette = Silhouette.of(map);
        assertThat(silhouette.areaPx()).isEqualTo(400);
        assertThat(map.depthMm(20, 20)).isCloseTo(100, within(1e-4));
        assertThat(map.depthMm(5, 20)).isInfinite();
        PlanePolygon contour = silhouette.contour();
        assertThat(contour.corners()).isEqualTo(4);
        assertThat(contour.signedArea()).isEqualTo(400);
    }

    @Test
    void the_nearer_of_two_triangles_wins_and_hides_points_behind() {
        TriangleMesh two =
                TriangleMesh.of(
                        new float[] {
                            -50, -50, 200, 50, -50, 200, 0, 80, 200, -5, -5, 100, 5, -5, 100, 0, 8,
                            100
                        },
                        new int[] {0, 1, 2, 3, 4, 5});
        DepthMap map = DepthMap.render(two, ALONG_Z);
        assertThat(map.triangle(20, 20)).isEqualTo(1);
        assertThat(map.sees(new Vec3(0, 0, 200), 1)).isFalse();
        assertThat(map.sees(new Vec3(0, 0, 100), 1)).isTrue();
        assertThat(map.sees(new Vec3(25, 0, 200), 1)).isTrue();
        assertThat(map.sees(new Vec3(0, 0, -100), 1)).isFalse();
        assertThatThrownBy(() -> map.positionMm(0, 39))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void positions_lie_on_the_ray_and_on_the_plane_even_when_a_corner_is_behind_the_pinhole() {
        TriangleMesh floor =
                TriangleMesh.of(
                        new float[] {-500, 10, -300, 500, 10, -300, 0, 10, 900},
                        new int[] {0, 1, 2});
        DepthMap map = DepthMap.render(floor, ALONG_Z);
        assertThat(Silhouette.of(map).areaPx()).isBetween(600, 800);
        Vec3 hit = map.positionMm(22, 39);
        assertThat(hit.y()).isCloseTo(10, within(1e-6));
        assertThat(ALONG_Z.xPx(hit)).isCloseTo(22.5, within(1e-6));
        assertThat(ALONG_Z.yPx(hit)).isCloseTo(39.5, within(1e-6));
        assertThat(map.depthMm(22, 39)).isCloseTo(hit.z(), within(1e-3));
    }

    @Test
    void agrees_with_a_ray_cast_against_every_triangle() {
        TriangleMesh mesh = Ellipsoids.of(60, 80, 70, 12);
        Projection projection =
                Projection.of(50, 60, 100, 0, -25, 12500, 0, -100, -30, 15000, 0, 0, -1, 500);
        DepthMap map = DepthMap.render(mesh, projection);
        Seed seed = new Seed(3);
        for (int k = 0; k < 200; k++) {
            int x = (int) (50 * seed.uniform(2L * k));
            int y = (int) (60 * seed.uniform(2L * k + 1));
            assertThat(map.depthMm(x, y))
                    .isCloseTo(castDepthMm(mesh, x + 0.5 - 25, y + 0.5 - 30), within(1e-3));
        }
    }

    /// Plain oracle for the camera of the test above: pinhole at (0, 0, 500) looking along -z.
    private static double castDepthMm(TriangleMesh mesh, double u, double v) {
        Vec3 eye = new Vec3(0, 0, 500);
        Vec3 ray = new Vec3(u / 100, -v / 100, -1);
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vec3 a = mesh.vertex(mesh.corner(t, 0));
            Vec3 ab = mesh.vertex(mesh.corner(t, 1)).minus(a);
            Vec3 ac = mesh.vertex(mesh.corner(t, 2)).minus(a);
            Vec3 p = ray.cross(ac);
            double det = ab.dot(p);
            Vec3 q = eye.minus(a).cross(ab);
            double shareB = eye.minus(a).dot(p) / det;
            double shareC = ray.dot(q) / det;
            if (det != 0 && shareB >= 0 && shareC >= 0 && shareB + shareC <= 1) {
                least = Math.min(least, ac.dot(q) / det);
            }
        }
        return least;
    }
}

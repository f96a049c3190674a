package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;

class ScalpChartTest {
    private static final HeadTemplate TEMPLATE = HeadTemplate.shipped();
    private static final double MESH_TOLERANCE_MM = 0.1;
    private static final double INVERSE_TOLERANCE_MM = 0.02;

    static List<Head> heads() {
        return List.of(
                Head.of(TEMPLATE, HeadShape.TEMPLATE),
                Head.of(TEMPLATE, new HeadShape(0.8, 0.85, 0.9, 10)),
                Head.of(TEMPLATE, new HeadShape(1.2, 1.1, 1.15, -10)));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void coordinates_and_places_are_inverse(Head head) {
        ScalpChart chart = head.chart();
        Seed seed = new Seed(7);
        for (int k = 0; k < 5000; k++) {
            double s = 40 + seed.uniform(2L * k) * (chart.sMaxMm() - 40);
            double w = (2 * seed.uniform(2L * k + 1) - 1) * 0.9 * chart.halfArcMm(s);
            ScalpPoint back = chart.scalpAt(chart.surfaceAt(new ScalpPoint(s, w)).positionMm());
            assertThat(back.sMm()).isCloseTo(s, within(INVERSE_TOLERANCE_MM));
            assertThat(back.wMm()).isCloseTo(w, within(INVERSE_TOLERANCE_MM));
        }
    }

    @Test
    void a_head_whose_midline_ray_slips_out_between_triangles_has_a_chart_too() {
        HeadShape shape =
                new HeadShape(
                        0.9441971363414678,
                        1.06793296675782,
                        1.031660251111466,
                        -4.966192911054056);
        assertThat(Head.of(TEMPLATE, shape).chart().sMaxMm()).isBetween(300.0, 450.0);
    }

    @Test
    void surface_is_where_plain_rays_meet_the_mesh() {
        Head head = heads().getFirst();
        ScalpChart chart = head.chart();
        Seed seed = new Seed(11);
        for (int k = 0; k < 200; k++) {
            double s = 60 + seed.uniform(2L * k) * 300;
            double w = (2 * seed.uniform(2L * k + 1) - 1) * 95;
            Vec3 place = chart.surfaceAt(new ScalpPoint(s, w)).positionMm();
            Vec3 direction = place.unit();
            assertThat(place.norm())
                    .as("s %s w %s", s, w)
                    .isCloseTo(plainRadiusMm(head, direction), within(MESH_TOLERANCE_MM));
        }
    }

    @Test
    void glabella_is_the_zero_of_both_arcs() {
        Head head = heads().getFirst();
        ScalpPoint glabella = head.chart().scalpAt(head.landmark(Landmark.GLABELLA));
        assertThat(glabella.sMm()).isCloseTo(0, within(1e-6));
        assertThat(glabella.wMm()).isCloseTo(0, within(1e-6));
        ScalpPoint nape = head.chart().scalpAt(head.landmark(Landmark.NAPE));
        assertThat(nape.sMm()).isCloseTo(head.chart().sMaxMm(), within(1e-6));
    }

    @Test
    void arcs_are_lengths_on_the_skin() {
        ScalpChart chart = heads().getFirst().chart();
        double along = 0;
        double across = 0;
        for (double t = 0; t < 100; t += 0.5) {
            along += distance(chart, 100 + t, 0, 100.5 + t, 0);
            across += distance(chart, 150, t, 150, t + 0.5);
        }
        assertThat(along).isCloseTo(100, within(0.05));
        assertThat(across).isCloseTo(100, within(0.05));
    }

    @Test
    void left_and_right_are_mirror_images() {
        ScalpChart chart = heads().getFirst().chart();
        for (double s = 60; s < 380; s += 17) {
            for (double w = 0; w < 0.9 * chart.halfArcMm(s); w += 7) {
                Vec3 left = chart.surfaceAt(new ScalpPoint(s, w)).positionMm();
                Vec3 right = chart.surfaceAt(new ScalpPoint(s, -w)).positionMm();
                assertThat(right.distanceTo(new Vec3(-left.x(), left.y(), left.z())))
                        .isLessThan(1e-6);
            }
        }
    }

    @Test
    void normals_are_unit_outward_and_smooth() {
        ScalpChart chart = heads().getFirst().chart();
        for (double s = 60; s < 380; s += 2) {
            SurfacePoint here = chart.surfaceAt(new ScalpPoint(s, 30));
            SurfacePoint next = chart.surfaceAt(new ScalpPoint(s + 2, 30));
            assertThat(here.normal().norm()).isCloseTo(1, within(1e-9));
            assertThat(here.normal().dot(here.positionMm())).isPositive();
            assertThat(here.normal().dot(next.normal())).isGreaterThan(0.99);
        }
    }

    @Test
    void chart_covers_the_scalp_and_neither_face_nor_ear() {
        ScalpChart chart = heads().getFirst().chart();
        assertThat(chart.covers(new ScalpPoint(100, 0))).isTrue();
        assertThat(chart.covers(new ScalpPoint(-40, 0))).isFalse();
        assertThat(chart.covers(new ScalpPoint(100, 300))).isFalse();
        assertThat(chart.covers(new ScalpPoint(Double.NaN, 0))).isFalse();
    }

    @Test
    void threads_see_the_same_chart() {
        Head head = Head.of(TEMPLATE, new HeadShape(1, 1.05, 1, 0));
        List<SurfacePoint> places =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(k -> head.chart().surfaceAt(new ScalpPoint(150, 20)))
                        .toList();
        assertThat(places).containsOnly(places.getFirst());
    }

    private static double distance(ScalpChart chart, double s, double w, double s2, double w2) {
        Vec3 a = chart.surfaceAt(new ScalpPoint(s, w)).positionMm();
        return a.distanceTo(chart.surfaceAt(new ScalpPoint(s2, w2)).positionMm());
    }

    private static double plainRadiusMm(Head head, Vec3 direction) {
        TriangleMesh mesh = head.mesh();
        double nearest = Double.MAX_VALUE;
        for (int t = 0; t < head.skinTriangleCount(); t++) {
            Vec3 a = mesh.vertex(mesh.corner(t, 0));
            Vec3 b = mesh.vertex(mesh.corner(t, 1));
            Vec3 c = mesh.vertex(mesh.corner(t, 2));
            Vec3 normal = b.minus(a).cross(c.minus(a));
            double facing = normal.dot(direction);
            double r = normal.dot(a) / facing;
            Vec3 p = direction.times(r);
            boolean inside =
                    b.minus(a).cross(p.minus(a)).dot(normal) >= 0
                            && c.minus(b).cross(p.minus(b)).dot(normal) >= 0
                            && a.minus(c).cross(p.minus(c)).dot(normal) >= 0;
            if (facing > 0 && r > 20 && inside) {
                nearest = Math.min(nearest, r);
            }
        }
        return nearest;
    }
}

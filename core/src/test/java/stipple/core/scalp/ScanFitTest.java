package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.geometry.Similarity;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;

class ScanFitTest {
    private static final HeadTemplate TEMPLATE = HeadTemplate.shipped();
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final HeadShape SHAPE = new HeadShape(1.06, 0.97, 1.03, 6);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void a_scanned_head_comes_back_in_place_size_and_shape(int draw) {
        Seed seed = new Seed(draw);
        HeadShape shape =
                new HeadShape(
                        1 + 0.2 * (seed.uniform(1) - 0.5),
                        1 + 0.2 * (seed.uniform(2) - 0.5),
                        1 + 0.2 * (seed.uniform(3) - 0.5),
                        16 * (seed.uniform(4) - 0.5));
        Head head = Head.of(TEMPLATE, shape);
        Similarity scanFromHead = anyhow(seed);
        ScannedHead found =
                taken(scan(head, scanFromHead, p -> true), marks(head, scanFromHead, seed, 5));
        near(found.shape(), shape, 0.01, 1);
        assertThat(worstMm(found, head, scanFromHead)).isLessThan(1);
        assertThat(found.medianMm()).isLessThan(0.3);
        assertThat(found.coveredFraction()).isGreaterThan(0.95);
        double circumference = Head.of(TEMPLATE, found.shape()).circumferenceMm();
        assertThat(circumference / head.circumferenceMm()).isCloseTo(1, within(0.005));
    }

    @Test
    void a_knot_of_hair_and_a_missing_side_do_not_change_the_head() {
        Head head = Head.of(TEMPLATE, SHAPE);
        Similarity where = anyhow(new Seed(7));
        TriangleMesh knotted = knotted(head);
        TriangleMesh half = scan(knotted, where, p -> p.x() < 45);
        ScannedHead found = taken(half, marks(head, where, new Seed(8), 3));
        near(found.shape(), SHAPE, 0.02, 3);
        assertThat(found.coveredFraction()).isBetween(0.6, 0.9);
    }

    @Test
    void faces_wound_the_other_way_round_make_no_difference() {
        Head head = Head.of(TEMPLATE, SHAPE);
        Similarity where = anyhow(new Seed(9));
        TriangleMesh mesh = scan(head, where, p -> true);
        float[] xyz = new float[3 * mesh.vertexCount()];
        int[] turned = new int[3 * mesh.triangleCount()];
        for (int k = 0; k < xyz.length; k++) {
            xyz[k] = mesh.coordinate(k / 3, k % 3);
        }
        for (int k = 0; k < turned.length; k++) {
            turned[k] = mesh.corner(k / 3, 2 - k % 3);
        }
        ScannedHead found = taken(TriangleMesh.of(xyz, turned), marks(head, where, new Seed(1), 2));
        near(found.shape(), SHAPE, 0.01, 1);
    }

    @Test
    void the_wrong_unit_is_refused_with_how_far_it_is_off() {
        Head head = Head.of(TEMPLATE, SHAPE);
        Similarity where = anyhow(new Seed(3)).with(0.1, Vec3.ZERO);
        ScanRefusal refusal =
                refused(scan(head, where, p -> true), marks(head, where, new Seed(3), 0));
        assertThat(refusal.code()).isEqualTo(ScanRefusal.Code.NOT_THIS_UNIT);
        assertThat(refusal.amount()).isCloseTo(0.1, within(0.02));
    }

    @Test
    void ears_that_are_exchanged_are_told() {
        Head head = Head.of(TEMPLATE, SHAPE);
        Similarity where = anyhow(new Seed(4));
        Map<Landmark, Vec3> marks = marks(head, where, new Seed(4), 2);
        Vec3 left = marks.get(Landmark.EAR_TOP_LEFT);
        marks.put(Landmark.EAR_TOP_LEFT, marks.get(Landmark.EAR_TOP_RIGHT));
        marks.put(Landmark.EAR_TOP_RIGHT, left);
        assertThat(refused(scan(head, where, p -> true), marks).code())
                .isEqualTo(ScanRefusal.Code.LEFT_AND_RIGHT_SWAPPED);
    }

    @Test
    void a_landmark_on_the_chin_contradicts_and_missing_ones_are_named() {
        Head head = Head.of(TEMPLATE, SHAPE);
        Similarity where = anyhow(new Seed(5));
        TriangleMesh scan = scan(head, where, p -> true);
        Map<Landmark, Vec3> marks = marks(head, where, new Seed(5), 0);
        marks.put(Landmark.CROWN, where.of(head.landmark(Landmark.CHIN)));
        assertThat(refused(scan, marks).code()).isEqualTo(ScanRefusal.Code.MARKS_CONTRADICT);
        marks.remove(Landmark.EAR_TOP_LEFT);
        assertThat(refused(scan, marks).markIds()).containsExactly("ear-top-left");
    }

    @Test
    void a_face_without_a_skull_and_a_box_are_refused() {
        Head head = Head.of(TEMPLATE, SHAPE);
        Similarity where = anyhow(new Seed(6));
        Map<Landmark, Vec3> marks = marks(head, where, new Seed(6), 0);
        assertThat(refused(scan(head, where, p -> p.z() > 60), marks).code())
                .isEqualTo(ScanRefusal.Code.TOO_LITTLE_SKULL);
        assertThat(refused(scan(boxed(head), where, p -> true), marks).code())
                .isEqualTo(ScanRefusal.Code.TOO_UNLIKE);
    }

    /// The deformation and its way back.
    @Test
    void every_place_goes_back_where_it_came_from() {
        Deformation deformation = new Deformation(new HeadShape(0.9, 1.2, 0.8, -12), 120);
        for (double y = -100; y < 140; y += 7) {
            Vec3 p = new Vec3(30, y, -50);
            assertThat(deformation.inverse(deformation.of(p)).distanceTo(p)).isLessThan(1e-9);
        }
    }

    private static ScannedHead taken(TriangleMesh scan, Map<Landmark, Vec3> marks) {
        ScanOutcome outcome = ScanFit.fit(TEMPLATE, scan, marks, PARAMETERS);
        assertThat(outcome).isInstanceOf(ScannedHead.class);
        return (ScannedHead) outcome;
    }

    private static ScanRefusal refused(TriangleMesh scan, Map<Landmark, Vec3> marks) {
        ScanOutcome outcome = ScanFit.fit(TEMPLATE, scan, marks, PARAMETERS);
        assertThat(outcome).isInstanceOf(ScanRefusal.class);
        return (ScanRefusal) outcome;
    }

    private static void near(HeadShape found, HeadShape truth, double fraction, double mm) {
        assertThat(found.widthFactor()).isCloseTo(truth.widthFactor(), within(fraction));
        assertThat(found.lengthFactor()).isCloseTo(truth.lengthFactor(), within(fraction));
        assertThat(found.heightFactor()).isCloseTo(truth.heightFactor(), within(fraction));
        assertThat(found.crownShiftMm()).isCloseTo(truth.crownShiftMm(), within(mm));
    }

    /// How far a place of the scalp lies on the fitted head from where it is on the true one.
    private static double worstMm(ScannedHead found, Head head, Similarity scanFromHead) {
        Head fitted = Head.of(TEMPLATE, found.shape());
        double worst = 0;
        for (double s = 20; s < 260; s += 30) {
            for (double w = -80; w <= 80; w += 40) {
                Vec3 place = head.chart().surfaceAt(new ScalpPoint(s, w)).positionMm();
                Vec3 there = found.headFromScan().of(scanFromHead.of(place));
                double off =
                        there.norm() - fitted.chart().radiusMm(there.x(), there.y(), there.z());
                worst = Math.max(worst, Math.abs(off));
            }
        }
        return worst;
    }

    private static Similarity anyhow(Seed seed) {
        double[] r =
                Rotations.exp(
                        4 * (seed.uniform(11) - 0.5),
                        4 * (seed.uniform(12) - 0.5),
                        4 * (seed.uniform(13) - 0.5));
        return new Similarity(
                1,
                new Vec3(r[0], r[1], r[2]),
                new Vec3(r[3], r[4], r[5]),
                new Vec3(r[6], r[7], r[8]),
                new Vec3(300 * seed.uniform(14), -200 * seed.uniform(15), 50));
    }

    private static Map<Landmark, Vec3> marks(
            Head head, Similarity scanFromHead, Seed seed, double offMm) {
        Map<Landmark, Vec3> marks = new EnumMap<>(Landmark.class);
        int n = 20;
        for (Landmark mark :
                new Landmark[] {
                    Landmark.GLABELLA,
                    Landmark.EAR_TOP_LEFT,
                    Landmark.EAR_TOP_RIGHT,
                    Landmark.CROWN,
                    Landmark.OCCIPUT,
                    Landmark.NAPE
                }) {
            Vec3 slip =
                    new Vec3(
                            2 * seed.uniform(n++) - 1,
                            2 * seed.uniform(n++) - 1,
                            2 * seed.uniform(n++) - 1);
            marks.put(mark, scanFromHead.of(head.landmark(mark).plus(slip.times(offMm))));
        }
        return marks;
    }

    private static TriangleMesh scan(Head head, Similarity where, Predicate<Vec3> kept) {
        return scan(head.mesh(), where, kept);
    }

    private static TriangleMesh scan(TriangleMesh mesh, Similarity where, Predicate<Vec3> kept) {
        float[] xyz = new float[3 * mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            put(xyz, v, where.of(mesh.vertex(v)));
        }
        int[] corners =
                java.util.stream.IntStream.range(0, mesh.triangleCount())
                        .filter(t -> kept.test(mesh.vertex(mesh.corner(t, 0))))
                        .flatMap(t ->
                                java.util.stream.IntStream.range(0, 3).map(c -> mesh.corner(t, c)))
                        .toArray();
        return TriangleMesh.of(xyz, corners);
    }

    /// With a bun of hair on the back of the crown.
    private static TriangleMesh knotted(Head head) {
        Vec3 knot = head.chart().surfaceAt(new ScalpPoint(200, 0)).positionMm();
        return changed(
                head.mesh(), p -> p.distanceTo(knot) < 28 ? p.plus(knot.unit().times(25)) : p);
    }

    /// The head pressed into a box.
    private static TriangleMesh boxed(Head head) {
        return changed(
                head.mesh(),
                p -> {
                    double side =
                            Math.max(
                                    Math.abs(p.x()) / 75,
                                    Math.max(Math.abs(p.y()) / 110, Math.abs(p.z()) / 95));
                    return side < 0.3 ? p : p.times(1 / side);
                });
    }

    private static TriangleMesh changed(
            TriangleMesh mesh, java.util.function.UnaryOperator<Vec3> change) {
        float[] xyz = new float[3 * mesh.vertexCount()];
        int[] corners = new int[3 * mesh.triangleCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            put(xyz, v, change.apply(mesh.vertex(v)));
        }
        for (int k = 0; k < corners.length; k++) {
            corners[k] = mesh.corner(k / 3, k % 3);
        }
        return TriangleMesh.of(xyz, corners);
    }

    private static void put(float[] xyz, int v, Vec3 p) {
        xyz[3 * v] = (float) p.x();
        xyz[3 * v + 1] = (float) p.y();
        xyz[3 * v + 2] = (float) p.z();
    }
}

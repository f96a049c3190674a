package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;

class LossMapTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final HeadTemplate TEMPLATE = HeadTemplate.shipped();
    private static final Head HEAD = Head.ofCircumference(TEMPLATE, 565);
    private static final double REFERENCE_MM = PARAMETERS.likely("b-a1-reference-circumference");
    private static final double WOMAN_MM = 550;

    static List<LossClass> classes() {
        return LossClass.all();
    }

    @ParameterizedTest
    @EnumSource(LossClass.Norwood.class)
    void areas_of_every_norwood_class_lie_in_the_published_ranges(LossClass.Norwood norwood) {
        LossMap map = LossMap.of(HEAD, norwood, PARAMETERS);
        assertInside(map.baldCm2(), "b-a15-bald-area-", norwood, REFERENCE_MM);
        assertInside(map.treatedCm2(), "b-a15-treated-area-", norwood, REFERENCE_MM);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void treated_areas_of_ludwig_classes_lie_in_their_ranges(int grade) {
        LossClass.Ludwig ludwig = new LossClass.Ludwig(grade);
        LossMap map = LossMap.of(HEAD, ludwig, PARAMETERS);
        assertInside(map.treatedCm2(), "b-a15-treated-area-", ludwig, WOMAN_MM);
    }

    @Test
    void totalis_is_the_whole_scalp() {
        LossMap map = LossMap.of(HEAD, new LossClass.Totalis(), PARAMETERS);
        assertInside(map.treatedCm2(), "b-a15-treated-area-", map.lossClass(), REFERENCE_MM);
        assertThat(map.lossAt(new ScalpPoint(300, 20))).isEqualTo(1);
        assertThat(map.treatAt(new ScalpPoint(300, 20))).isEqualTo(1);
    }

    @Test
    void each_main_class_is_balder_than_the_one_before() {
        assertRising(LossClass.Norwood.I, LossClass.Norwood.II, LossClass.Norwood.III);
        assertRising(LossClass.Norwood.III, LossClass.Norwood.III_VERTEX, LossClass.Norwood.IV);
        assertRising(LossClass.Norwood.IV, LossClass.Norwood.V, LossClass.Norwood.VI);
        assertRising(LossClass.Norwood.VI, LossClass.Norwood.VII, new LossClass.Totalis());
        assertRising(LossClass.Norwood.II, LossClass.Norwood.IIA, LossClass.Norwood.IIIA);
        assertRising(LossClass.Norwood.IIIA, LossClass.Norwood.IVA, LossClass.Norwood.VA);
        assertRising(new LossClass.Ludwig(1), new LossClass.Ludwig(2), new LossClass.Ludwig(3));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void a_symmetric_head_has_a_symmetric_map(LossClass lossClass) {
        LossMap map = LossMap.of(HEAD, lossClass, PARAMETERS);
        for (double s = 20; s < 400; s += 13) {
            for (double w = 3; w < 150; w += 11) {
                ScalpPoint left = new ScalpPoint(s, w);
                ScalpPoint right = new ScalpPoint(s, -w);
                assertThat(map.lossAt(right)).isCloseTo(map.lossAt(left), within(1e-6));
                assertThat(map.treatAt(right)).isCloseTo(map.treatAt(left), within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void loss_and_treatment_are_fractions_and_treatment_covers_bare_skin(LossClass lossClass) {
        LossMap map = LossMap.of(HEAD, lossClass, PARAMETERS);
        for (double s = -20; s < 430; s += 7) {
            for (double w = -170; w < 170; w += 9) {
                ScalpPoint point = new ScalpPoint(s, w);
                assertThat(map.lossAt(point)).isBetween(0.0, 1.0);
                assertThat(map.treatAt(point)).isBetween(0.0, 1.0);
                if (map.lossAt(point) > 0.99) {
                    assertThat(map.treatAt(point)).isGreaterThan(0.99);
                }
            }
        }
    }

    @Test
    void edges_are_soft_on_the_skin() {
        LossMap map = LossMap.of(HEAD, LossClass.Norwood.VI, PARAMETERS);
        for (double s = 60; s < 380; s += 1) {
            double here = map.lossAt(new ScalpPoint(s, 0));
            double next = map.lossAt(new ScalpPoint(s + 1, 0));
            if (s > 75) {
                assertThat(Math.abs(next - here)).isLessThan(0.2);
            }
        }
    }

    @Test
    void known_places_have_the_hair_that_the_classes_say() {
        ScalpPoint temple = new ScalpPoint(112, 62);
        ScalpPoint island = new ScalpPoint(105, 0);
        ScalpPoint vertex = new ScalpPoint(248, 0);
        ScalpPoint bridge = new ScalpPoint(180, 0);
        ScalpPoint donor = new ScalpPoint(335, 30);
        assertLoss(LossClass.Norwood.I, temple, 0);
        assertLoss(LossClass.Norwood.III, temple, 1);
        assertLoss(LossClass.Norwood.III, island, 0);
        assertLoss(LossClass.Norwood.III, vertex, 0);
        assertLoss(LossClass.Norwood.III_VERTEX, vertex, 1);
        assertLoss(LossClass.Norwood.IIIA, island, 1);
        assertLoss(LossClass.Norwood.IV, bridge, 0);
        assertLoss(LossClass.Norwood.V, bridge, 0.5);
        assertLoss(LossClass.Norwood.VI, bridge, 1);
        assertLoss(LossClass.Norwood.VII, donor, 0);
        assertLoss(new LossClass.Ludwig(2), bridge, 0.55);
        assertLoss(new LossClass.Ludwig(3), new ScalpPoint(86, 0), 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 620})
    void areas_grow_with_the_square_of_the_head(double circumferenceMm) {
        Head head = Head.ofCircumference(TEMPLATE, circumferenceMm);
        double expected =
                LossMap.of(HEAD, LossClass.Norwood.VI, PARAMETERS).baldCm2()
                        * square(circumferenceMm / 565);
        assertThat(LossMap.of(head, LossClass.Norwood.VI, PARAMETERS).baldCm2())
                .isCloseTo(expected, within(0.02 * expected));
    }

    @Test
    void wider_heads_have_more_of_everything() {
        Head wide = Head.of(TEMPLATE, new HeadShape(1.12, 1, 1, 0));
        Head plain = Head.of(TEMPLATE, HeadShape.TEMPLATE);
        assertThat(LossMap.of(wide, LossClass.Norwood.VI, PARAMETERS).baldCm2())
                .isGreaterThan(LossMap.of(plain, LossClass.Norwood.VI, PARAMETERS).baldCm2());
    }

    @Test
    void zones_stand_where_the_trade_names_them() {
        LossMap map = LossMap.of(HEAD, LossClass.Norwood.VI, PARAMETERS);
        assertThat(map.zoneAt(new ScalpPoint(100, 0))).isEqualTo(Zone.FRONTAL);
        assertThat(map.zoneAt(new ScalpPoint(100, 60))).isEqualTo(Zone.TEMPLE_LEFT);
        assertThat(map.zoneAt(new ScalpPoint(100, -60))).isEqualTo(Zone.TEMPLE_RIGHT);
        assertThat(map.zoneAt(new ScalpPoint(180, 0))).isEqualTo(Zone.MID);
        assertThat(map.zoneAt(new ScalpPoint(250, 0))).isEqualTo(Zone.VERTEX);
        assertThat(map.zoneAt(new ScalpPoint(180, -110))).isEqualTo(Zone.SIDE_RIGHT);
        assertThat(map.zoneAt(new ScalpPoint(320, 0))).isEqualTo(Zone.OCCIPUT);
        assertThat(map.zoneAt(new ScalpPoint(370, 0))).isEqualTo(Zone.NAPE);
    }

    private static void assertLoss(LossClass lossClass, ScalpPoint point, double loss) {
        assertThat(LossMap.of(HEAD, lossClass, PARAMETERS).lossAt(point))
                .as("%s at %s", lossClass.id(), point)
                .isCloseTo(loss, within(0.08));
    }

    private static void assertRising(LossClass... classes) {
        double before = -1;
        for (LossClass lossClass : classes) {
            double bald = LossMap.of(HEAD, lossClass, PARAMETERS).baldCm2();
            assertThat(bald).as(lossClass.id()).isGreaterThan(before);
            before = bald;
        }
    }

    private static void assertInside(
            double cm2, String row, LossClass lossClass, double referenceMm) {
        Range range =
                PARAMETERS
                        .range(row + lossClass.id().toLowerCase(Locale.ROOT))
                        .times(square(HEAD.circumferenceMm() / referenceMm));
        assertThat(cm2).as(lossClass.id()).isBetween(range.low(), range.high());
    }

    private static double square(double x) {
        return x * x;
    }
}

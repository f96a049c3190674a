package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.color.SrgbColor;
import stipple.core.design.HairlineEdge;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.design.TargetDensity;
import stipple.core.dots.Deposits;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.MarkKind;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanMakerTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);
    private static final ScalpMark STRIP =
            new ScalpMark(
                    MarkKind.FUT_LINE,
                    List.of(new ScalpPoint(325, -60), new ScalpPoint(325, 60)),
                    4);

    private final TreatmentPlan classVi =
            PlanMaker.make(brief(LossClass.Norwood.VI, 160, List.of(STRIP)), PARAMETERS, 2);

    private static PlanBrief brief(LossClass lossClass, double perCm2, List<ScalpMark> marks) {
        return brief(lossClass, perCm2, marks, List.of());
    }

    private static PlanBrief brief(
            LossClass lossClass, double perCm2, List<ScalpMark> marks, List<HairArea> hair) {
        return new PlanBrief(
                new Seed(1),
                LocalDate.of(2026, 1, 1),
                OptionalInt.empty(),
                HEAD,
                0.01,
                new SrgbColor(213, 165, 140),
                new SrgbColor(60, 50, 45),
                lossClass,
                HairlineStyle.NATURAL,
                Optional.empty(),
                perCm2,
                perCm2 < 100 ? PatternFamily.DIFFUSE : PatternFamily.FINE,
                Treatment.PERMANENT,
                marks,
                hair,
                List.of(),
                List.of());
    }

    @Test
    void class_vi_treats_220_to_310_cm2_with_as_many_dots_as_the_area_wants() {
        assertThat(classVi.treatedAreaCm2().likely()).isBetween(220.0, 310.0);
        double wanted = 160 * classVi.treatedAreaCm2().likely();
        assertThat(classVi.deposits().count() / wanted).isCloseTo(1, within(0.01));
    }

    @Test
    void the_whole_scalp_of_a_565_mm_head_is_520_cm2() {
        assertThat(classVi.wholeScalpAreaCm2().likely()).isBetween(468.0, 572.0);
    }

    @Test
    void an_error_of_1_percent_in_length_is_one_of_2_percent_in_area() {
        double likely = classVi.treatedAreaCm2().likely();
        assertThat(classVi.treatedAreaCm2().low()).isCloseTo(0.98 * likely, within(0.01));
        assertThat(classVi.treatedAreaCm2().high()).isCloseTo(1.02 * likely, within(0.01));
    }

    @Test
    void sessions_share_the_dots_and_wait_for_healing() {
        List<PlannedSession> sessions = classVi.sessions();
        assertThat(sessions.size()).isBetween(3, 4);
        assertThat(sessions.stream().mapToInt(PlannedSession::dots).sum())
                .isEqualTo(classVi.deposits().count());
        for (int k = 0; k < sessions.size(); k++) {
            double share = classVi.design().sessionShares().get(k);
            assertThat((double) sessions.get(k).dots())
                    .isCloseTo(share * classVi.deposits().count(), within(1.0));
            if (k > 0) {
                assertThat(sessions.get(k).date())
                        .isAfterOrEqualTo(sessions.get(k - 1).date().plusDays(7));
            }
        }
        assertThat(sessions.getFirst().date()).isEqualTo(classVi.date());
    }

    @Test
    void every_deposit_lies_on_hair_bearing_skin_behind_the_hairline_or_in_the_scar() {
        HairlineEdge edge =
                HairlineEdge.of(
                        HEAD, classVi.design(), new Seed(1).forPurpose("design"), PARAMETERS);
        HairBearing bearing = HairBearing.of(HEAD);
        LossMap loss = LossMap.of(HEAD, LossClass.Norwood.VI, PARAMETERS);
        Deposits deposits = classVi.deposits();
        int off = 0;
        for (int i = 0; i < deposits.count(); i++) {
            ScalpPoint at = deposits.scalpPoint(i);
            boolean nearScar = Math.abs(at.sMm() - 325) < 10 && Math.abs(at.wMm()) < 70;
            if (deposits.zone(i) == Zone.SCAR.index()) {
                assertThat(nearScar).isTrue();
            }
            if (nearScar) {
                continue;
            }
            double depthMm = edge.depthMm(at, deposits.surfacePoint(i).positionMm());
            off += depthMm <= 0 || !bearing.contains(at) || loss.treatAt(at) <= 0 ? 1 : 0;
        }
        // Density is read between nodes about a millimetre apart, so a few stand over a hard
        // border.
        assertThat(off).isLessThan(deposits.count() / 500);
    }

    @Test
    void no_deposit_lies_in_the_face_or_on_the_ears() {
        Deposits deposits = classVi.deposits();
        for (int i = 0; i < deposits.count(); i++) {
            assertThat(deposits.yMm(i)).isGreaterThan(0);
            assertThat(HEAD.chart().covers(deposits.scalpPoint(i))).isTrue();
            assertThat(deposits.sMm(i) > 20 || Math.abs(deposits.wMm(i)) > 60).isTrue();
        }
    }

    @Test
    void the_scar_gets_its_own_dots() {
        Deposits deposits = classVi.deposits();
        long inScar =
                IntStream.range(0, deposits.count())
                        .filter(i -> deposits.zone(i) == Zone.SCAR.index())
                        .count();
        // 12 cm long and 4 mm wide at 160 per cm2, and a few among the hair beside it.
        assertThat((double) inScar).isBetween(768.0, 1100.0);
    }

    @Test
    void the_usual_plan_breaks_no_rule_of_design_but_may_make_a_session_long() {
        assertThat(classVi.findings()).extracting(Finding::rule).containsExactly("session-long");
        assertThat(classVi.design().lossClassId()).isEqualTo("norwood-VI");
        assertThat(classVi.design().shade()).isBetween(0.0, 1.0);
    }

    @Test
    void a_brief_gives_the_same_deposits_with_any_number_of_threads() {
        PlanBrief brief = brief(LossClass.Norwood.I, 160, List.of());
        Deposits first = PlanMaker.make(brief, PARAMETERS, 1).deposits();
        for (int threads : new int[] {2, 3}) {
            assertSame(PlanMaker.make(brief, PARAMETERS, threads).deposits(), first);
        }
    }

    private static void assertSame(Deposits actual, Deposits expected) {
        assertThat(actual.count()).isEqualTo(expected.count()).isPositive();
        for (int i = 0; i < expected.count(); i++) {
            assertThat(actual.session(i)).isEqualTo(expected.session(i));
            assertThat(actual.zone(i)).isEqualTo(expected.zone(i));
            assertThat(actual.surfacePoint(i)).isEqualTo(expected.surfacePoint(i));
            assertThat(actual.scalpPoint(i)).isEqualTo(expected.scalpPoint(i));
            assertThat(actual.diameterMm(i)).isEqualTo(expected.diameterMm(i));
            assertThat(actual.depthMm(i)).isEqualTo(expected.depthMm(i));
            assertThat(actual.load(i)).isEqualTo(expected.load(i));
            assertThat(actual.shade(i)).isEqualTo(expected.shade(i));
        }
    }

    @Test
    void a_heavier_class_gets_more_dots() {
        assertRising("norwood-I", "norwood-IIIv", "norwood-V", "norwood-VII", "totalis");
        assertRising("norwood-IIA", "norwood-VA");
        assertRising("ludwig-1", "ludwig-3");
    }

    /// Few dots of the fast family, so that many plans are soon made.
    private static void assertRising(String... ids) {
        List<Integer> dots =
                Stream.of(ids)
                        .map(id -> brief(LossClass.parse(id), 8, List.of()))
                        .map(brief -> PlanMaker.make(brief, PARAMETERS, 1).deposits().count())
                        .toList();
        assertThat(dots).as(String.join(" ", ids)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_head_full_of_hair_leaves_nothing_to_treat() {
        List<ScalpPoint> everywhere =
                List.of(
                        new ScalpPoint(-40, -300),
                        new ScalpPoint(-40, 300),
                        new ScalpPoint(600, 300),
                        new ScalpPoint(600, -300));
        PlanBrief brief =
                brief(LossClass.Norwood.III, 100, List.of(), List.of(new HairArea(everywhere, 1)));
        assertThatThrownBy(() -> PlanMaker.make(brief, PARAMETERS, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to treat")
                .hasMessageContaining("needs at least 2.0 cm2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 301, Double.NaN})
    void a_density_beyond_what_skin_takes_is_refused(double perCm2) {
        PlanBrief brief = brief(LossClass.Norwood.III, perCm2, List.of());
        assertThatThrownBy(() -> PlanMaker.make(brief, PARAMETERS, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed above 0 to 300 per cm2");
    }

    /// Places are kept in whole micrometres, so a border is two micrometres wide.
    @ParameterizedTest
    @CsvSource({
        "norwood-II, FINE",
        "norwood-IVA, DIFFUSE",
        "norwood-VII, CLUSTERED",
        "ludwig-2, DIFFUSE",
        "totalis, FINE"
    })
    void no_deposit_lies_beyond_a_border(String id, PatternFamily family) {
        TreatmentPlan plan = PlanMaker.make(brief(LossClass.parse(id), 60, family), PARAMETERS, 2);
        TargetDensity target = PlanMaker.targetOf(HEAD, plan.design(), plan.seed(), PARAMETERS);
        Deposits deposits = plan.deposits();
        long outside =
                IntStream.range(0, deposits.count())
                        .mapToObj(deposits::scalpPoint)
                        .filter(at ->
                                IntStream.range(0, 9)
                                        .allMatch(k -> !(target.perCm2(near(at, k)) > 0)))
                        .count();
        assertThat(outside).isZero();
    }

    private static PlanBrief brief(LossClass lossClass, double perCm2, PatternFamily family) {
        PlanBrief usual = brief(lossClass, perCm2, List.of(STRIP), List.of());
        return new PlanBrief(
                usual.seed(),
                usual.date(),
                usual.ageYears(),
                usual.head(),
                usual.scaleSigmaFraction(),
                usual.skin(),
                usual.hair(),
                lossClass,
                usual.hairlineStyle(),
                usual.drawnHairline(),
                perCm2,
                family,
                usual.treatment(),
                usual.marks(),
                usual.hairAreas(),
                usual.zones(),
                usual.views());
    }

    private static ScalpPoint near(ScalpPoint at, int k) {
        double twoMicrometres = 0.002;
        return new ScalpPoint(
                at.sMm() + (k / 3 - 1) * twoMicrometres, at.wMm() + (k % 3 - 1) * twoMicrometres);
    }
}

package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import stipple.core.color.SrgbColor;
import stipple.core.design.Design;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.dots.Deposits;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.MarkKind;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

class PlanGroundTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);
    private static final ScalpMark STRIP =
            new ScalpMark(
                    MarkKind.FUT_LINE,
                    List.of(new ScalpPoint(325, -60), new ScalpPoint(325, 60)),
                    4);
    private static final HairArea THIN =
            new HairArea(
                    List.of(
                            new ScalpPoint(150, -30),
                            new ScalpPoint(150, 30),
                            new ScalpPoint(190, 0)),
                    0.3);

    private static PlanBrief brief(
            LossClass lossClass, long seed, Optional<List<ScalpPoint>> hairline) {
        return new PlanBrief(
                new Seed(seed),
                LocalDate.of(2026, 1, 1),
                OptionalInt.of(38),
                HEAD,
                0.01,
                new SrgbColor(213, 165, 140),
                new SrgbColor(60, 50, 45),
                lossClass,
                HairlineStyle.NATURAL,
                hairline,
                60,
                PatternFamily.FINE,
                Treatment.PERMANENT,
                List.of(STRIP),
                List.of(THIN),
                List.of(),
                List.of());
    }

    private static Design design(PlanBrief brief) {
        return PlanMaker.designOf(brief, PARAMETERS);
    }

    @Test
    void a_pulled_hairline_on_known_ground_gives_the_very_plan_that_it_gives_without() {
        PlanBrief first = brief(LossClass.Norwood.V, 1, Optional.empty());
        PlanGround ground = PlanGround.surveyed(first, design(first), PARAMETERS, 2);
        List<ScalpPoint> line = design(first).hairline();
        for (double byMm : new double[] {-6, 4.5}) {
            List<ScalpPoint> pulled =
                    line.stream().map(p -> new ScalpPoint(p.sMm() + byMm, p.wMm())).toList();
            PlanBrief brief = brief(LossClass.Norwood.V, 7, Optional.of(pulled));
            Design uneven = design(brief).withZoneFactors(Map.of(Zone.FRONTAL, 1.3));
            TreatmentPlan plain = PlanMaker.make(brief, uneven, PARAMETERS, 2);
            TreatmentPlan onGround = PlanMaker.make(brief, uneven, ground, PARAMETERS, 2);
            assertSame(onGround.deposits(), plain.deposits());
            assertThat(onGround.treatedAreaCm2()).isEqualTo(plain.treatedAreaCm2());
            assertThat(onGround.wholeScalpAreaCm2()).isEqualTo(plain.wholeScalpAreaCm2());
            assertThat(onGround.findings()).isEqualTo(plain.findings());
            assertThat(onGround.sessions()).isEqualTo(plain.sessions());
        }
    }

    @Test
    void another_class_makes_its_own_plan_on_ground_surveyed_for_this_one() {
        PlanBrief first = brief(LossClass.Norwood.V, 1, Optional.empty());
        PlanGround ground = PlanGround.surveyed(first, design(first), PARAMETERS, 2);
        PlanBrief other = brief(LossClass.Norwood.VI, 1, Optional.empty());
        assertThat(ground.isSurveyedFor(HEAD, design(first))).isTrue();
        assertThat(ground.isSurveyedFor(HEAD, design(other))).isFalse();
        assertSharedAsAlone(other, design(other), ground);
    }

    @Test
    void plans_on_shared_ground_are_those_made_alone() {
        PlanGround shared = new PlanGround(HEAD);
        PlanBrief brief = brief(LossClass.Norwood.III, 3, Optional.empty());
        Design design = PlanMaker.designOf(brief, PARAMETERS);
        List<ScalpPoint> lower =
                design.hairline().stream().map(p -> new ScalpPoint(p.sMm() - 12, p.wMm())).toList();
        for (Design wanted :
                List.of(
                        design,
                        design.withDots(110, PatternFamily.CLUSTERED),
                        design.withInk(Treatment.TRICO, 0.4),
                        design.withHairline(HairlineStyle.NATURAL, lower))) {
            assertSharedAsAlone(brief, wanted, shared);
        }
        assertSharedAsAlone(brief(LossClass.Norwood.III, 4, Optional.empty()), design, shared);
    }

    @Test
    void another_shade_takes_the_places_that_are_known_and_gives_the_very_plan_made_alone() {
        PlanGround shared = new PlanGround(HEAD);
        PlanBrief brief = brief(LossClass.Norwood.IV, 5, Optional.empty());
        Design design = design(brief);
        TreatmentPlan first = PlanMaker.make(brief, design, shared, PARAMETERS, 2);
        for (double shade : new double[] {0.1, 0.55, 1}) {
            Design wanted = design.withInk(Treatment.PERMANENT, shade);
            assertSharedAsAlone(brief, wanted, shared);
            Deposits shaded = PlanMaker.make(brief, wanted, shared, PARAMETERS, 2).deposits();
            assertThat(shaded.isPlacedAs(first.deposits())).isTrue();
        }
        Design denser = design.withDots(70, PatternFamily.FINE);
        Deposits others = PlanMaker.make(brief, denser, shared, PARAMETERS, 2).deposits();
        assertThat(others.isPlacedAs(first.deposits())).isFalse();
    }

    private static void assertSharedAsAlone(PlanBrief brief, Design wanted, PlanGround shared) {
        TreatmentPlan alone = PlanMaker.make(brief, wanted, PARAMETERS, 1);
        TreatmentPlan together = PlanMaker.make(brief, wanted, shared, PARAMETERS, 2);
        assertThat(together.treatedAreaCm2()).isEqualTo(alone.treatedAreaCm2());
        assertThat(together.wholeScalpAreaCm2()).isEqualTo(alone.wholeScalpAreaCm2());
        assertSame(together.deposits(), alone.deposits());
    }

    @Test
    void the_ground_of_another_head_is_refused() {
        PlanBrief brief = brief(LossClass.Norwood.III, 3, Optional.empty());
        PlanGround other = new PlanGround(Head.ofCircumference(HeadTemplate.shipped(), 590));
        assertThatThrownBy(() ->
                        PlanMaker.make(
                                brief, PlanMaker.designOf(brief, PARAMETERS), other, PARAMETERS, 1))
                .hasMessage("the ground of another head than the brief's");
    }

    private static void assertSame(Deposits actual, Deposits expected) {
        assertThat(actual.count()).isEqualTo(expected.count()).isPositive();
        for (int i = 0; i < expected.count(); i++) {
            assertThat(actual.session(i)).isEqualTo(expected.session(i));
            assertThat(actual.zone(i)).isEqualTo(expected.zone(i));
            assertThat(actual.surfacePoint(i)).isEqualTo(expected.surfacePoint(i));
            assertThat(actual.diameterMm(i)).isEqualTo(expected.diameterMm(i));
            assertThat(actual.depthMm(i)).isEqualTo(expected.depthMm(i));
            assertThat(actual.load(i)).isEqualTo(expected.load(i));
            assertThat(actual.shade(i)).isEqualTo(expected.shade(i));
        }
    }
}

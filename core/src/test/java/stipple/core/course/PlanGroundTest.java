package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
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
import stipple.core.scalp.ScalpPoint;

class PlanGroundTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);

    /// Where the person said that half of the hair stands.
    private static final HairArea SOME_HAIR =
            new HairArea(
                    List.of(
                            new ScalpPoint(120, -30),
                            new ScalpPoint(120, 30),
                            new ScalpPoint(170, 30),
                            new ScalpPoint(170, -30)),
                    0.5);

    private static PlanBrief brief(long seed) {
        return new PlanBrief(
                new Seed(seed),
                LocalDate.of(2026, 1, 5),
                OptionalInt.of(40),
                HEAD,
                0.02,
                SamplePlans.FAIR,
                SamplePlans.HAIR,
                LossClass.Norwood.III,
                HairlineStyle.NATURAL,
                Optional.empty(),
                60,
                PatternFamily.DIFFUSE,
                Treatment.PERMANENT,
                List.of(),
                List.of(SOME_HAIR),
                List.of(),
                List.of());
    }

    @Test
    void plans_on_shared_ground_are_those_made_alone() {
        PlanGround shared = new PlanGround(HEAD);
        PlanBrief brief = brief(3);
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
        assertSharedAsAlone(brief(4), design, shared);
    }

    private static void assertSharedAsAlone(PlanBrief brief, Design wanted, PlanGround shared) {
        TreatmentPlan alone = PlanMaker.make(brief, wanted, PARAMETERS, 1);
        TreatmentPlan together = PlanMaker.make(brief, wanted, shared, PARAMETERS, 2);
        assertThat(together.treatedAreaCm2()).isEqualTo(alone.treatedAreaCm2());
        assertThat(together.wholeScalpAreaCm2()).isEqualTo(alone.wholeScalpAreaCm2());
        assertThat(lines(together.deposits())).isEqualTo(lines(alone.deposits()));
    }

    private static List<String> lines(Deposits deposits) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < deposits.count(); i++) {
            lines.add(
                    deposits.session(i)
                            + " "
                            + deposits.surfacePoint(i)
                            + deposits.diameterMm(i)
                            + " "
                            + deposits.shade(i));
        }
        return lines;
    }

    @Test
    void the_ground_of_another_head_is_refused() {
        PlanBrief brief = brief(3);
        PlanGround other = new PlanGround(Head.ofCircumference(HeadTemplate.shipped(), 590));
        assertThatThrownBy(() ->
                        PlanMaker.make(
                                brief, PlanMaker.designOf(brief, PARAMETERS), other, PARAMETERS, 1))
                .hasMessage("the ground of another head than the brief's");
    }
}

package stipple.core.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.color.SrgbColor;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanMaker;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// What a change leaves as the person chose it.
class ChangedPlanTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 570);
    private static final PlanBrief BRIEF =
            new PlanBrief(
                    new Seed(5),
                    LocalDate.of(2026, 1, 5),
                    OptionalInt.of(38),
                    HEAD,
                    0.02,
                    new SrgbColor(201, 158, 130),
                    new SrgbColor(62, 52, 47),
                    LossClass.Norwood.V,
                    HairlineStyle.STRAIGHT,
                    Optional.empty(),
                    120,
                    PatternFamily.DIFFUSE,
                    Treatment.PERMANENT,
                    List.of(),
                    List.of(),
                    List.of(
                            List.of(
                                    new ScalpPoint(72, -15),
                                    new ScalpPoint(100, -15),
                                    new ScalpPoint(100, 15),
                                    new ScalpPoint(72, 15))),
                    List.of());
    private static final Design ADVISED = PlanMaker.designOf(BRIEF, PARAMETERS);
    private static final TreatmentPlan CHOSEN =
            PlanMaker.make(
                    BRIEF,
                    ADVISED.withZoneFactors(Map.of(Zone.FRONTAL, 1.3))
                            .withEvenness(0.25)
                            .withInk(Treatment.PERMANENT, ADVISED.shade() + 0.1),
                    PARAMETERS,
                    2);

    private static Design changed(Change.Kind kind, double amount) {
        return ChangedPlan.of(CHOSEN, HEAD, new Change(kind, amount), PARAMETERS, 2).design();
    }

    @ParameterizedTest
    @EnumSource(
            value = Change.Kind.class,
            names = {"NATURAL_LINE", "SOFTER_LINE", "HIGHER_LINE", "FOLLICLE_PATTERN"})
    void another_line_or_pattern_keeps_zones_ink_and_evenness(Change.Kind kind) {
        Design design = changed(kind, 3);

        assertThat(design.zoneFactors()).isEqualTo(CHOSEN.design().zoneFactors());
        assertThat(design.evenness()).isEqualTo(0.25);
        assertThat(design.shade()).isCloseTo(CHOSEN.design().shade(), within(1e-12));
    }

    @Test
    void with_another_density_the_ink_stays_as_much_darker_than_advised_as_it_was() {
        Design design = changed(Change.Kind.DENSITY, 180);
        double advised =
                PlanMaker.designOf(
                                PlanBrief.again(
                                        CHOSEN,
                                        HEAD,
                                        CHOSEN.design().withDots(180, PatternFamily.FINE)),
                                PARAMETERS)
                        .shade();

        assertThat(design.densityPerCm2()).isEqualTo(180);
        assertThat(design.zoneFactors()).isEqualTo(CHOSEN.design().zoneFactors());
        assertThat(design.shade()).isCloseTo(advised + 0.1, within(1e-9));
    }
}

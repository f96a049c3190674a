package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stipple.core.design.Designs.HEAD;
import static stipple.core.design.Designs.PARAMETERS;
import static stipple.core.design.Designs.box;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.math.Seed;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.MarkKind;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;

class TargetDensityTest {
    private static final LossMap CLASS_VI = LossMap.of(HEAD, LossClass.Norwood.VI, PARAMETERS);
    private static final ScalpPoint VERTEX = new ScalpPoint(210, 0);
    private static final ScalpPoint OCCIPUT = new ScalpPoint(320, 0);

    private static TargetDensity target(Designs designs) {
        return new TargetDensity(HEAD, designs.design(), CLASS_VI, new Seed(1), PARAMETERS);
    }

    private static Designs natural() {
        return Designs.proposed(HairlineStyle.NATURAL);
    }

    @Test
    void bald_skin_gets_the_full_density_and_the_fringe_none() {
        TargetDensity target = target(natural());
        assertThat(target.perCm2(VERTEX)).isCloseTo(160, within(0.1));
        assertThat(target.perCm2(OCCIPUT)).isZero();
        assertThat(target.hairFraction(VERTEX)).isCloseTo(0, within(0.01));
        assertThat(target.hairFraction(OCCIPUT)).isCloseTo(1, within(0.01));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_wanted_before_the_edge_and_nowhere_more_than_the_design(HairlineStyle style) {
        TargetDensity target = target(Designs.proposed(style));
        HairBearing bearing = HairBearing.of(HEAD);
        for (double s = -10; s < 400; s += 9) {
            for (double w = -150; w <= 150; w += 10) {
                ScalpPoint at = new ScalpPoint(s, w);
                double perCm2 = target.perCm2(at);
                assertThat(perCm2).isBetween(0.0, 160.0);
                if (target.depthMm(at) <= 0 || !bearing.contains(at)) {
                    assertThat(perCm2).isZero();
                }
            }
        }
    }

    @Test
    void density_rises_behind_the_hairline() {
        TargetDensity target = target(natural());
        double before = 0;
        for (double s = 70; s <= 115; s += 0.5) {
            double here = target.weight(new ScalpPoint(s, 0));
            assertThat(here).isGreaterThan(before - 1e-4);
            before = here;
        }
        assertThat(before).isGreaterThan(0.99);
    }

    @Test
    void a_strip_scar_is_filled_and_few_dots_go_on_among_hair() {
        TargetDensity target = target(natural().withMark(strip(320)));
        double overlap = PARAMETERS.likely("x-blend-overlap");
        assertThat(target.weight(OCCIPUT)).isCloseTo(1, within(0.05));
        assertThat(target.weight(new ScalpPoint(324, 0))).isCloseTo(overlap, within(1e-3));
        assertThat(target.weight(new ScalpPoint(326, 0))).isBetween(0.01, overlap);
        assertThat(target.weight(new ScalpPoint(329, 0))).isZero();
        assertThat(target.inScar(OCCIPUT)).isTrue();
        assertThat(target.inScar(VERTEX)).isFalse();
    }

    /// Where the person said that no hair stands around the scar, there is nothing to spare.
    @Test
    void a_scar_on_bald_skin_fades_out_beyond_its_edge() {
        TargetDensity target =
                target(
                        natural()
                                .withMark(strip(320))
                                .withHairArea(new HairArea(box(300, 340, -60, 60), 0))
                                .withZone(box(200, 220, -10, 10)));
        assertThat(target.weight(OCCIPUT)).isCloseTo(1, within(0.05));
        assertThat(target.weight(new ScalpPoint(324.5, 0))).isBetween(0.3, 0.7);
        assertThat(target.weight(new ScalpPoint(326, 0))).isBetween(0.01, 0.3);
        assertThat(target.weight(new ScalpPoint(329, 0))).isZero();
    }

    private static ScalpMark strip(double sMm) {
        return new ScalpMark(
                MarkKind.FUT_LINE, List.of(new ScalpPoint(sMm, -60), new ScalpPoint(sMm, 60)), 4);
    }

    @Test
    void a_marked_area_of_hair_overrules_the_class() {
        TargetDensity full =
                target(natural().withHairArea(new HairArea(box(180, 240, -30, 30), 1)));
        assertThat(full.weight(VERTEX)).isCloseTo(0, within(1e-9));
        assertThat(full.hairFraction(VERTEX)).isCloseTo(1, within(1e-9));
        TargetDensity bare =
                target(natural().withHairArea(new HairArea(box(300, 340, -30, 30), 0)));
        assertThat(bare.weight(OCCIPUT)).isCloseTo(1, within(1e-3));
        TargetDensity half =
                target(natural().withHairArea(new HairArea(box(180, 240, -30, 30), 0.5)));
        assertThat(half.weight(VERTEX)).isCloseTo(0.5, within(1e-3));
        assertThat(half.weight(new ScalpPoint(150, 0))).isCloseTo(1, within(1e-3));
    }

    @Test
    void a_zone_limits_the_treatment() {
        TargetDensity target = target(natural().withZone(box(180, 240, -30, 30)));
        assertThat(target.weight(VERTEX)).isCloseTo(1, within(1e-3));
        assertThat(target.weight(new ScalpPoint(140, 0))).isZero();
        assertThat(target.weight(new ScalpPoint(210, 40))).isZero();
        assertThat(target.weight(new ScalpPoint(180, 0))).isCloseTo(0.5, within(0.05));
    }
}

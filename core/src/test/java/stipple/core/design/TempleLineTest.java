package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Finding;
import stipple.core.scalp.ScalpPoint;

class TempleLineTest {
    private static final ScalpPoint BEFORE_THE_CORNER = new ScalpPoint(108, 79);

    private static List<ScalpPoint> proposed(HairlineStyle style, TempleShape temples) {
        return HairlineLayout.propose(
                Designs.HEAD, style, temples, OptionalInt.empty(), Designs.PARAMETERS);
    }

    private static Design design(HairlineStyle style, TempleShape temples) {
        return Designs.proposed(style)
                .withHairline(proposed(style, temples))
                .design()
                .withTemples(temples);
    }

    private static HairlineEdge edge(Design design) {
        return HairlineEdge.of(
                Designs.HEAD, design, new Seed(1).forPurpose("design"), Designs.PARAMETERS);
    }

    private static Vec3 place(ScalpPoint point) {
        return Designs.HEAD.chart().surfaceAt(point).positionMm();
    }

    private static double farthestMm(List<ScalpPoint> line) {
        return line.stream().mapToDouble(ScalpPoint::sMm).max().orElseThrow();
    }

    /// Radius of the circle through three places.
    private static double radiusMm(Vec3 a, Vec3 b, Vec3 c) {
        double area = b.minus(a).cross(c.minus(a)).norm() / 2;
        return a.distanceTo(b) * b.distanceTo(c) * c.distanceTo(a) / (4 * area);
    }

    @Test
    void a_line_that_is_not_told_otherwise_stays_as_it_is_drawn() {
        Design drawn = Designs.proposed(HairlineStyle.NATURAL).design();
        assertThat(drawn.temples()).isEqualTo(TempleShape.NATURAL);
        assertThat(TempleLine.points(Designs.HEAD.chart(), drawn)).isEqualTo(drawn.hairline());
        assertThat(proposed(HairlineStyle.NATURAL, TempleShape.NATURAL))
                .isEqualTo(Designs.proposed(HairlineStyle.NATURAL).hairline());
    }

    @Test
    void a_rounded_corner_has_the_radius_of_its_shape() {
        double wantedMm = TempleNumbers.of(TempleShape.ROUNDED).radiusMm();
        List<ScalpPoint> line =
                TempleLine.points(
                        Designs.HEAD.chart(), design(HairlineStyle.NATURAL, TempleShape.ROUNDED));
        int top = 0;
        for (int i = line.size() / 2; i < line.size(); i++) {
            top = line.get(i).sMm() > line.get(top).sMm() ? i : top;
        }
        double radius =
                radiusMm(place(line.get(top - 3)), place(line.get(top)), place(line.get(top + 3)));
        assertThat(wantedMm).isEqualTo(20);
        assertThat(radius).isCloseTo(wantedMm, within(0.15 * wantedMm));
    }

    @ParameterizedTest
    @EnumSource
    void both_sides_are_alike(TempleShape temples) {
        List<ScalpPoint> line =
                TempleLine.points(Designs.HEAD.chart(), design(HairlineStyle.NATURAL, temples));
        for (int i = 0; i < line.size(); i++) {
            ScalpPoint here = line.get(i);
            ScalpPoint there = line.get(line.size() - 1 - i);
            assertThat(here.sMm()).isCloseTo(there.sMm(), within(0.01));
            assertThat(here.wMm()).isCloseTo(-there.wMm(), within(0.01));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_proposal_comes_as_far_back_at_the_temples_whatever_their_shape(TempleShape temples) {
        double asDrawn = farthestMm(proposed(HairlineStyle.NATURAL, TempleShape.NATURAL));
        List<ScalpPoint> line =
                TempleLine.points(Designs.HEAD.chart(), design(HairlineStyle.NATURAL, temples));
        assertThat(farthestMm(line)).isCloseTo(asDrawn, within(1.0));
    }

    @ParameterizedTest
    @EnumSource
    void no_shape_makes_the_defined_line_too_straight_or_closes_its_temples(TempleShape temples) {
        Design design = design(HairlineStyle.DEFINED, temples);
        assertThat(
                        DesignRules.findings(
                                Designs.HEAD,
                                design,
                                edge(design),
                                OptionalInt.empty(),
                                Designs.PARAMETERS))
                .extracting(Finding::rule)
                .doesNotContain("hairline-too-straight", "temples-closed");
    }

    @Test
    void a_drawn_line_whose_corner_is_rounded_runs_less_far_back() {
        List<ScalpPoint> drawn = proposed(HairlineStyle.NATURAL, TempleShape.NATURAL);
        List<ScalpPoint> rounded =
                TempleLine.points(Designs.HEAD.chart(), drawn, TempleShape.ROUNDED);
        assertThat(farthestMm(drawn) - farthestMm(rounded)).isBetween(3.0, 12.0);
        assertThat(rounded.get(rounded.size() / 2).wMm()).isCloseTo(0, within(4.0));
    }

    @Test
    void behind_a_sharp_corner_there_is_more_and_behind_a_soft_one_less() {
        double natural = fill(TempleShape.NATURAL);
        assertThat(fill(TempleShape.SHARP)).isGreaterThan(natural + 0.05);
        assertThat(fill(TempleShape.SOFT)).isLessThan(natural - 0.05);
    }

    /// Share of the density on average in a patch behind the left corner.
    private static double fill(TempleShape temples) {
        Design design = Designs.proposed(HairlineStyle.NATURAL).design().withTemples(temples);
        HairlineEdge edge = edge(design);
        double sum = 0;
        int n = 0;
        for (double s = -8; s <= 8; s += 1) {
            for (double w = -8; w <= 8; w += 1) {
                ScalpPoint at =
                        new ScalpPoint(BEFORE_THE_CORNER.sMm() + s, BEFORE_THE_CORNER.wMm() + w);
                sum += edge.fillAt(at, place(at));
                n++;
            }
        }
        return sum / n;
    }

    @ParameterizedTest
    @EnumSource
    void the_middle_of_the_line_has_the_edge_of_its_style(TempleShape temples) {
        HairlineEdge edge = edge(design(HairlineStyle.SOFT, temples));
        HairlineEdge plain = edge(design(HairlineStyle.SOFT, TempleShape.NATURAL));
        assertThat(edge.forwardMm(edge.lengthMm() / 2)).isBetween(-8.0, 8.0);
        ScalpPoint deep = new ScalpPoint(100, 0);
        assertThat(edge.fillAt(deep, place(deep)))
                .isCloseTo(plain.fillAt(deep, place(deep)), within(0.05));
    }

    @Test
    void a_line_without_corners_has_its_temples_at_its_ends() {
        List<ScalpPoint> level =
                List.of(new ScalpPoint(80, -60), new ScalpPoint(80, 0), new ScalpPoint(80, 60));
        assertThat(TempleLine.points(Designs.HEAD.chart(), level, TempleShape.ROUNDED))
                .isEqualTo(level);
    }

    @Test
    void a_shape_is_named_as_on_the_command_line() {
        for (TempleShape shape : TempleShape.values()) {
            assertThat(TempleShape.parse(shape.id())).isEqualTo(shape);
            assertThat(TempleNumbers.of(shape).reachMm()).isPositive();
        }
        assertThatThrownBy(() -> TempleShape.parse("round"))
                .hasMessageContaining("allowed: natural, rounded, sharp, soft");
    }
}

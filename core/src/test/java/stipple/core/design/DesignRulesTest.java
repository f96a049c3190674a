package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static stipple.core.design.Designs.HEAD;
import static stipple.core.design.Designs.PARAMETERS;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ScalpPoint;

class DesignRulesTest {
    private static List<Finding> findings(Designs designs, int ageYears, Parameters parameters) {
        Design design = designs.design();
        HairlineEdge edge = HairlineEdge.of(HEAD, design, new Seed(1), parameters);
        return DesignRules.findings(HEAD, design, edge, OptionalInt.of(ageYears), parameters);
    }

    private static List<String> rules(Designs designs, int ageYears) {
        return findings(designs, ageYears, PARAMETERS).stream().map(Finding::rule).toList();
    }

    private static Designs natural() {
        return Designs.proposed(HairlineStyle.NATURAL);
    }

    /// The natural line moved forward as a whole.
    private static Designs lowered(double byMm) {
        return natural()
                .withHairline(
                        natural().hairline().stream()
                                .map(p -> new ScalpPoint(p.sMm() - byMm, p.wMm()))
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({"25", "35", "60"})
    void the_proposal_breaks_no_rule(int ageYears) {
        assertThat(rules(natural(), ageYears)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11, 25, true",
        "9, 25, false",
        "6, 40, true",
        "4, 40, false",
        "1, 60, true",
        "0, 60, false"
    })
    void a_line_below_the_age_rule_is_low(double byMm, int ageYears, boolean isLow) {
        assertThat(rules(lowered(byMm), ageYears).contains("hairline-low-for-age"))
                .isEqualTo(isLow);
    }

    @Test
    void a_line_below_6_cm_is_very_low_at_any_age() {
        assertThat(rules(lowered(21), 20)).contains("hairline-low-for-age", "hairline-very-low");
        assertThat(rules(lowered(19), 20)).doesNotContain("hairline-very-low");
    }

    @Test
    void the_edge_up_is_too_straight_and_closes_the_temples() {
        assertThat(rules(Designs.proposed(HairlineStyle.STRAIGHT), 35))
                .containsExactlyInAnyOrder("hairline-too-straight", "temples-closed");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STRAIGHT")
    void no_other_style_is_ever_too_straight(HairlineStyle style) {
        Design design = Designs.proposed(style).design();
        for (int seed = 0; seed < 25; seed++) {
            HairlineEdge edge = HairlineEdge.of(HEAD, design, new Seed(seed), PARAMETERS);
            assertThat(DesignRules.findings(HEAD, design, edge, OptionalInt.of(35), PARAMETERS))
                    .extracting(Finding::rule)
                    .doesNotContain("hairline-too-straight");
        }
    }

    @Test
    void a_forehead_much_higher_than_the_rest_of_the_face_is_noted() {
        assertThat(rules(lowered(-25), 35)).containsExactly("forehead-third");
    }

    @Test
    void density_alone_stays_below_the_helmet_at_the_usual_dot() {
        assertThat(rules(natural().withDensityPerCm2(300), 35)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.19, WARNING, 0.08", "0.23, STOP, 0.12"})
    void coverage_by_wide_dots_warns_above_8_percent_and_stops_above_12(
            double diameterMm, Finding.Severity severity, double limit) {
        Parameters wide = PARAMETERS.with("b-d1-dot-diameter", Range.exactly(diameterMm));
        List<Finding> found = findings(natural().withDensityPerCm2(300), 35, wide);
        assertThat(found)
                .extracting(Finding::rule, Finding::severity, Finding::limit)
                .containsExactly(tuple("coverage-high", severity, limit));
        double covered = 300 / 100.0 * Math.PI * diameterMm * diameterMm / 4;
        assertThat(found.getFirst().measured()).isEqualTo(covered);
    }
}

package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Outlines, scars and marks: how deep inside them a place lies.
class MarkFieldTest {
    private static final ScalpChart CHART =
            Head.ofCircumference(HeadTemplate.shipped(), 565).chart();
    private static final List<ScalpPoint> SQUARE =
            List.of(
                    new ScalpPoint(180, -20),
                    new ScalpPoint(180, 20),
                    new ScalpPoint(220, 20),
                    new ScalpPoint(220, -20));

    private static double insideMm(MarkField field, double sMm, double wMm) {
        ScalpPoint at = new ScalpPoint(sMm, wMm);
        return field.insideMm(at, CHART.surfaceAt(at).positionMm());
    }

    private static MarkField field(MarkKind kind, List<ScalpPoint> points, double widthMm) {
        return MarkField.of(CHART, List.of(new ScalpMark(kind, points, widthMm)));
    }

    @ParameterizedTest
    @CsvSource({"200, 0, 20", "200, 15, 5", "200, 25, -5", "170, 0, -10", "215, 0, 5"})
    void an_outline_knows_the_distance_to_its_edge(double sMm, double wMm, double insideMm) {
        ScalpPoint at = new ScalpPoint(sMm, wMm);
        assertThat(ScalpOutline.of(CHART, SQUARE).insideMm(at, CHART.surfaceAt(at).positionMm()))
                .isCloseTo(insideMm, within(0.3));
    }

    @Test
    void corners_in_either_direction_hold_the_same_points() {
        for (double s = 171.5; s < 230; s += 7) {
            for (double w = -31.5; w < 32; w += 7) {
                ScalpPoint at = new ScalpPoint(s, w);
                boolean within = s > 180 && s < 220 && Math.abs(w) < 20;
                assertThat(ScalpOutline.contains(SQUARE, at)).isEqualTo(within);
                assertThat(ScalpOutline.contains(SQUARE.reversed(), at)).isEqualTo(within);
            }
        }
    }

    @Test
    void a_hollow_in_an_outline_is_outside() {
        List<ScalpPoint> hollow =
                List.of(
                        new ScalpPoint(180, -20),
                        new ScalpPoint(200, 0),
                        new ScalpPoint(180, 20),
                        new ScalpPoint(220, 20),
                        new ScalpPoint(220, -20));
        assertThat(ScalpOutline.contains(hollow, new ScalpPoint(190, 1))).isFalse();
        assertThat(ScalpOutline.contains(hollow, new ScalpPoint(210, 1))).isTrue();
    }

    @Test
    void a_strip_scar_is_as_deep_as_half_its_width() {
        MarkField strip =
                field(
                        MarkKind.FUT_LINE,
                        List.of(new ScalpPoint(320, -80), new ScalpPoint(320, 80)),
                        6);
        assertThat(insideMm(strip, 320, 0)).isCloseTo(3, within(0.05));
        assertThat(insideMm(strip, 325, 0)).isCloseTo(-2, within(0.1));
        assertThat(insideMm(strip, 320, 90)).isCloseTo(-7, within(0.3));
    }

    @ParameterizedTest
    @EnumSource(names = {"FUE_DOTS", "PLUG"})
    void centres_are_discs(MarkKind kind) {
        MarkField dots = field(kind, List.of(new ScalpPoint(300, 0), new ScalpPoint(310, 0)), 2);
        assertThat(insideMm(dots, 300, 0)).isCloseTo(1, within(0.01));
        assertThat(insideMm(dots, 310, 0)).isCloseTo(1, within(0.01));
        assertThat(insideMm(dots, 305, 0)).isCloseTo(-4, within(0.05));
    }

    @ParameterizedTest
    @EnumSource(names = {"FREE_FORM", "BIRTHMARK", "OLD_INK"})
    void outlined_marks_are_as_deep_as_their_outline(MarkKind kind) {
        assertThat(insideMm(field(kind, SQUARE, 1), 200, 0)).isCloseTo(20, within(0.3));
    }

    @Test
    void the_deepest_of_several_marks_counts() {
        MarkField both =
                MarkField.of(
                        CHART,
                        List.of(
                                new ScalpMark(MarkKind.FREE_FORM, SQUARE, 1),
                                new ScalpMark(MarkKind.PLUG, List.of(new ScalpPoint(230, 0)), 4)));
        assertThat(insideMm(both, 230, 0)).isCloseTo(2, within(0.01));
        assertThat(insideMm(both, 200, 0)).isCloseTo(20, within(0.3));
    }

    @Test
    void without_marks_every_place_is_infinitely_outside() {
        MarkField none = MarkField.of(CHART, List.of());
        assertThat(none.isEmpty()).isTrue();
        assertThat(insideMm(none, 200, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @EnumSource
    void kinds_are_read_back_from_their_ids(MarkKind kind) {
        assertThat(MarkKind.parse(kind.id())).isEqualTo(kind);
    }

    @Test
    void marks_and_areas_that_mean_nothing_are_refused() {
        List<ScalpPoint> one = List.of(new ScalpPoint(300, 0));
        List<ScalpPoint> two = List.of(new ScalpPoint(300, 0), new ScalpPoint(300, 9));
        refuse(() -> new ScalpMark(MarkKind.FUT_LINE, one, 3), "needs at least 2");
        refuse(() -> new ScalpMark(MarkKind.BIRTHMARK, two, 3), "needs at least 3");
        refuse(() -> new ScalpMark(MarkKind.PLUG, List.of(), 3), "needs at least 1");
        refuse(() -> new ScalpMark(MarkKind.PLUG, one, 0), "allowed above 0 to 40 mm");
        refuse(() -> new ScalpMark(MarkKind.PLUG, one, Double.NaN), "allowed above 0 to 40 mm");
        refuse(() -> new HairArea(two, 0.5), "needs at least 3");
        refuse(() -> new HairArea(SQUARE, 1.01), "allowed 0 to 1");
        refuse(() -> ScalpOutline.of(CHART, two), "needs at least 3");
        refuse(() -> MarkKind.parse("wart"), "allowed: fut-line");
    }

    private static void refuse(Runnable attempt, String because) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }
}

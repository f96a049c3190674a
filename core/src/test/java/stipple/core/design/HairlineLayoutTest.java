package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScalpCurve;
import stipple.core.scalp.ScalpPoint;

class HairlineLayoutTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);

    private static List<ScalpPoint> line(HairlineStyle style, int ageYears) {
        return HairlineLayout.propose(HEAD, style, OptionalInt.of(ageYears), PARAMETERS);
    }

    private static List<ScalpPoint> layout() {
        return line(HairlineStyle.NATURAL, 35);
    }

    private static ScalpPoint middle(List<ScalpPoint> line) {
        return line.get(line.size() / 2);
    }

    /// The fronto-temporal point on the person's left: where the line lies farthest back.
    private static ScalpPoint corner(List<ScalpPoint> line) {
        return line.subList(line.size() / 2, line.size()).stream()
                .max(Comparator.comparingDouble(ScalpPoint::sMm))
                .orElseThrow();
    }

    private static Vec3 position(ScalpPoint point) {
        return HEAD.chart().surfaceAt(point).positionMm();
    }

    /// Nearly the shortest way on the skin: the straight way, cast outwards from between the ears.
    private static double arcMm(Vec3 from, Vec3 to) {
        List<ScalpPoint> way = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            way.add(HEAD.chart().scalpAt(from.plus(to.minus(from).times(i / 40.0))));
        }
        return ScalpCurve.through(HEAD.chart(), way, 2).lengthMm();
    }

    @Test
    void middle_stands_80_mm_above_the_glabella() {
        assertThat(middle(layout())).isEqualTo(new ScalpPoint(80, 0));
    }

    @Test
    void fronto_temporal_point_lies_80_mm_from_the_middle_and_from_the_eye_corner() {
        Vec3 c = position(corner(layout()));
        Vec3 eye = HEAD.landmark(Landmark.EYE_OUTER_LEFT);
        assertThat(arcMm(position(middle(layout())), c)).isCloseTo(80, within(2.0));
        // A tape from the eye corner does not follow the skin into the hollow: 77.4 mm straight.
        assertThat(c.distanceTo(eye)).isCloseTo(2 * 89.9 * Math.sin(80 / 179.8), within(2.0));
    }

    @Test
    void temporal_peak_lies_50_mm_from_the_corner_on_the_way_to_the_eye() {
        Vec3 c = position(corner(layout()));
        Vec3 d = position(layout().getLast());
        Vec3 eye = HEAD.landmark(Landmark.EYE_OUTER_LEFT);
        assertThat(c.distanceTo(d)).isCloseTo(50, within(2.0));
        assertThat(c.distanceTo(d) + d.distanceTo(eye)).isCloseTo(c.distanceTo(eye), within(5.0));
    }

    @ParameterizedTest
    @EnumSource
    void both_sides_of_a_proposal_mirror_each_other(HairlineStyle style) {
        List<ScalpPoint> line = line(style, 40);
        for (int i = 0; i < line.size(); i++) {
            ScalpPoint other = line.get(line.size() - 1 - i);
            assertThat(line.get(i).sMm()).isEqualTo(other.sMm());
            assertThat(line.get(i).wMm()).isCloseTo(-other.wMm(), within(0.0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_proposal_runs_from_right_to_left_without_a_jump(HairlineStyle style) {
        List<ScalpPoint> line = line(style, 40);
        assertThat(line.getFirst().wMm()).isNegative();
        for (int i = 1; i < line.size(); i++) {
            assertThat(position(line.get(i)).distanceTo(position(line.get(i - 1))))
                    .isBetween(1.0, 20.0);
        }
    }

    @Test
    void every_style_is_another_line() {
        HashSet<List<ScalpPoint>> lines = new HashSet<>();
        for (HairlineStyle style : HairlineStyle.values()) {
            lines.add(line(style, 35));
        }
        assertThat(lines).hasSameSizeAs(HairlineStyle.values());
    }

    @Test
    void forward_lies_before_natural_and_receded_behind_it_all_along() {
        List<ScalpPoint> forward = line(HairlineStyle.FORWARD, 35);
        List<ScalpPoint> natural = line(HairlineStyle.NATURAL, 35);
        List<ScalpPoint> receded = line(HairlineStyle.RECEDED, 35);
        int corner = natural.indexOf(corner(natural));
        for (int i = natural.size() - 1 - corner; i <= corner; i++) {
            assertThat(forward.get(i).sMm()).isLessThan(natural.get(i).sMm());
            assertThat(natural.get(i).sMm()).isLessThan(receded.get(i).sMm());
        }
    }

    @Test
    void a_widows_peak_stands_forward_of_the_line_beside_it() {
        List<ScalpPoint> line = line(HairlineStyle.WIDOWS_PEAK, 35);
        ScalpPoint beside =
                line.stream()
                        .min(Comparator.comparingDouble(p -> Math.abs(p.wMm() - 20)))
                        .orElseThrow();
        assertThat(beside.sMm() - middle(line).sMm()).isBetween(6.0, 12.0);
    }

    @ParameterizedTest
    @CsvSource({"25, 72", "29, 72", "30, 75", "45, 75", "46, 80", "70, 80"})
    void age_holds_the_forward_line_above_its_least_height(int ageYears, double heightMm) {
        assertThat(middle(line(HairlineStyle.FORWARD, ageYears)).sMm()).isEqualTo(heightMm);
    }

    @Test
    void temples_lie_5_mm_deeper_with_each_decade_over_thirty() {
        double young = corner(line(HairlineStyle.NATURAL, 35)).sMm();
        assertThat(corner(line(HairlineStyle.NATURAL, 45)).sMm() - young).isEqualTo(5);
        assertThat(corner(line(HairlineStyle.NATURAL, 65)).sMm() - young).isEqualTo(15);
        assertThat(corner(line(HairlineStyle.NATURAL, 20)).sMm()).isEqualTo(young);
    }

    @Test
    void no_age_means_a_person_of_30_to_45() {
        assertThat(
                        HairlineLayout.propose(
                                HEAD, HairlineStyle.SOFT, OptionalInt.empty(), PARAMETERS))
                .isEqualTo(line(HairlineStyle.SOFT, 35));
    }

    @ParameterizedTest
    @CsvSource({"520", "620"})
    void the_middle_is_80_mm_high_on_every_size_of_head(double circumferenceMm) {
        Head head = Head.ofCircumference(HeadTemplate.shipped(), circumferenceMm);
        List<ScalpPoint> line =
                HairlineLayout.propose(
                        head, HairlineStyle.NATURAL, OptionalInt.empty(), PARAMETERS);
        assertThat(middle(line).sMm()).isEqualTo(80);
        assertThat(corner(line).wMm()).isBetween(70.0, 95.0);
    }
}

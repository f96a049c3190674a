package stipple.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import stipple.core.design.HairlineGuides.Kind;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadCut;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.SurfacePoint;

class HairlineGuidesTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);

    private static HairlineGuides guides(int ageYears) {
        return HairlineGuides.of(HEAD, OptionalInt.of(ageYears), PARAMETERS);
    }

    private static List<Vec3> places(Kind kind) {
        return guides(35).guides().stream()
                .filter(g -> g.kind() == kind)
                .flatMap(g -> g.lines().stream())
                .flatMap(List::stream)
                .map(SurfacePoint::positionMm)
                .toList();
    }

    @Test
    void the_ruler_counts_millimetres_of_skin_from_the_glabella() {
        List<HairlineGuides.Rung> ruler = guides(35).ruler();
        double sum = 0;
        for (int k = 1; k < ruler.size(); k++) {
            sum +=
                    ruler.get(k)
                            .place()
                            .positionMm()
                            .distanceTo(ruler.get(k - 1).place().positionMm());
            assertThat(sum).isCloseTo(ruler.get(k).sMm(), within(1.0));
        }
    }

    @Test
    void the_lowest_height_follows_the_age() {
        assertThat(guides(25).leastHeightMm()).isLessThan(guides(60).leastHeightMm());
    }

    @Test
    void the_three_thirds_are_of_one_height() {
        double thirdMm =
                HEAD.landmark(Landmark.GLABELLA).distanceTo(HEAD.landmark(Landmark.CHIN)) / 2;
        double topMm = HairlineGuides.thirdTop(HEAD);
        assertThat(guides(35).ruler().get((int) (topMm / 2)).place().positionMm())
                .satisfies(top ->
                        assertThat(top.distanceTo(HEAD.landmark(Landmark.GLABELLA)))
                                .isCloseTo(thirdMm, within(2.5)));
    }

    @Test
    void the_fifths_are_as_wide_as_one_another() {
        List<Double> across =
                places(Kind.FIFTHS).stream()
                        .map(p -> (double) Math.round(p.x()))
                        .distinct()
                        .toList();
        assertThat(across).hasSize(4);
        double fifthMm = across.stream().mapToDouble(x -> x).max().orElseThrow() / 1.5;
        assertThat(across)
                .allMatch(x ->
                        Math.abs(Math.abs(x) / fifthMm - 1.5) < 0.06
                                || Math.abs(Math.abs(x) / fifthMm - 0.5) < 0.06);
        assertThat(fifthMm).as("about the width of an eye").isBetween(22.0, 36.0);
    }

    @Test
    void the_line_of_the_eye_goes_up_from_its_corner() {
        double xMm = HEAD.landmark(Landmark.EYE_OUTER_LEFT).x();
        assertThat(places(Kind.CANTHUS))
                .hasSizeGreaterThan(10)
                .allMatch(p ->
                        Math.abs(Math.abs(p.x()) - xMm) < 0.5
                                && p.y() > HEAD.landmark(Landmark.EYE_OUTER_LEFT).y());
    }

    @Test
    void a_cut_lies_in_its_plane_and_on_the_skin() {
        Vec3 level = HEAD.landmark(Landmark.GLABELLA);
        List<List<SurfacePoint>> cut = HeadCut.of(HEAD, level, new Vec3(0, 1, 0), p -> p.z() > 15);
        List<SurfacePoint> brow =
                cut.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        assertThat(brow).hasSizeGreaterThan(10);
        assertThat(brow).allMatch(p -> Math.abs(p.positionMm().y() - level.y()) < 1e-3);
        assertThat(brow).allMatch(p -> Math.abs(p.normal().norm() - 1) < 1e-9);
        for (int k = 1; k < brow.size(); k++) {
            assertThat(brow.get(k).positionMm().distanceTo(brow.get(k - 1).positionMm()))
                    .as("one line, from neighbour to neighbour")
                    .isBetween(0.0, 12.0);
        }
    }
}

package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.geometry.PlanePolygon;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoPoint;

class ScalpFromPhotoTest {
    private static final Head HEAD = Head.of(HeadTemplate.shipped(), HeadShape.TEMPLATE);
    private static final Camera TOP =
            new Camera(800, 800, 2600, 400, 400, ViewName.TOP.nominalPose(), new Vec3(0, 0, 1000));
    private static final ScalpFromPhoto FROM_TOP = new ScalpFromPhoto(HEAD, TOP);

    @Test
    void a_scalp_point_seen_in_the_photo_comes_back_from_there() {
        ScalpPoint point = new ScalpPoint(120, 30);
        PhotoPoint seen = TOP.photoFromHead(HEAD.chart().surfaceAt(point).positionMm());
        ScalpPoint back = FROM_TOP.at(seen).orElseThrow();
        assertThat(back.sMm()).isCloseTo(120, within(0.5));
        assertThat(back.wMm()).isCloseTo(30, within(0.5));
        assertThat(FROM_TOP.at(new PhotoPoint(1, 1))).isEmpty();
    }

    @Test
    void a_region_is_soft_at_its_edge_and_empty_where_the_photo_cannot_see() {
        PhotoPoint middle =
                TOP.photoFromHead(HEAD.chart().surfaceAt(new ScalpPoint(150, 0)).positionMm());
        PlanePolygon square =
                PlanePolygon.of(
                        middle.xPx() - 60,
                        middle.yPx() - 60,
                        middle.xPx() + 60,
                        middle.yPx() - 60,
                        middle.xPx() + 60,
                        middle.yPx() + 60,
                        middle.xPx() - 60,
                        middle.yPx() + 60);
        ScalpMask region = FROM_TOP.region(square, 6);
        assertThat(region.weightAt(new ScalpPoint(150, 0))).isEqualTo(1);
        ScalpPoint onEdge =
                FROM_TOP.at(new PhotoPoint(middle.xPx() + 60, middle.yPx())).orElseThrow();
        assertThat(region.weightAt(onEdge)).isCloseTo(0.5, within(0.05));
        assertThat(region.weightAt(new ScalpPoint(150, 60))).isZero();
        PlanePolygon everything = PlanePolygon.of(0, 0, 800, 0, 800, 800, 0, 800);
        ScalpPoint nape = new ScalpPoint(HEAD.chart().sMaxMm() - 5, 0);
        assertThat(FROM_TOP.region(everything, 0).weightAt(nape)).isZero();
        assertThat(FROM_TOP.sees(new ScalpPoint(150, 0))).isTrue();
    }

    @Test
    void a_line_drawn_across_the_top_lies_on_the_scalp_without_gaps() {
        List<ScalpPoint> line =
                FROM_TOP.line(List.of(new PhotoPoint(300, 330), new PhotoPoint(500, 330)));
        assertThat(line).hasSizeGreaterThan(20);
        for (int k = 1; k < line.size(); k++) {
            assertThat(Math.abs(line.get(k).wMm() - line.get(k - 1).wMm())).isLessThan(6);
        }
    }
}

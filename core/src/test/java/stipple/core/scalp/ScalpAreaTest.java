package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;

class ScalpAreaTest {
    private static final Head HEAD = Head.of(HeadTemplate.shipped(), HeadShape.TEMPLATE);

    @Test
    void skull_cap_has_the_area_of_its_triangles() {
        double heightMm = 70;
        double plain = 0;
        TriangleMesh mesh = HEAD.mesh();
        for (int t = 0; t < HEAD.skinTriangleCount(); t++) {
            Vec3 centre =
                    mesh.vertex(mesh.corner(t, 0))
                            .plus(mesh.vertex(mesh.corner(t, 1)))
                            .plus(mesh.vertex(mesh.corner(t, 2)))
                            .times(1.0 / 3);
            plain += centre.y() > heightMm ? mesh.triangleArea(t) / 100 : 0;
        }
        ScalpChart chart = HEAD.chart();
        double chartCm2 =
                ScalpArea.cm2(HEAD, p -> chart.surfaceAt(p).positionMm().y() > heightMm ? 1 : 0);
        assertThat(chartCm2).isCloseTo(plain, within(0.005 * plain));
    }

    @Test
    void sum_has_converged_to_half_a_percent() {
        HairBearing bearing = HairBearing.of(HEAD);
        double shipped = ScalpArea.cm2(HEAD, p -> bearing.contains(p) ? 1 : 0);
        double finer = ScalpArea.cm2(HEAD, p -> bearing.contains(p) ? 1 : 0, 0.5);
        assertThat(shipped).isCloseTo(finer, within(0.005 * finer));
    }

    @Test
    void weight_scales_the_area_and_nothing_is_nothing() {
        double all = ScalpArea.cm2(HEAD, p -> 1);
        assertThat(ScalpArea.cm2(HEAD, p -> 0.25)).isCloseTo(all / 4, within(1e-6));
        assertThat(ScalpArea.cm2(HEAD, p -> 0)).isZero();
    }

    @Test
    void cells_that_were_cut_before_give_the_very_same_sum() {
        HairBearing bearing = HairBearing.of(HEAD);
        ScalpArea.Cells cells = ScalpArea.cells(HEAD, 2);
        assertThat(cells.cm2(p -> bearing.contains(p) ? p.sMm() / 400 : 0, 3))
                .isEqualTo(ScalpArea.cm2(HEAD, p -> bearing.contains(p) ? p.sMm() / 400 : 0));
        assertThat(cells.places()).contains(new ScalpPoint(100.5, 0.5));
    }
}

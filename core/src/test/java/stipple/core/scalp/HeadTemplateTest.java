package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.resource.Resources;

class HeadTemplateTest {
    private static final HeadTemplate TEMPLATE = HeadTemplate.shipped();

    @Test
    void shipped_file_is_the_one_named_in_notice() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Resources.bytes("head.bin"));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("630ef4cb70f21730fc9cac10c0ce137e76080b2fb8095a7eff26fb8c9b5c2b16");
    }

    @Test
    void template_is_its_own_mirror_image() {
        TriangleMesh mesh = TEMPLATE.mesh();
        Set<Vec3> places = new HashSet<>();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            places.add(rounded(mesh.vertex(v)));
        }
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Vec3 p = rounded(mesh.vertex(v));
            assertThat(places.contains(new Vec3(0 - p.x(), p.y(), p.z()))).isTrue();
        }
    }

    @Test
    void template_has_the_size_of_a_grown_man() {
        double lengthMm =
                TEMPLATE.landmark(Landmark.GLABELLA).z() - TEMPLATE.landmark(Landmark.OCCIPUT).z();
        assertThat(lengthMm).isBetween(185.0, 210.0);
        assertThat(TEMPLATE.landmark(Landmark.CROWN).y()).isBetween(120.0, 145.0);
        assertThat(TEMPLATE.landmark(Landmark.EAR_CANAL_LEFT).y()).isZero();
        assertThat(TEMPLATE.landmark(Landmark.EAR_CANAL_LEFT).z()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Landmark.class)
    void every_landmark_lies_on_the_mesh(Landmark landmark) {
        Vec3 place = TEMPLATE.landmark(landmark);
        TriangleMesh mesh = TEMPLATE.mesh();
        double nearestMm = Double.MAX_VALUE;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            nearestMm = Math.min(nearestMm, mesh.vertex(v).distanceTo(place));
        }
        assertThat(nearestMm).isCloseTo(0, within(1e-3));
    }

    private static Vec3 rounded(Vec3 p) {
        return new Vec3(grid(p.x()), grid(p.y()), grid(p.z()));
    }

    /// Steps of 1/512 mm, without negative zero.
    private static double grid(double mm) {
        return StrictMath.rint(mm * 512) / 512 + 0.0;
    }
}

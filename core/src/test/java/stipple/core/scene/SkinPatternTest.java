package stipple.core.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Seed;
import stipple.core.scalp.HeadTemplate;

class SkinPatternTest {
    private static final HeadTemplate TEMPLATE = HeadTemplate.shipped();

    @Test
    void skin_reflects_a_share_of_light_everywhere_and_most_of_it_near_the_tone() {
        SkinTone tone = SkinTone.fitzpatrick(2);
        SkinPattern skin =
                new SkinPattern(tone, 0.6, Sitter.face(TEMPLATE), (x, y, z) -> 0, new Seed(4));
        SkinPattern.Sample sample = new SkinPattern.Sample();
        TriangleMesh mesh = TEMPLATE.mesh();
        int near = 0;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            skin.at(
                    mesh.coordinate(v, 0),
                    mesh.coordinate(v, 1),
                    mesh.coordinate(v, 2),
                    0.2f,
                    sample);
            for (float albedo : sample.albedo) {
                assertThat(albedo).isBetween(0.0f, 0.93f);
            }
            near += Math.abs(sample.albedo[1] - tone.green()) < 0.3 * tone.green() ? 1 : 0;
            assertThat(sample.roughness).isBetween(0.25f, 0.75f);
        }
        assertThat(near).isGreaterThan(mesh.vertexCount() * 6 / 10);
    }

    @Test
    void a_scar_is_paler_than_the_skin_around() {
        FaceLayout face = Sitter.face(TEMPLATE);
        SkinPattern plain =
                new SkinPattern(SkinTone.fitzpatrick(3), 0, face, (x, y, z) -> 0, new Seed(4));
        SkinPattern scarred =
                new SkinPattern(SkinTone.fitzpatrick(3), 0, face, (x, y, z) -> 1, new Seed(4));
        double gain = 0;
        for (int k = 0; k < 200; k++) {
            SkinPattern.Sample a = new SkinPattern.Sample();
            SkinPattern.Sample b = new SkinPattern.Sample();
            plain.at(k - 100, 10, -80, 0.2f, a);
            scarred.at(k - 100, 10, -80, 0.2f, b);
            gain += b.albedo[1] - a.albedo[1];
        }
        assertThat(gain).isPositive();
    }
}

package stipple.core.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.geometry.DepthMap;
import stipple.core.math.Seed;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ViewName;

class HeadPictureTest {
    private static final Head HEAD = Head.of(HeadTemplate.shipped(), HeadShape.TEMPLATE);
    private static final HeadPicture PICTURE =
            HeadPicture.of(HEAD, SkinTone.fitzpatrick(2), new Seed(3));

    @ParameterizedTest
    @EnumSource(ViewName.class)
    void every_view_shows_a_head_in_the_middle_and_backdrop_in_the_upper_corners(ViewName view) {
        ScenePicture picture = PICTURE.render(HeadPicture.camera(view, HEAD, 160), 2);
        assertThat(picture.headShare(60, 60)).isEqualTo(1);
        assertThat(picture.depthMm(60, 60)).isBetween(900.0, 1300.0);
        assertThat(picture.depthMm(0, 0)).isZero();
        assertThat(picture.depthMm(119, 0)).isZero();
    }

    @Test
    void one_and_three_threads_give_the_same_pixels() {
        Camera camera = HeadPicture.camera(ViewName.LEFT, HEAD, 200);
        assertThat(PICTURE.render(camera, 3).picture().rgb())
                .isEqualTo(PICTURE.render(camera, 1).picture().rgb());
    }

    @Test
    void head_share_agrees_with_the_depth_picture_of_the_bare_mesh_above_the_collar() {
        Camera camera = HeadPicture.camera(ViewName.FRONT, HEAD, 240);
        ScenePicture picture = PICTURE.render(camera, 1);
        DepthMap bare = DepthMap.render(HEAD.mesh(), camera.projection());
        int wrong = 0;
        double worstMm = 0;
        for (int y = 0; y < 150; y++) {
            for (int x = 0; x < camera.widthPx(); x++) {
                boolean inside = !bare.isEmpty(x, y);
                double share = picture.headShare(x, y);
                wrong += share == (inside ? 0 : 1) ? 1 : 0;
                if (inside && share == 1) {
                    worstMm = Math.max(worstMm, bare.depthMm(x, y) - picture.depthMm(x, y));
                }
            }
        }
        assertThat(wrong).isZero();
        assertThat(worstMm).isLessThan(25);
    }

    @Test
    void darker_skin_types_give_darker_pictures() {
        double before = 256;
        for (int type = 2; type <= 6; type += 2) {
            HeadPicture pictures = HeadPicture.of(HEAD, SkinTone.fitzpatrick(type), new Seed(3));
            ScenePicture picture =
                    pictures.render(HeadPicture.camera(ViewName.FRONT, HEAD, 120), 1);
            double level = picture.picture().level(1, 45, 30);
            assertThat(level).as("type " + type).isLessThan(before);
            before = level;
        }
    }
}

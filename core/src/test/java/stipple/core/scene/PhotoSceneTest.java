package stipple.core.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.Pose;

class PhotoSceneTest {
    private static final Head HEAD =
            Head.of(HeadTemplate.shipped(), new HeadShape(1.03, 0.97, 1.02, 3));
    private static final PhotoScene SCENE =
            PhotoScene.of(HEAD, SceneSpec.exampleClient(), Parameters.shipped());

    @Test
    void one_and_three_threads_give_the_same_photograph() {
        Camera camera = PhotoScene.portrait(HEAD, new Pose(178, 0, 0), 700, 50, 150, 200);
        assertThat(SCENE.photograph(camera, 3).picture().rgb())
                .isEqualTo(SCENE.photograph(camera, 1).picture().rgb());
    }

    @Test
    void stubble_darkens_the_back_and_leaves_the_top_bare() {
        Camera camera = PhotoScene.portrait(HEAD, new Pose(180, 0, 0), 700, 50, 300, 400);
        ScenePicture shaved = SCENE.photograph(camera, 2);
        double back = level(shaved, camera, new Vec3(0, 30, -100));
        double high = level(shaved, camera, new Vec3(0, 106, -70));
        assertThat(back).isLessThan(0.93 * high);
    }

    @Test
    void the_scar_line_lies_on_the_skin_and_is_about_as_long_as_asked() {
        double length = 0;
        Vec3 before = SCENE.scarLineMm(40).getFirst();
        for (Vec3 place : SCENE.scarLineMm(40)) {
            double off =
                    HEAD.chart()
                            .surfaceAt(HEAD.chart().scalpAt(place))
                            .positionMm()
                            .distanceTo(place);
            assertThat(off).isLessThan(2.5);
            length += before.distanceTo(place);
            before = place;
        }
        assertThat(length).isBetween(160.0, 230.0);
    }

    @Test
    void random_scenes_are_equal_for_equal_seeds() {
        assertThat(SceneSpec.random(new Seed(7))).isEqualTo(SceneSpec.random(new Seed(7)));
        assertThat(SceneSpec.random(new Seed(7))).isNotEqualTo(SceneSpec.random(new Seed(8)));
    }

    private static double level(ScenePicture picture, Camera camera, Vec3 place) {
        var at = camera.photoFromHead(place);
        double sum = 0;
        for (int dy = -8; dy <= 8; dy++) {
            for (int dx = -8; dx <= 8; dx++) {
                sum += picture.picture().level(1, (int) at.xPx() + dx, (int) at.yPx() + dy);
            }
        }
        return sum / 289;
    }
}

package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.color.ColorDifference;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.SrgbColor;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scene.Light;
import stipple.core.scene.PhotoScene;
import stipple.core.scene.SceneSpec;
import stipple.core.scene.SkinTone;
import stipple.core.skin.Complexion;
import stipple.core.skin.SkinColor;

/// Made portraits beside a window on the person's right, whose left temple lies in shade.
class FaceLightTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Head HEAD = Head.of(HeadTemplate.shipped(), HeadShape.TEMPLATE);
    private static final SrgbColor NONE = new SrgbColor(1, 2, 3);
    private static final Camera CAMERA =
            PhotoScene.portrait(HEAD, new Pose(0, 12, 0), 1200, 50, 450, 600);

    /// The camera's own exposure makes dark skins lighter than they are, so the measure is the same
    /// skin where it is well lit.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 6})
    void skin_in_shade_is_told_as_if_it_were_in_the_light(int type) {
        CodedImage photo = photo(type, Light.WINDOW);
        LinearRgb wellLit = light(asSeen(photo, at -> 1));
        LinearRgb asSeen = light(asSeen(photo, FaceLightTest::leftTemple));
        LinearRgb relit =
                light(SkinReading.skin(photo, CAMERA, HEAD, FaceLightTest::leftTemple, NONE));
        assertThat(distance(relit, wellLit)).isLessThan(distance(asSeen, wellLit) / 2);
        assertThat(melaninError(relit, wellLit)).isLessThan(melaninError(asSeen, wellLit));
    }

    @Test
    void skin_in_the_light_is_left_as_it_is_seen() {
        for (Light light : List.of(Light.WINDOW, Light.STUDIO)) {
            CodedImage photo = photo(3, light);
            assertThat(SkinReading.skin(photo, CAMERA, HEAD, FaceLightTest::rightTemple, NONE))
                    .isEqualTo(asSeen(photo, FaceLightTest::rightTemple));
            assertThat(SkinReading.skin(photo, CAMERA, HEAD, at -> 1, NONE))
                    .isEqualTo(asSeen(photo, at -> 1));
        }
    }

    @Test
    void a_photo_without_a_face_says_nothing_about_its_light() {
        Camera behind = PhotoScene.portrait(HEAD, new Pose(180, 0, 0), 1200, 50, 450, 600);
        assertThat(FaceLight.of(new CodedImage(450, 600), behind, HEAD)).isEmpty();
    }

    @Test
    void the_mode_is_where_numbers_lie_densest() {
        double[] numbers = {9, 1, 5.1, 2, 5, 7, 5.2, 12};
        assertThat(FaceLight.mode(numbers)).isCloseTo(5.05, within(0.1001));
    }

    private static double leftTemple(ScalpPoint at) {
        return at.wMm() > 25 && at.sMm() < 90 ? 1 : 0;
    }

    private static double rightTemple(ScalpPoint at) {
        return at.wMm() < -25 && at.sMm() < 90 ? 1 : 0;
    }

    private static CodedImage photo(int type, Light light) {
        SceneSpec spec =
                new SceneSpec(
                        SkinTone.fitzpatrick(type),
                        0.3,
                        light,
                        false,
                        0.045,
                        0.1,
                        SceneSpec.Hair.BALD,
                        false,
                        0,
                        0.7,
                        0.007,
                        new Seed(type));
        return PhotoScene.of(HEAD, spec, PARAMETERS).photograph(CAMERA, 2).picture();
    }

    private static SrgbColor asSeen(CodedImage photo, ToDoubleFunction<ScalpPoint> where) {
        return SkinReading.asSeen(SkinReading.samples(photo, CAMERA, HEAD, where));
    }

    private static LinearRgb light(SrgbColor color) {
        return LinearRgb.ofSrgb8(color.red(), color.green(), color.blue());
    }

    private static double distance(LinearRgb a, LinearRgb b) {
        return ColorDifference.ciede2000(Lab.of(a), Lab.of(b));
    }

    /// Difference of the logarithms.
    private static double melaninError(LinearRgb seen, LinearRgb truth) {
        SkinColor color = SkinColor.of(PARAMETERS);
        Complexion found = color.fit(seen);
        return Math.abs(Math.log(found.melanin() / color.fit(truth).melanin()));
    }
}

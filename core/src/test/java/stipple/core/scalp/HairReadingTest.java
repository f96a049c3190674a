package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scene.PhotoScene;
import stipple.core.scene.SceneSpec;
import stipple.core.scene.SkinTone;

/// Made people whose hair is known, photographed from the front and from above.
class HairReadingTest {
    private static final Head HEAD = Head.of(HeadTemplate.shipped(), HeadShape.TEMPLATE);

    @ParameterizedTest
    @CsvSource({"0, BALD, totalis", "2, FRINGE, norwood-VI", "4, FULL, norwood-I"})
    void the_class_is_read_off_the_shaven_hair(int number, SceneSpec.Hair hair, String expected) {
        SceneSpec any = SceneSpec.random(new Seed(number));
        SceneSpec spec =
                new SceneSpec(
                        SkinTone.fitzpatrick(1 + number),
                        any.freckleFraction(),
                        any.light(),
                        false,
                        any.hairReflectanceFraction(),
                        any.greyShare(),
                        hair,
                        false,
                        any.warmthFraction(),
                        any.blurPx(),
                        any.noiseFraction(),
                        any.seed());
        PhotoScene person = PhotoScene.of(HEAD, spec, Parameters.shipped());
        Camera front = camera(new Pose(5, 12, 0));
        Camera top = camera(new Pose(0, 65, 0));
        HairReading reading =
                HairReading.of(
                        List.of(
                                person.photograph(front, 2).picture(),
                                person.photograph(top, 2).picture()),
                        List.of(front, top),
                        HEAD);
        assertThat(reading.first().orElseThrow().id()).isEqualTo(expected);
        assertThat(reading.second()).isNotEqualTo(reading.first());
        boolean isBald = hair == SceneSpec.Hair.BALD;
        assertThat(reading.contrast()).isBetween(isBald ? 0.0 : 0.004, 0.5);
    }

    @Test
    void nothing_is_said_where_stubble_cannot_be_seen() {
        Camera far = camera(new Pose(0, 5, 0)).scaled(0.5);
        CodedImage grey = new CodedImage(far.widthPx(), far.heightPx());
        HairReading reading = HairReading.of(List.of(grey), List.of(far), HEAD);
        assertThat(reading.first()).isEmpty();
        assertThat(reading.map()).isEmpty();
    }

    private static Camera camera(Pose pose) {
        return PhotoScene.portrait(HEAD, pose, 700, 78, 900, 1200);
    }
}

package stipple.core.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.color.SrgbColor;
import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeLine;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.image.NoiseModel;
import stipple.core.image.PictureQuality;
import stipple.core.ink.Pigment;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.scalp.Zone;
import stipple.core.skin.DotProfile;
import stipple.core.skin.SkinTone;

/// The same dot in a scar and in plain skin.
class ScarDotsTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final TimeLine COURSE =
            TimeLine.of(List.of(0), Treatment.PERMANENT, SHIPPED, OutcomeCase.LIKELY);
    private static final DotOptics OPTICS =
            DotOptics.of(Pigment.SMP_CARBON, SkinTone.of(new SrgbColor(213, 170, 145)), SHIPPED);
    private static final int PX_PER_MM = 20;

    private static Deposits oneIn(Zone zone) {
        return new Deposits.Builder()
                .add(
                        1,
                        zone.index(),
                        new SurfacePoint(new Vec3(2, 2, 0), new Vec3(0, 0, 1)),
                        new ScalpPoint(0, 0),
                        0.15,
                        0.15,
                        1,
                        0.5)
                .build();
    }

    private static DotProfile look(boolean isInScar, Moment moment) {
        Appearance then = COURSE.at(moment);
        return OPTICS.profile(
                oneIn(isInScar ? Zone.SCAR : Zone.MID),
                0,
                then.session(1, isInScar).orElseThrow(),
                then.fate(isInScar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session 1", "healed", "year 1", "year 4", "year 20"})
    void a_dot_in_a_scar_is_wider_and_weaker_at_every_age(String moment) {
        DotProfile scar = look(true, Moment.parse(moment));
        DotProfile plain = look(false, Moment.parse(moment));
        assertThat(scar.widthMm()).isGreaterThan(1.05 * plain.widthMm());
        assertThat(scar.ratio(1, 0)).isGreaterThan(plain.ratio(1, 0));
    }

    @Test
    void the_picture_shows_the_dot_of_a_scar_as_a_scar_takes_it() {
        CodedImage scar = picture(Zone.SCAR);
        CodedImage plain = picture(Zone.MID);
        int middle = 2 * PX_PER_MM * scar.width() + 2 * PX_PER_MM;
        int beside = middle + (int) (0.2 * PX_PER_MM);
        assertThat(green(scar, middle)).isGreaterThan(green(plain, middle));
        assertThat(green(scar, beside) - green(scar, middle))
                .isLessThan(green(plain, beside) - green(plain, middle));
    }

    private static CodedImage picture(Zone zone) {
        CodedImage skin = new CodedImage(4 * PX_PER_MM, 4 * PX_PER_MM);
        java.util.Arrays.fill(skin.rgb(), 0xD5AA91);
        return PlanPicture.onFlatSkin(
                        skin,
                        PX_PER_MM,
                        oneIn(zone),
                        OPTICS,
                        new PictureQuality(0.5, NoiseModel.NONE),
                        new Seed(1))
                .at(COURSE.at(new Moment.Healed()), 1);
    }

    private static int green(CodedImage picture, int pixel) {
        return picture.rgb()[pixel] >> 8 & 0xFF;
    }
}

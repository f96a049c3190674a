package stipple.core.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.color.ColorDifference;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.Srgb;
import stipple.core.color.SrgbColor;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeLine;
import stipple.core.design.ShadeChoice;
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
import stipple.core.skin.Complexion;
import stipple.core.skin.ShavedHair;
import stipple.core.skin.SkinColor;
import stipple.core.skin.SkinTone;

/// A flat evenly lit piece of skin, painted with the dots that the shade choice wants, beside the
/// same skin with the person's own shaved hair.
class ToneMatchTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final int SIDE_MM = 30;
    private static final int PX_PER_MM = 8;
    private static final double STEP_MM = Math.sqrt(100 / 160.0);
    private static final double HAIRS_PER_MM2 = 2;

    @ParameterizedTest(name = "skin {0},{1},{2}, hair {3}")
    @CsvSource({
        "222, 178, 154, 28, 4.2",
        "222, 178, 154, 150, 2.2",
        "180, 130, 100, 28, 3.2",
        "180, 130, 100, 150, 2.2",
        "112, 76, 56, 28, 2.8",
        "112, 76, 56, 150, 2.2"
    })
    void healed_dots_have_the_tone_of_the_own_shaved_hair(
            int red, int green, int blue, int hairLevel, double within) {
        SrgbColor skin = new SrgbColor(red, green, blue);
        SrgbColor hair = new SrgbColor(hairLevel, hairLevel * 9 / 10, hairLevel * 8 / 10);
        SkinTone tone = SkinTone.of(skin);
        Complexion complexion = SkinColor.of(SHIPPED).fit(tone.reflectance());
        LinearRgb bare = SkinColor.of(SHIPPED).color(complexion);
        LinearRgb hairy =
                ShavedHair.of(SHIPPED)
                        .color(complexion, SkinTone.of(hair).reflectance(), HAIRS_PER_MM2);
        LinearRgb own =
                new LinearRgb(
                        tone.reflectance().red() * hairy.red() / bare.red(),
                        tone.reflectance().green() * hairy.green() / bare.green(),
                        tone.reflectance().blue() * hairy.blue() / bare.blue());
        LinearRgb treated = treated(skin, hair);
        Lab a = Lab.of(treated);
        Lab b = Lab.of(own);
        assertThat(ColorDifference.ciede2000(a, b))
                .as("treated %s, own %s, bare %s", a, b, Lab.of(tone.reflectance()))
                .isLessThan(within)
                .isLessThan(ColorDifference.ciede2000(Lab.of(tone.reflectance()), b));
        assertThat(Math.abs(a.lightness() - b.lightness())).isLessThan(2.2);
    }

    private static LinearRgb treated(SrgbColor skin, SrgbColor hair) {
        double dilution = ShadeChoice.dilution(skin, hair, Pigment.SMP_CARBON, 160, SHIPPED);
        CodedImage bare = new CodedImage(SIDE_MM * PX_PER_MM, SIDE_MM * PX_PER_MM);
        Arrays.fill(bare.rgb(), skin.red() << 16 | skin.green() << 8 | skin.blue());
        TimeLine course =
                TimeLine.of(List.of(0, 10, 38), Treatment.PERMANENT, SHIPPED, OutcomeCase.LIKELY);
        CodedImage picture =
                PlanPicture.onFlatSkin(
                                bare,
                                PX_PER_MM,
                                dots(ShadeChoice.shade(dilution, SHIPPED)),
                                DotOptics.of(Pigment.SMP_CARBON, SkinTone.of(skin), SHIPPED),
                                new PictureQuality(0.7, NoiseModel.NONE),
                                new Seed(1))
                        .at(course.at(new Moment.Healed()), 1);
        return middle(picture);
    }

    private static Deposits dots(double shade) {
        Seed seed = new Seed(5);
        Deposits.Builder dots = new Deposits.Builder();
        int across = (int) (SIDE_MM / STEP_MM);
        for (int session = 1; session <= 3; session++) {
            for (int i = session - 1; i < across * across; i += 3) {
                double x = STEP_MM * (i % across + 0.2 + 0.6 * seed.uniform(2L * i));
                double y =
                        STEP_MM * (Math.floorDiv(i, across) + 0.2 + 0.6 * seed.uniform(2L * i + 1));
                dots.add(
                        session,
                        0,
                        new SurfacePoint(new Vec3(x, y, 0), new Vec3(0, 0, 1)),
                        new ScalpPoint(0, 0),
                        0.15,
                        0.15,
                        1,
                        shade);
            }
        }
        return dots.build();
    }

    private static LinearRgb middle(CodedImage picture) {
        double[] sum = new double[3];
        int from = 6 * PX_PER_MM;
        int to = (SIDE_MM - 6) * PX_PER_MM;
        for (int y = from; y < to; y++) {
            for (int x = from; x < to; x++) {
                for (int c = 0; c < 3; c++) {
                    sum[c] += Srgb.decode8(picture.level(c, x, y));
                }
            }
        }
        double n = (double) (to - from) * (to - from);
        return new LinearRgb(sum[0] / n, sum[1] / n, sum[2] / n);
    }
}

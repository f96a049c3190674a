package stipple.core.golden;

import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.color.SrgbColor;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeLine;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.ink.Pigment;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.preview.DotOptics;
import stipple.core.preview.SkinPatch;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.skin.SkinTone;

/// Nine millimetres of flat skin with dots on its right two thirds, the left third bare to compare.
class SkinPatchesTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final SrgbColor FAIR = new SrgbColor(222, 178, 154);
    private static final SrgbColor DARK = new SrgbColor(112, 76, 56);

    @Test
    void healed_dots_on_fair_skin() {
        check("patch-healed", FAIR, 0.4, Treatment.PERMANENT, new Moment.Healed());
    }

    @Test
    void fresh_dots_on_fair_skin() {
        check("patch-fresh", FAIR, 0.4, Treatment.PERMANENT, new Moment.AfterSession(3, 0));
    }

    @Test
    void permanent_dots_after_ten_years() {
        check("patch-year-10", FAIR, 0.4, Treatment.PERMANENT, new Moment.Year(10));
    }

    @Test
    void trico_after_two_years_is_nearly_gone() {
        check("patch-trico-year-2", FAIR, 0.4, Treatment.TRICO, new Moment.Year(2));
    }

    @Test
    void healed_dots_on_dark_skin() {
        check("patch-dark-skin", DARK, 1, Treatment.PERMANENT, new Moment.Healed());
    }

    private static void check(
            String name, SrgbColor skin, double shade, Treatment treatment, Moment moment) {
        SkinTone tone = SkinTone.of(skin);
        SkinPatch patch = new SkinPatch(tone, 9, 6, 14, new Seed(4));
        DotOptics optics = DotOptics.of(Pigment.usual(treatment), tone, PARAMETERS);
        TimeLine course =
                TimeLine.of(List.of(0, 10, 38), treatment, PARAMETERS, OutcomeCase.LIKELY);
        CodedImage picture = patch.with(dots(shade), optics).at(course.at(moment), 1);
        GoldenPictures.ofThisModule().check(name, picture);
    }

    /// A shaken lattice of 160 dots a cm2, every third in the same session.
    private static Deposits dots(double shade) {
        Seed seed = new Seed(9);
        Deposits.Builder dots = new Deposits.Builder();
        for (int session = 1; session <= 3; session++) {
            for (int i = session - 1; i < 56; i += 3) {
                double x = 3.4 + 0.79 * (i % 7) + 0.4 * (seed.uniform(3L * i) - 0.5);
                double y =
                        0.3 + 0.79 * Math.floorDiv(i, 7) + 0.4 * (seed.uniform(3L * i + 1) - 0.5);
                dots.add(
                        session,
                        0,
                        new SurfacePoint(new Vec3(x, y, 0), new Vec3(0, 0, 1)),
                        new ScalpPoint(0, 0),
                        0.15 + 0.02 * seed.normal(i),
                        0.15,
                        1 + 0.15 * seed.normal(100 + i),
                        shade);
            }
        }
        return dots.build();
    }
}

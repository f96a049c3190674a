package stipple.core.golden;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.design.Design;
import stipple.core.design.HairlineLayout;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.design.TargetDensity;
import stipple.core.image.CodedImage;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpPoint;

/// Maps of one head as grey pictures: white where nothing is, black where all is, in eight steps so
/// that the last digit of a number does not show.
class HeadMapsTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);
    private static final HairBearing BEARING = HairBearing.of(HEAD);
    private static final int STEPS = 8;
    private static final int FACE = 0xE8D8D0;
    private static final int BESIDE = 0xA8C0D8;

    @ParameterizedTest
    @EnumSource
    void the_front_of_every_hairline_style(HairlineStyle style) {
        List<ScalpPoint> line =
                HairlineLayout.propose(HEAD, style, OptionalInt.empty(), PARAMETERS);
        Design design =
                new Design(
                        "totalis",
                        style,
                        line,
                        160,
                        PatternFamily.FINE,
                        Treatment.PERMANENT,
                        0.4,
                        List.of(1.0),
                        List.of(),
                        List.of(),
                        List.of());
        LossMap bald = LossMap.of(HEAD, new LossClass.Totalis(), PARAMETERS);
        TargetDensity target = new TargetDensity(HEAD, design, bald, new Seed(1), PARAMETERS);
        CodedImage picture = new CodedImage(180, 110);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                ScalpPoint at = new ScalpPoint(130.5 - 1.2 * y, 1.2 * (x + 0.5) - 108);
                picture.set(x, y, grey(at, target::weight));
            }
        }
        GoldenPictures.ofThisModule().check("hairline-" + style.id(), picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"norwood-III", "norwood-IIIv", "norwood-VI", "ludwig-2"})
    void what_is_lost_seen_from_above(String id) {
        LossMap map = LossMap.of(HEAD, LossClass.parse(id), PARAMETERS);
        CodedImage picture = new CodedImage(110, 140);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double xMm = 1.6 * (x - 54.5);
                double zMm = 1.6 * (69.5 - y);
                picture.set(x, y, fromAbove(xMm, zMm, map));
            }
        }
        GoldenPictures.ofThisModule().check("loss-" + id, picture);
    }

    /// Raises a place until it is on the skin; blue beside the head.
    private static int fromAbove(double xMm, double zMm, LossMap map) {
        double low = 60;
        double high = 200;
        if (isInside(xMm, low, zMm)) {
            for (int round = 0; round < 30; round++) {
                double middle = (low + high) / 2;
                low = isInside(xMm, middle, zMm) ? middle : low;
                high = isInside(xMm, middle, zMm) ? high : middle;
            }
            return grey(HEAD.chart().scalpAt(new Vec3(xMm, low, zMm)), map::lossAt);
        }
        return BESIDE;
    }

    private static boolean isInside(double xMm, double yMm, double zMm) {
        return new Vec3(xMm, yMm, zMm).norm() < HEAD.chart().radiusMm(xMm, yMm, zMm);
    }

    private static int grey(ScalpPoint at, ToDoubleFunction<ScalpPoint> share) {
        if (!BEARING.contains(at)) {
            return FACE;
        }
        int level = 255 - 28 * (int) Math.rint(STEPS * share.applyAsDouble(at));
        return level * 0x010101;
    }
}

package stipple.core.skin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.color.Lab;
import stipple.core.ink.InkAbsorption;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;

/// Depth alone, the same ink: every hundredth of a millimetre from 0.1 to 0.8, as the product looks
/// dots up.
class DepthLawTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final InkAbsorption INK = InkAbsorption.healed(Pigment.SMP_CARBON, SHIPPED);

    /// Bands of 460 and 660 nm.
    private static final int SHORT = 1;

    private static final int LONG = 6;

    /// Light, usual and dark dilution; small, usual and large dots.
    @ParameterizedTest
    @CsvSource({
        "I, 2.25, 0.15", "II, 2.25, 0.15", "III, 2.25, 0.15",
        "I, 1.2, 0.15", "II, 1.2, 0.15", "III, 1.2, 0.15",
        "I, 8, 0.15", "II, 8, 0.15", "III, 8, 0.15",
        "I, 2, 0.12", "II, 2, 0.12", "III, 2, 0.12",
        "I, 3, 0.2", "II, 3, 0.2", "III, 3, 0.2",
        "I, 3.6, 0.24", "II, 3.6, 0.24", "III, 3.6, 0.24"
    })
    void deeper_is_wider_weaker_and_bluer(SkinType type, double column, double diameterMm) {
        Complexion skin = type.complexion(SHIPPED);
        SpotLook look = SpotLook.of(DotTable.shipped(), skin, SHIPPED);
        double width = 0;
        double contrast = 1;
        double ratio = 0;
        double score = Double.NEGATIVE_INFINITY;
        for (int step = 10; step <= 80; step++) {
            double depthMm = step / 100.0;
            DarkSpot dot = look.dot(depthMm, diameterMm, nm -> column * INK.atNm(nm));
            double longOverShort =
                    whole(LONG, skin, depthMm, diameterMm, column)
                            / whole(SHORT, skin, depthMm, diameterMm, column);
            assertThat(dot.widthMm()).as("width at %.2f mm", depthMm).isGreaterThan(width);
            assertThat(dot.contrast()).as("contrast at %.2f mm", depthMm).isLessThan(contrast);
            assertThat(longOverShort).as("long over short at %.2f", depthMm).isGreaterThan(ratio);
            assertThat(dot.blueScore(look.stubble()))
                    .as("blue score at %.2f mm", depthMm)
                    .isGreaterThan(score);
            width = dot.widthMm();
            contrast = dot.contrast();
            ratio = longOverShort;
            score = dot.blueScore(look.stubble());
        }
    }

    @ParameterizedTest
    @CsvSource({"V, 2.25", "VI, 2.25", "V, 8", "VI, 8"})
    void dark_skin_stays_yellow_at_every_depth(SkinType type, double column) {
        SpotLook look = SpotLook.of(DotTable.shipped(), type.complexion(SHIPPED), SHIPPED);
        for (int step = 10; step <= 80; step++) {
            DarkSpot dot = look.dot(step / 100.0, 0.15, nm -> column * INK.atNm(nm));
            assertThat(Lab.of(dot.centre()).b()).isPositive();
        }
    }

    /// Light taken from the skin within 0.45 mm of the axis.
    private static double whole(
            int band, Complexion skin, double depthMm, double diameterMm, double column) {
        double here = column * INK.atNm(DotAxes.bandNm(band));
        return DotTable.shipped()
                .rings(band, skin.melanin(), depthMm, diameterMm / 2, here)[DotAxes.CIRCLES];
    }
}

package stipple.core.course;

import java.time.LocalDate;
import java.util.Optional;
import stipple.core.math.Range;

/// What a macro photo of the healed scalp showed.
///
/// @param count of dots in the photo
/// @param densityPerCm2 dots per cm2 with what the count leaves open
/// @param diameterMm full width at half contrast, the camera's blur taken out: median, and where
///   nine in ten dots lie
/// @param contrast share of the light missing at the middle of a dot in the photo, the same way
/// @param blurMm blur of the photo, one sigma
/// @param taken day of the photo, when told
public record HealedMeasure(
        int count,
        Range densityPerCm2,
        Range diameterMm,
        Range contrast,
        double blurMm,
        Optional<LocalDate> taken) {
    /// Full width at half height of a Gaussian over its sigma.
    private static final double WIDTHS_PER_SIGMA = 2.355;

    public HealedMeasure {
        if (count < 0) {
            throw new IllegalArgumentException(count + " dots, allowed 0 and more");
        }
        within("dots per cm2", densityPerCm2, 10_000);
        within("contrast", contrast, 1);
        within("mm wide", diameterMm, 10);
        if (!(blurMm >= 0 && blurMm <= 1)) {
            throw new IllegalArgumentException("blur " + blurMm + " mm, allowed 0 to 1");
        }
    }

    /// Light that the median dot takes: contrast times squared width, which blur leaves as it is.
    double dotLightMm2() {
        double width = diameterMm.likely();
        double blur = WIDTHS_PER_SIGMA * blurMm;
        return contrast.likely() * (width * width + blur * blur);
    }

    private static void within(String what, Range range, double most) {
        if (range.low() < 0 || range.high() > most) {
            throw new IllegalArgumentException(
                    what + " " + range.low() + " to " + range.high() + ", allowed 0 to " + most);
        }
    }
}

package stipple.core.notice;

import java.util.Optional;
import stipple.core.color.ColorDifference;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.parameter.Parameters;

/// Treated skin beside the own stubble, with the lamp taken out: both pictures are scaled, channel
/// by channel, so that the stubble has the colour of an average skin in white light.
///
/// For n dots of contrast c and width d the light taken goes with n c d^2 and the power of the
/// texture with n c^2 d^2; with d from the wave length both give c and n.
///
/// @param treated texture of the treated skin
/// @param stubble texture of the own stubble
/// @param sideMm shorter side of the smaller piece, mm
/// @param deltaE of the mean colours, CIEDE2000
/// @param deltaLightness treated minus stubble, the part of `deltaE` that is lightness, signed
/// @param dotsPart how much of `deltaLightness` is light that dots took, 0 to 1; the rest is the
///   skin between them
/// @param deltaHue the part of `deltaE` that is not lightness
/// @param hueTurn which way that part goes
/// @param sizeRatio wave length of the treated texture over that of the stubble
/// @param contrastRatio contrast of single dots over that of single hairs
/// @param densityRatio number of dots over number of hairs
/// @param texture what a difference in texture comes from
/// @param tone what a difference of lightness that dots made comes from
/// @param unevenness spread of the strength of dots, as far as it is known
/// @param average colour of the average skin that both are scaled to
record SkinPair(
        TextureBands treated,
        TextureBands stubble,
        double sideMm,
        double deltaE,
        double deltaLightness,
        double dotsPart,
        double deltaHue,
        HueTurn hueTurn,
        double sizeRatio,
        double contrastRatio,
        double densityRatio,
        DotShares texture,
        DotShares tone,
        Optional<Double> unevenness,
        LinearRgb average) {
    private static final double LEAST = 1e-9;

    static SkinPair of(
            TextureReading treated,
            TextureReading stubble,
            Optional<DotsCue> known,
            Parameters parameters) {
        LinearRgb average =
                new LinearRgb(
                        parameters.likely("x-notice-skin-red"),
                        parameters.likely("x-notice-skin-green"),
                        parameters.likely("x-notice-skin-blue"));
        Lab own = Lab.of(average);
        LinearRgb lit = stubble.mean();
        LinearRgb other =
                new LinearRgb(
                        treated.mean().red() / lit.red() * average.red(),
                        treated.mean().green() / lit.green() * average.green(),
                        treated.mean().blue() / lit.blue() * average.blue());
        Lab dots = Lab.of(other);
        Lab sameLight = new Lab(own.lightness(), dots.a(), dots.b());
        Lab sameHue = new Lab(dots.lightness(), own.a(), own.b());
        double grain = Math.exp(meanLogWave(treated.bands()) - meanLogWave(stubble.bands()));
        double power = power(treated.bands()) / Math.max(LEAST, power(stubble.bands()));
        double covered = (treated.coveredShare() + LEAST) / (stubble.coveredShare() + LEAST);
        double contrast = known.map(d -> contrast(d)).orElse(power / covered);
        double size = known.map(DotsCue::sizeRatio).orElse(grain);
        double density =
                known.map(DotsCue::densityRatio)
                        .orElse(covered * covered / (power * grain * grain));
        return new SkinPair(
                treated.bands(),
                stubble.bands(),
                Math.min(treated.sideMm(), stubble.sideMm()),
                ColorDifference.ciede2000(dots, own),
                Math.signum(dots.lightness() - own.lightness())
                        * ColorDifference.ciede2000(sameHue, own),
                dotsPart(treated, stubble, known),
                ColorDifference.ciede2000(sameLight, own),
                HueTurn.of(dots, own),
                size,
                contrast,
                density,
                known.map(DotShares::ofTexture).orElse(DotShares.of(size, contrast, density)),
                known.map(DotShares::ofTone).orElse(DotShares.of(2 * size, contrast, density)),
                known.map(DotsCue::unevennessCv),
                average);
    }

    private static double contrast(DotsCue dots) {
        return dots.strengthRatio() / (dots.sizeRatio() * dots.sizeRatio());
    }

    private static double dotsPart(
            TextureReading treated, TextureReading stubble, Optional<DotsCue> known) {
        double whole = Math.log(treated.mean().luminance() / stubble.mean().luminance());
        double byDots =
                known.map(dots -> -dots.darkeningIndex())
                        .orElse(
                                Math.log(
                                        (1 - treated.coveredShare())
                                                / (1 - stubble.coveredShare())));
        return whole == 0 ? 0 : Math.clamp(byDots / whole, 0, 1);
    }

    /// Difference of lightness that this much more light makes, CIEDE2000.
    double deltaOfLight(double factor) {
        return ColorDifference.ciede2000(Lab.of(average.times(factor)), Lab.of(average));
    }

    /// Bands the two pictures share, finest first.
    int bands() {
        return Math.min(treated.count(), stubble.count());
    }

    double cyclesPerMm(int band) {
        return stubble.cyclesPerMm(band);
    }

    /// Mean logarithm of the wave length, weighted with the power of light and dark.
    private static double meanLogWave(TextureBands bands) {
        double sum = 0;
        double power = 1e-30;
        for (int band = 0; band < bands.count(); band++) {
            double rms = bands.rms(VisualChannel.ACHROMATIC, band);
            power += rms * rms;
            sum -= rms * rms * Math.log(bands.cyclesPerMm(band));
        }
        return sum / power;
    }

    private static double power(TextureBands bands) {
        double power = 0;
        for (int band = 0; band < bands.count(); band++) {
            double rms = bands.rms(VisualChannel.ACHROMATIC, band);
            power += rms * rms;
        }
        return power;
    }
}

package stipple.core.skin;

/// What one deposit does to the skin around it: reflectance over that of bare skin, R/R0, by
/// distance from the deposit's axis, for red, green and blue.
///
/// Three Gaussians: a core that is the visible dot, a halo close around it, and a haze that reaches
/// millimetres, where it overlaps with that of many other dots. Halo and haze are the light that
/// the dot catches from the skin around it. `R/R0 = (1 - core) exp(-halo - haze)`, so many deposits
/// multiply in any order.
///
/// @param coreSigmaMm width of the core along the skin
/// @param coreRed share of red light missing at the centre, [0, 1]
/// @param coreGreen same for green
/// @param coreBlue same for blue
/// @param haloSigmaMm width of the halo along the skin
/// @param haloRed optical density of the halo at the centre for red, from 0
/// @param haloGreen same for green
/// @param haloBlue same for blue
/// @param hazeSigmaMm width of the haze along the skin
/// @param hazeRedMm2 optical density of the haze integrated over the skin for red, from 0
/// @param hazeGreenMm2 same for green
/// @param hazeBlueMm2 same for blue
public record DotProfile(
        double coreSigmaMm,
        double coreRed,
        double coreGreen,
        double coreBlue,
        double haloSigmaMm,
        double haloRed,
        double haloGreen,
        double haloBlue,
        double hazeSigmaMm,
        double hazeRedMm2,
        double hazeGreenMm2,
        double hazeBlueMm2) {
    public DotProfile {
        if (!(coreSigmaMm > 0 && haloSigmaMm > 0 && hazeSigmaMm > 0)) {
            throw new IllegalArgumentException(
                    "widths "
                            + coreSigmaMm
                            + ", "
                            + haloSigmaMm
                            + " and "
                            + hazeSigmaMm
                            + " mm, allowed above 0");
        }
        if (!(Math.min(coreRed, Math.min(coreGreen, coreBlue)) >= 0
                && Math.max(coreRed, Math.max(coreGreen, coreBlue)) <= 1
                && Math.min(haloRed, Math.min(haloGreen, haloBlue)) >= 0
                && Math.min(hazeRedMm2, Math.min(hazeGreenMm2, hazeBlueMm2)) >= 0)) {
            throw new IllegalArgumentException(
                    "a dot takes away between none and all of the light");
        }
    }

    /// Channel 0 red, 1 green, 2 blue.
    public double core(int channel) {
        return channel == 0 ? coreRed : channel == 1 ? coreGreen : coreBlue;
    }

    /// Channel 0 red, 1 green, 2 blue.
    public double halo(int channel) {
        return channel == 0 ? haloRed : channel == 1 ? haloGreen : haloBlue;
    }

    /// Optical density of the haze integrated over the skin, mm2; channel 0 red, 1 green, 2 blue.
    public double hazeDensityMm2(int channel) {
        return channel == 0 ? hazeRedMm2 : channel == 1 ? hazeGreenMm2 : hazeBlueMm2;
    }

    /// R/R0 at a distance from the axis, in (0, 1].
    public double ratio(int channel, double radiusMm) {
        double core = core(channel) * gaussian(radiusMm / coreSigmaMm);
        double halo = halo(channel) * gaussian(radiusMm / haloSigmaMm);
        double haze = hazeDensityMm2(channel) / area(hazeSigmaMm);
        return (1 - core) * StrictMath.exp(-halo - haze * gaussian(radiusMm / hazeSigmaMm));
    }

    /// Light missing in the core, integrated over the skin, in mm2 of perfectly black area.
    public double coreDeficitMm2(int channel) {
        return area(coreSigmaMm) * core(channel);
    }

    /// Optical density of the halo integrated over the skin, mm2.
    public double haloDensityMm2(int channel) {
        return area(haloSigmaMm) * halo(channel);
    }

    /// All the light that is missing, in mm2 of perfectly black area. A field of n such dots a mm2,
    /// placed by chance, keeps the share `exp(-n x)` of its light.
    public double wholeDeficitMm2(int channel) {
        return coreDeficitMm2(channel)
                + haloDensityMm2(channel)
                + hazeDensityMm2(channel)
                - overlapMm2(coreSigmaMm, core(channel), haloSigmaMm, halo(channel));
    }

    /// By how much core and halo together take less than each alone: to second order, where the
    /// core has the halo's place already dark and where the halo has thinned itself.
    static double overlapMm2(double coreSigmaMm, double core, double haloSigmaMm, double halo) {
        double c = coreSigmaMm * coreSigmaMm;
        double h = haloSigmaMm * haloSigmaMm;
        return 2 * Math.PI * core * halo * c * h / (c + h) + Math.PI * h * halo * halo / 2;
    }

    /// Full width at half of the centre's deficit, for green light.
    public double widthMm() {
        double half = (1 - ratio(1, 0)) / 2;
        double low = 0;
        double high = 6 * (coreSigmaMm + haloSigmaMm);
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (1 - ratio(1, middle) > half) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }

    private static double area(double sigmaMm) {
        return 2 * Math.PI * sigmaMm * sigmaMm;
    }

    private static double gaussian(double sigmas) {
        return StrictMath.exp(-sigmas * sigmas / 2);
    }
}

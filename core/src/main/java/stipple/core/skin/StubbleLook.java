package stipple.core.skin;

import stipple.core.color.LinearRgb;
import stipple.core.parameter.Parameters;

/// How one shaved hair of a person darkens the skin around it, as a profile like a deposit's: the
/// shaft that is seen, its shadow in the skin close by, and a haze that brings all hairs together
/// to the colour of shaved skin.
public final class StubbleLook {
    private static final double MM2_PER_CM2 = 100;
    private static final double AROUND_MM = 0.2;
    private static final double HALO_MM = 0.2;
    private static final double HAZE_MM = 1;
    private static final double FWHM_PER_SIGMA = 2.3548;
    private static final double MOST = 0.98;

    private StubbleLook() {}

    /// @param skin colour of the bare skin
    /// @param hair colour of the hair
    /// @param perCm2 hairs on a square centimetre of the person's full hair, above 0
    /// @param shadowMm2 what a hair's part above the skin shades, mm2 of black area, from 0
    public static DotProfile profile(
            SkinTone skin, LinearRgb hair, double perCm2, double shadowMm2, Parameters parameters) {
        SkinColor colors = SkinColor.of(parameters);
        Complexion complexion = colors.fit(skin.reflectance());
        DarkSpot spot = SpotLook.of(DotTable.shipped(), complexion, parameters).stubble();
        double perMm2 = perCm2 / MM2_PER_CM2;
        LinearRgb bare = colors.color(complexion);
        LinearRgb shaved = ShavedHair.of(parameters).color(complexion, hair, perMm2);
        double sigma = spot.widthMm() / FWHM_PER_SIGMA;
        double coreArea = 2 * Math.PI * sigma * sigma;
        double disc = Math.PI * AROUND_MM * AROUND_MM;
        double haloArea = 2 * Math.PI * HALO_MM * HALO_MM;
        double haloInDisc =
                haloArea * (1 - StrictMath.exp(-AROUND_MM * AROUND_MM / (2 * HALO_MM * HALO_MM)));
        double[] core = new double[3];
        double[] halo = new double[3];
        double[] haze = new double[3];
        double fair = fairness(bare, shaved, perMm2, spot, disc);
        for (int c = 0; c < 3; c++) {
            double whole = -StrictMath.log(shaved.channel(c) / bare.channel(c)) / perMm2;
            double near = fair * (1 - spot.around().channel(c) / spot.skin().channel(c)) * disc;
            double peak = fair * (1 - spot.centre().channel(c) / spot.skin().channel(c));
            double coreOnly = Math.min(peak, near / coreArea);
            halo[c] = Math.max(0, (near - coreOnly * coreArea) / haloInDisc);
            core[c] = Math.min(MOST, coreOnly + shadowMm2 / coreArea);
            haze[c] = Math.max(0, whole - coreOnly * coreArea - halo[c] * haloArea);
        }
        return new DotProfile(
                sigma, core[0], core[1], core[2], HALO_MM, halo[0], halo[1], halo[2], HAZE_MM,
                haze[0], haze[1], haze[2]);
    }

    /// A light hair takes less than the dark one of the table: no more than all hairs together.
    private static double fairness(
            LinearRgb bare, LinearRgb shaved, double perMm2, DarkSpot spot, double disc) {
        double least = 1;
        for (int c = 0; c < 3; c++) {
            double whole = -StrictMath.log(shaved.channel(c) / bare.channel(c)) / perMm2;
            double near = (1 - spot.around().channel(c) / spot.skin().channel(c)) * disc;
            least = Math.min(least, whole / Math.max(near, 1e-9));
        }
        return least;
    }
}

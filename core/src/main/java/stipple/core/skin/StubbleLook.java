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

    private final double sigmaMm;
    private final double[] core = new double[3];
    private final double[] halo = new double[3];
    private final double[] hazeMm2 = new double[3];

    private StubbleLook(DarkSpot spot, LinearRgb bare, LinearRgb shaved, double perMm2) {
        sigmaMm = spot.widthMm() / FWHM_PER_SIGMA;
        double disc = Math.PI * AROUND_MM * AROUND_MM;
        double haloArea = 2 * Math.PI * HALO_MM * HALO_MM;
        double haloInDisc =
                haloArea * (1 - StrictMath.exp(-AROUND_MM * AROUND_MM / (2 * HALO_MM * HALO_MM)));
        double fair = fairness(bare, shaved, perMm2, spot, disc);
        for (int c = 0; c < 3; c++) {
            double whole = -StrictMath.log(shaved.channel(c) / bare.channel(c)) / perMm2;
            double near = fair * (1 - spot.around().channel(c) / spot.skin().channel(c)) * disc;
            double peak = fair * (1 - spot.centre().channel(c) / spot.skin().channel(c));
            core[c] = Math.min(peak, near / coreArea());
            halo[c] = Math.max(0, (near - core[c] * coreArea()) / haloInDisc);
            hazeMm2[c] = Math.max(0, whole - core[c] * coreArea() - halo[c] * haloArea);
        }
    }

    /// @param skin colour of the bare skin
    /// @param hair colour of the hair
    /// @param perCm2 hairs on a square centimetre of the person's full hair, above 0
    public static StubbleLook of(
            SkinTone skin, LinearRgb hair, double perCm2, Parameters parameters) {
        SkinColor colors = SkinColor.of(parameters);
        Complexion complexion = colors.fit(skin.reflectance());
        double perMm2 = perCm2 / MM2_PER_CM2;
        return new StubbleLook(
                SpotLook.of(DotTable.shipped(), complexion, parameters).stubble(),
                colors.color(complexion),
                ShavedHair.of(parameters).color(complexion, hair, perMm2),
                perMm2);
    }

    /// @param shadowMm2 what a hair's part above the skin shades, mm2 of black area, from 0
    public DotProfile profile(double shadowMm2) {
        double[] dark = new double[3];
        for (int c = 0; c < 3; c++) {
            dark[c] = Math.min(MOST, core[c] + shadowMm2 / coreArea());
        }
        return new DotProfile(
                sigmaMm,
                dark[0],
                dark[1],
                dark[2],
                HALO_MM,
                halo[0],
                halo[1],
                halo[2],
                HAZE_MM,
                hazeMm2[0],
                hazeMm2[1],
                hazeMm2[2]);
    }

    private double coreArea() {
        return 2 * Math.PI * sigmaMm * sigmaMm;
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

package stipple.core.skin;

import stipple.core.color.LinearRgb;
import stipple.core.color.Spectrum;
import stipple.core.color.StandardObserver;
import stipple.core.ink.InkAbsorption;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;

/// The look of a dot from the simulated table, for one ink in one skin.
///
/// When made, each point of the table (depth, radius, column) becomes a [DotProfile]: its loss by
/// wave length is weighted with what the skin sends back and the eye sees in each channel, and two
/// Gaussians are fitted to the rings. A look-up goes in straight lines between eight of these.
/// Beyond the axes the nearest end counts.
public final class TableDotLook implements DotLook {
    private static final int VALUES = 8;
    private static final int CHANNELS = 3;

    /// By depth, radius and column: core width, core red, green, blue, halo the same.
    private final double[] profiles =
            new double[DotAxes.DEPTHS * DotAxes.RADII * DotAxes.COLUMNS * VALUES];

    private TableDotLook(DotTable table, double[] relative, double melanin, double[][] weights) {
        double[][] lost = new double[CHANNELS][DotAxes.RINGS];
        for (int d = 0; d < DotAxes.DEPTHS; d++) {
            for (int r = 0; r < DotAxes.RADII; r++) {
                for (int c = 0; c < DotAxes.COLUMNS; c++) {
                    rings(table, relative, melanin, weights, d, r, c, lost);
                    double[] fitted =
                            TwoGaussians.fit(
                                    lost, DotBody.at(DotAxes.depthMm(d), DotAxes.radiusMm(r)));
                    System.arraycopy(fitted, 0, profiles, at(d, r, c), VALUES);
                }
            }
        }
    }

    /// @param complexion of the skin between the dots
    public static TableDotLook of(
            DotTable table, Pigment pigment, Complexion complexion, Parameters parameters) {
        Spectrum skin = SkinColor.of(parameters).reflectance(complexion);
        InkAbsorption ink = InkAbsorption.healed(pigment, parameters);
        double[] relative = new double[DotAxes.BANDS];
        for (int band = 0; band < DotAxes.BANDS; band++) {
            relative[band] = ink.atNm(DotAxes.bandNm(band));
        }
        double surface = parameters.likely("x-skin-surface-reflectance");
        return new TableDotLook(
                table, relative, complexion.melanin(), channelWeights(skin, surface));
    }

    /// The look in skin of a colour seen in a photo.
    public static TableDotLook of(
            DotTable table, Pigment pigment, SkinTone tone, Parameters parameters) {
        Complexion fitted = SkinColor.of(parameters).fit(tone.reflectance());
        return of(table, pigment, fitted, parameters);
    }

    @Override
    public DotProfile profile(double depthMm, double diameterMm, double absorptionPerMm) {
        double column = absorptionPerMm * diameterMm;
        double least = DotAxes.column(0);
        double thin = Math.min(1, column / least);
        double[] v = new double[VALUES];
        double d = DotTable.linearPlace(DotAxes::depthMm, DotAxes.DEPTHS, depthMm);
        double r = DotTable.place(DotAxes::radiusMm, DotAxes.RADII, diameterMm / 2);
        double c = DotTable.place(DotAxes::column, DotAxes.COLUMNS, column);
        int d0 = (int) Math.min(d, DotAxes.DEPTHS - 2);
        int r0 = (int) Math.min(r, DotAxes.RADII - 2);
        int c0 = (int) Math.min(c, DotAxes.COLUMNS - 2);
        for (int corner = 0; corner < 8; corner++) {
            int dd = corner & 1;
            int dr = (corner >> 1) & 1;
            int dc = corner >> 2;
            double share =
                    (dd == 0 ? 1 - (d - d0) : d - d0)
                            * (dr == 0 ? 1 - (r - r0) : r - r0)
                            * (dc == 0 ? 1 - (c - c0) : c - c0);
            int from = at(d0 + dd, r0 + dr, c0 + dc);
            for (int i = 0; i < VALUES; i++) {
                v[i] += share * profiles[from + i];
            }
        }
        return new DotProfile(
                v[0],
                share(thin * v[1]),
                share(thin * v[2]),
                share(thin * v[3]),
                v[4],
                Math.max(0, thin * v[5]),
                Math.max(0, thin * v[6]),
                Math.max(0, thin * v[7]));
    }

    /// Fits to a channel with little light can stray a little beyond none and all of it.
    private static double share(double fitted) {
        return Math.clamp(fitted, 0.0, 1.0);
    }

    private static int at(int depth, int radius, int column) {
        return ((depth * DotAxes.RADII + radius) * DotAxes.COLUMNS + column) * VALUES;
    }

    /// Share of each channel's light that a dot of the table takes at each ring.
    private static void rings(
            DotTable table,
            double[] relative,
            double melanin,
            double[][] weights,
            int d,
            int r,
            int c,
            double[][] lost) {
        for (int ring = 0; ring < DotAxes.RINGS; ring++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                lost[channel][ring] = 0;
            }
            for (int band = 0; band < DotAxes.BANDS; band++) {
                double column = DotAxes.column(c) * relative[band];
                double taken = table.between(band, melanin, d, r, column, ring);
                for (int channel = 0; channel < CHANNELS; channel++) {
                    lost[channel][ring] += weights[channel][band] * taken;
                }
            }
        }
    }

    /// How much of what a channel shows of this skin each band carries, by channel and band; a
    /// channel's sum is below 1 by the light that never entered the skin.
    private static double[][] channelWeights(Spectrum skin, double surface) {
        StandardObserver observer = StandardObserver.shipped();
        LinearRgb whole = observer.linearRgb(skin);
        double[][] weights = new double[CHANNELS][DotAxes.BANDS];
        for (int band = 0; band < DotAxes.BANDS; band++) {
            int here = band;
            Spectrum part = skin.times(Spectrum.ofNm(nm -> tent(here, nm)));
            double[] rgb = observer.unboundedRgb(part);
            for (int channel = 0; channel < CHANNELS; channel++) {
                double light = Math.max(whole.channel(channel), 1e-4);
                weights[channel][band] = rgb[channel] / (light + surface);
            }
        }
        return weights;
    }

    /// The share of a wave length that a band stands for: 1 at the band, 0 at its neighbours.
    private static double tent(int band, double nm) {
        double here = DotAxes.bandNm(band);
        int next = nm < here ? band - 1 : band + 1;
        if (next < 0 || next >= DotAxes.BANDS) {
            return 1;
        }
        return Math.max(0, 1 - (nm - here) / (DotAxes.bandNm(next) - here));
    }
}

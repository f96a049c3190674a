package stipple.core.skin;

import java.util.concurrent.atomic.AtomicReferenceArray;
import stipple.core.color.LinearRgb;
import stipple.core.color.Spectrum;
import stipple.core.color.StandardObserver;
import stipple.core.ink.InkAbsorption;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;

/// The look of a dot from the simulated table, for one ink in one skin.
///
/// A point of the table (depth, radius, column), when first needed, becomes core, halo and whole
/// deficit: its loss by wave length is weighted with what the skin sends back and the eye sees in
/// each channel, and two Gaussians are fitted to the circles. A look-up goes in straight lines
/// between eight of these and gives the haze what core and halo leave of the whole, so that the
/// light taken adds up to what the simulation took. Beyond the axes the nearest end counts.
public final class TableDotLook implements DotLook {
    private static final int CHANNELS = 3;
    private static final int WHOLE = 2 * (CHANNELS + 1);
    private static final int VALUES = WHOLE + CHANNELS;
    private static final int FITS = 3;
    private static final double FIRST_HAZE_MM = 1;

    /// The dot whose reach sets the width of the haze: in the middle of what is done.
    private static final int USUAL_DEPTH = 2;

    private static final int USUAL_RADIUS = 2;
    private static final int USUAL_COLUMN = 4;

    private final Light light;
    private final double hazeSigmaMm;

    /// By depth, radius and column, once they have been needed: core width, core red, green, blue,
    /// halo the same, whole deficit red, green, blue over the square of the radius.
    private final AtomicReferenceArray<double[]> nodes =
            new AtomicReferenceArray<>(DotAxes.DEPTHS * DotAxes.RADII * DotAxes.COLUMNS);

    private TableDotLook(Light light) {
        this.light = light;
        hazeSigmaMm = hazeSigmaMm(light.rings(USUAL_DEPTH, USUAL_RADIUS, USUAL_COLUMN));
    }

    /// The same from any thread, whoever comes first.
    private double[] node(int depth, int radius, int column) {
        int at = (depth * DotAxes.RADII + radius) * DotAxes.COLUMNS + column;
        double[] known = nodes.get(at);
        if (known != null) {
            return known;
        }
        DotBody body = DotBody.at(DotAxes.depthMm(depth), DotAxes.radiusMm(radius));
        CoreAndHalo shapes = CoreAndHalo.of(body);
        double[] node = fitted(light.rings(depth, radius, column), hazeSigmaMm, shapes);
        for (int channel = 0; channel < CHANNELS; channel++) {
            node[WHOLE + channel] /= body.radiusMm() * body.radiusMm();
        }
        nodes.set(at, node);
        return node;
    }

    /// @param complexion of the skin between the dots
    public static TableDotLook of(
            DotTable table, Pigment pigment, Complexion complexion, Parameters parameters) {
        return of(table, InkAbsorption.healed(pigment, parameters), complexion, parameters);
    }

    /// The look of an ink whose hue has changed with the years.
    ///
    /// @param ink what it absorbs relative to healed carbon in green light
    /// @param complexion of the skin between the dots
    public static TableDotLook of(
            DotTable table, InkAbsorption ink, Complexion complexion, Parameters parameters) {
        Spectrum skin = SkinColor.of(parameters).reflectance(complexion);
        double[] relative = new double[DotAxes.BANDS];
        for (int band = 0; band < DotAxes.BANDS; band++) {
            relative[band] = ink.atNm(DotAxes.bandNm(band));
        }
        double surface = parameters.likely("x-skin-surface-reflectance");
        return new TableDotLook(
                new Light(table, relative, complexion.melanin(), channelWeights(skin, surface)));
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
        double thin = Math.min(1, column / DotAxes.column(0));
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
            if (share == 0) {
                continue;
            }
            double[] node = node(d0 + dd, r0 + dr, c0 + dc);
            for (int i = 0; i < VALUES; i++) {
                v[i] += share * node[i];
            }
        }
        double radiusMm = Math.min(diameterMm / 2, DotAxes.radiusMm(DotAxes.RADII - 1));
        return profile(v, thin, radiusMm * radiusMm);
    }

    private DotProfile profile(double[] v, double thin, double radiusMm2) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            v[1 + channel] = Math.clamp(thin * v[1 + channel], 0.0, 1.0);
            v[CHANNELS + 2 + channel] *= thin;
            v[WHOLE + channel] *= thin * radiusMm2;
        }
        return new DotProfile(
                v[0],
                v[1],
                v[2],
                v[3],
                v[4],
                v[5],
                v[6],
                v[7],
                hazeSigmaMm,
                hazeMm2(v, 0),
                hazeMm2(v, 1),
                hazeMm2(v, 2));
    }

    /// What core and halo leave of the whole deficit.
    private static double hazeMm2(double[] node, int channel) {
        double core = node[1 + channel];
        double halo = node[CHANNELS + 2 + channel];
        double coreMm = node[0];
        double haloMm = node[CHANNELS + 1];
        double near =
                area(coreMm) * core
                        + area(haloMm) * halo
                        - DotProfile.overlapMm2(coreMm, core, haloMm, halo);
        return Math.max(0, node[WHOLE + channel] - near);
    }

    /// Core, halo and whole deficit of a dot; the haze that is left is taken off before fitting
    /// again.
    private static double[] fitted(double[][] rings, double hazeSigmaMm, CoreAndHalo shapes) {
        double[] node = new double[VALUES];
        double[] haze = new double[CHANNELS];
        for (int fit = 0; fit < FITS; fit++) {
            System.arraycopy(shapes.fit(rings, haze, hazeSigmaMm), 0, node, 0, WHOLE);
            for (int channel = 0; channel < CHANNELS; channel++) {
                node[WHOLE + channel] = Math.max(0, DotTable.wholeMm2(rings[channel]));
                haze[channel] = hazeMm2(node, channel) / area(hazeSigmaMm);
            }
        }
        return node;
    }

    /// The width with which the haze reaches as far, by its second moment, as the light taken.
    private static double hazeSigmaMm(double[][] rings) {
        DotBody body = DotBody.at(DotAxes.depthMm(USUAL_DEPTH), DotAxes.radiusMm(USUAL_RADIUS));
        CoreAndHalo shapes = CoreAndHalo.of(body);
        double sigma = FIRST_HAZE_MM;
        for (int fit = 0; fit < FITS; fit++) {
            double[] node = fitted(rings, sigma, shapes);
            double moment = 0;
            double light = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                for (int annulus = 0; annulus < DotAxes.ANNULI; annulus++) {
                    double r = DotAxes.pointMm(DotAxes.CIRCLES - 1 + annulus);
                    double taken = rings[channel][DotAxes.CIRCLES + annulus];
                    moment += annulus == 0 ? 0 : taken * DotAxes.areaMm2(annulus) * r * r;
                }
                light += hazeMm2(node, channel);
            }
            sigma = Math.sqrt(moment / (2 * light));
        }
        return sigma;
    }

    private static double area(double sigmaMm) {
        return 2 * Math.PI * sigmaMm * sigmaMm;
    }

    /// What dots of the table take from the channels of one skin.
    private static final class Light {
        private final DotTable table;
        private final double[] relative;
        private final double melanin;
        private final double[][] weights;

        Light(DotTable table, double[] relative, double melanin, double[][] weights) {
            this.table = table;
            this.relative = relative;
            this.melanin = melanin;
            this.weights = weights;
        }

        /// Share of each channel's light taken at each ring.
        double[][] rings(int depth, int radius, int column) {
            double[][] lost = new double[CHANNELS][DotAxes.RINGS];
            for (int band = 0; band < DotAxes.BANDS; band++) {
                double[] taken =
                        table.rings(
                                band,
                                melanin,
                                DotAxes.depthMm(depth),
                                DotAxes.radiusMm(radius),
                                DotAxes.column(column) * relative[band]);
                for (int channel = 0; channel < CHANNELS; channel++) {
                    for (int ring = 0; ring < DotAxes.RINGS; ring++) {
                        lost[channel][ring] += weights[channel][band] * taken[ring];
                    }
                }
            }
            return lost;
        }
    }

    /// How much of what a channel shows of this skin each band carries, by channel and band; a
    /// channel's sum is below 1 by the light that never entered the skin. A channel of sRGB also
    /// subtracts light of some wave lengths, which no camera's sensor does: that part is left out,
    /// so that taking light away never adds to a channel.
    private static double[][] channelWeights(Spectrum skin, double surface) {
        StandardObserver observer = StandardObserver.shipped();
        LinearRgb whole = observer.linearRgb(skin);
        double[][] weights = new double[CHANNELS][DotAxes.BANDS];
        double[] sums = new double[CHANNELS];
        for (int band = 0; band < DotAxes.BANDS; band++) {
            int here = band;
            Spectrum part = skin.times(Spectrum.ofNm(nm -> tent(here, nm)));
            double[] rgb = observer.unboundedRgb(part);
            for (int channel = 0; channel < CHANNELS; channel++) {
                weights[channel][band] = Math.max(0, rgb[channel]);
                sums[channel] += weights[channel][band];
            }
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            double light = Math.max(whole.channel(channel), 1e-4);
            double entering = light / (light + surface);
            for (int band = 0; band < DotAxes.BANDS; band++) {
                weights[channel][band] *= entering / sums[channel];
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

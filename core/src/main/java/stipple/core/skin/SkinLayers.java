package stipple.core.skin;

import java.util.ArrayList;
import java.util.List;
import stipple.core.color.Spectrum;
import stipple.core.parameter.Parameters;
import stipple.core.resource.Resources;
import stipple.core.skin.optics.Layer;
import stipple.core.skin.optics.LayerStack;

/// Skin as layers of turbid material: the epidermis with its melanin, the papillary dermis, rich in
/// small vessels, and the reticular dermis, taken as endless.
///
/// Absorption of each layer is the sum over what it is made of (melanosomes, blood, water, the bare
/// tissue) by volume; scattering is the published mean of skin, a Rayleigh and a Mie part, the same
/// in all layers. In the notation of the source: mua, mus, g. Published coefficients differ between
/// authors by tens of percent and more, so a person's skin is fitted to their photo
/// ([SkinColor#fit]) rather than taken from a table. Source: jacques2013optical, omlcspectra,
/// vangemert1989skin.
public final class SkinLayers {
    private static final double MM_PER_CM = 10;

    /// Two exponents and factors of the source's formula for bare tissue, wave length in nm.
    private static final double BARE_FACTOR = 7.84e8;

    private static final double BARE_POWER = -3.255;
    private static final double RAYLEIGH_POWER = -4;
    private static final double REFERENCE_NM = 500;

    private final double[] oxygenated = new double[Spectrum.SAMPLES];
    private final double[] deoxygenated = new double[Spectrum.SAMPLES];
    private final double[] water = new double[Spectrum.SAMPLES];
    private final double[] melanosome = new double[Spectrum.SAMPLES];
    private final double[] scattering = new double[Spectrum.SAMPLES];
    private final double[] anisotropy = new double[Spectrum.SAMPLES];
    private final double[] bare = new double[Spectrum.SAMPLES];
    private final double index;
    private final double saturation;
    private final double waterShare;
    private final double epidermisCm;
    private final double papillaryCm;
    private final double papillaryBloodFactor;

    private SkinLayers(Parameters p) {
        index = p.likely("b-sk11-refractive-index");
        saturation = p.likely("b-sk12-oxygen-saturation");
        waterShare = p.likely("b-sk12-water-fraction");
        epidermisCm = p.likely("b-d11-epidermis-thickness") / MM_PER_CM;
        papillaryCm = p.likely("x-skin-papillary-thickness") / MM_PER_CM;
        papillaryBloodFactor = p.likely("x-skin-papillary-blood-factor");
        readAbsorption();
        double reduced = p.likely("b-sk4-reduced-scattering");
        double rayleigh = p.likely("b-sk4-rayleigh-share");
        double miePower = p.likely("b-sk4-mie-power");
        double offset = p.likely("b-sk10-anisotropy-offset");
        double slopePerNm = p.likely("b-sk10-anisotropy-slope");
        for (int i = 0; i < Spectrum.SAMPLES; i++) {
            int nm = Spectrum.nm(i);
            double ratio = nm / REFERENCE_NM;
            anisotropy[i] = offset + slopePerNm * nm;
            double reducedHere =
                    reduced
                            * (rayleigh * StrictMath.pow(ratio, RAYLEIGH_POWER)
                                    + (1 - rayleigh) * StrictMath.pow(ratio, -miePower));
            scattering[i] = reducedHere / (1 - anisotropy[i]);
            bare[i] = BARE_FACTOR * StrictMath.pow(nm, BARE_POWER);
        }
    }

    public static SkinLayers of(Parameters parameters) {
        return new SkinLayers(parameters);
    }

    private void readAbsorption() {
        int i = 0;
        for (String line : Resources.lines("absorption-per-cm.tsv")) {
            if (line.startsWith("#") || line.startsWith("wavelength")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            oxygenated[i] = Double.parseDouble(cells[1]);
            deoxygenated[i] = Double.parseDouble(cells[2]);
            water[i] = Double.parseDouble(cells[3]);
            melanosome[i] = Double.parseDouble(cells[5]);
            i++;
        }
    }

    /// Skin at sample number `sample` of the [Spectrum].
    public LayerStack stack(Complexion complexion, int sample) {
        double melanin = complexion.melanin();
        double epidermis = melanin * melanosome[sample] + (1 - melanin) * bare[sample];
        return LayerStack.inAir(
                layer(sample, epidermis, epidermisCm),
                layer(
                        sample,
                        dermisAbsorptionPerCm(complexion.blood() * papillaryBloodFactor, sample),
                        papillaryCm),
                layer(
                        sample,
                        dermisAbsorptionPerCm(complexion.blood(), sample),
                        Double.POSITIVE_INFINITY));
    }

    private double dermisAbsorptionPerCm(double blood, int sample) {
        double share = Math.min(1, blood);
        double whole = saturation * oxygenated[sample] + (1 - saturation) * deoxygenated[sample];
        return share * whole + (1 - share) * waterShare * water[sample];
    }

    /// A stack with something that absorbs spread evenly between two depths.
    ///
    /// @param addedPerCm absorption beyond that of the skin, from 0
    static LayerStack withAbsorber(LayerStack skin, double fromCm, double toCm, double addedPerCm) {
        List<Layer> parts = new ArrayList<>();
        double top = 0;
        for (Layer layer : skin.layers()) {
            double bottom = top + layer.thicknessCm();
            double from = Math.clamp(fromCm, top, bottom);
            double to = Math.clamp(toCm, top, bottom);
            add(parts, layer, 0, from - top);
            add(parts, layer, addedPerCm, to - from);
            add(parts, layer, 0, bottom - to);
            top = bottom;
        }
        return new LayerStack(skin.indexAbove(), parts, skin.indexBelow());
    }

    private static void add(List<Layer> parts, Layer layer, double addedPerCm, double thicknessCm) {
        if (thicknessCm > 0) {
            parts.add(
                    new Layer(
                            layer.refractiveIndex(),
                            layer.absorptionPerCm() + addedPerCm,
                            layer.scatteringPerCm(),
                            layer.anisotropy(),
                            thicknessCm));
        }
    }

    private Layer layer(int sample, double absorptionPerCm, double thicknessCm) {
        return new Layer(
                index, absorptionPerCm, scattering[sample], anisotropy[sample], thicknessCm);
    }
}

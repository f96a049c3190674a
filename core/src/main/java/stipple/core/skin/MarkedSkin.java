package stipple.core.skin;

import java.util.ArrayList;
import java.util.List;
import stipple.core.color.LinearRgb;
import stipple.core.color.Spectrum;
import stipple.core.color.StandardObserver;
import stipple.core.ink.InkAbsorption;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;
import stipple.core.skin.optics.AddingDoubling;
import stipple.core.skin.optics.LayerStack;

/// How what lies in a person's skin before treatment looks beside the plain skin: a birthmark (more
/// melanin), the rest of an old tattoo (a sheet of ink in the dermis, seen through the skin above),
/// a scar (less melanin and blood). Each is a stack of layers; nothing is painted.
public final class MarkedSkin {
    private static final int QUADRATURE = 8;
    private static final double CM_PER_MM = 0.1;

    private final SkinLayers layers;
    private final Complexion plain;
    private final Parameters parameters;
    private final StandardObserver observer = StandardObserver.shipped();
    private final AddingDoubling method = AddingDoubling.ofQuadrature(QUADRATURE);

    private MarkedSkin(Complexion plain, Parameters parameters) {
        this.layers = SkinLayers.of(parameters);
        this.plain = plain;
        this.parameters = parameters;
    }

    /// @param plain the skin around the mark
    public static MarkedSkin of(Complexion plain, Parameters parameters) {
        return new MarkedSkin(plain, parameters);
    }

    public SkinTint birthmark() {
        double added = parameters.likely("x-mark-birthmark-melanin");
        double melanin = Math.min(plain.melanin() + added, Complexion.MOST_MELANIN);
        return tint(stacks(new Complexion(melanin, plain.blood())));
    }

    public SkinTint scar() {
        return tint(
                stacks(
                        new Complexion(
                                plain.melanin() * parameters.likely("x-mark-scar-melanin"),
                                plain.blood() * parameters.likely("x-mark-scar-blood"))));
    }

    /// The rest of a tattoo, as it is some years after it was made.
    public SkinTint oldInk() {
        double years = parameters.likely("x-mark-old-ink-age");
        InkAbsorption ink = InkAbsorption.after(years, Pigment.TATTOO_BLACK, parameters);
        double column = parameters.likely("x-mark-old-ink-column");
        double middleCm = CM_PER_MM * parameters.likely("x-mark-old-ink-depth");
        double thickCm = CM_PER_MM * parameters.likely("x-mark-old-ink-thickness");
        List<LayerStack> inked = new ArrayList<>();
        List<LayerStack> bare = stacks(plain);
        for (int i = 0; i < bare.size(); i++) {
            inked.add(
                    SkinLayers.withAbsorber(
                            bare.get(i),
                            middleCm - thickCm / 2,
                            middleCm + thickCm / 2,
                            column * ink.atNm(Spectrum.nm(i)) / thickCm));
        }
        return tint(inked);
    }

    private List<LayerStack> stacks(Complexion complexion) {
        List<LayerStack> stacks = new ArrayList<>();
        for (int i = 0; i < Spectrum.SAMPLES; i++) {
            stacks.add(layers.stack(complexion, i));
        }
        return stacks;
    }

    private SkinTint tint(List<LayerStack> marked) {
        LinearRgb with = color(marked);
        LinearRgb without = color(stacks(plain));
        double shine = parameters.likely("x-skin-surface-reflectance");
        return new SkinTint(
                (with.red() + shine) / (without.red() + shine),
                (with.green() + shine) / (without.green() + shine),
                (with.blue() + shine) / (without.blue() + shine));
    }

    private LinearRgb color(List<LayerStack> stacks) {
        return observer.linearRgb(Spectrum.of(method.diffuseReflectances(stacks)));
    }
}

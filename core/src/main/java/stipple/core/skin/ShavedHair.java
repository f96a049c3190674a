package stipple.core.skin;

import java.util.ArrayList;
import java.util.List;
import stipple.core.color.LinearRgb;
import stipple.core.color.Spectrum;
import stipple.core.color.StandardObserver;
import stipple.core.parameter.Parameters;
import stipple.core.skin.optics.AddingDoubling;
import stipple.core.skin.optics.LayerStack;

/// The colour of shaved skin as a whole, shafts in the skin included, as one sees it from some
/// distance.
///
/// The shafts are upright cylinders of which light from all sides hits a quarter of the surface;
/// spread evenly they add to the absorption of the skin down to a depth. Hair above the skin is
/// left out. Hair absorbs like melanin, with a power of the wave length.
public final class ShavedHair {
    private static final int QUADRATURE = 8;

    /// The fall of hair's absorption with the wave length, as that of melanin.
    private static final double HAIR_POWER = -3.33;

    private static final double HAIR_NM = 550;
    private static final double CM_PER_MM = 0.1;

    private final SkinLayers layers;
    private final StandardObserver observer = StandardObserver.shipped();
    private final AddingDoubling method = AddingDoubling.ofQuadrature(QUADRATURE);
    private final double radiusMm;
    private final double blackColumn;
    private final double blackHair;
    private final double depthMm;

    private ShavedHair(Parameters parameters) {
        layers = SkinLayers.of(parameters);
        radiusMm = parameters.likely("b-h13-shaft-diameter-caucasian") / 2;
        blackColumn = parameters.likely("x-stubble-column");
        blackHair = parameters.likely("x-stubble-black");
        depthMm = parameters.likely("x-stubble-depth");
    }

    public static ShavedHair of(Parameters parameters) {
        return new ShavedHair(parameters);
    }

    /// Colour of skin with hair in it.
    ///
    /// @param hair colour of the hair; the lighter, the less its shafts absorb
    /// @param perMm2 hairs on a square millimetre, from 0
    public LinearRgb color(Complexion complexion, LinearRgb hair, double perMm2) {
        double column = column(hair);
        List<LayerStack> hairy = new ArrayList<>();
        for (int i = 0; i < Spectrum.SAMPLES; i++) {
            double here = column * StrictMath.pow(Spectrum.nm(i) / HAIR_NM, HAIR_POWER);
            double hitPerMm = perMm2 * 2 * Math.PI * radiusMm / 4;
            double addedPerMm = hitPerMm * (1 - StrictMath.exp(-here));
            LayerStack skin = layers.stack(complexion, i);
            hairy.add(
                    SkinLayers.withAbsorber(skin, 0, depthMm * CM_PER_MM, addedPerMm / CM_PER_MM));
        }
        return observer.linearRgb(Spectrum.of(method.diffuseReflectances(hairy)));
    }

    /// What a shaft absorbs of green light across its thickness: that of black hair, less the
    /// lighter it is by the logarithm of its reflectance.
    private double column(LinearRgb hair) {
        double light = Math.clamp(hair.green(), blackHair, 0.9);
        return blackColumn * StrictMath.log(light) / StrictMath.log(blackHair);
    }
}

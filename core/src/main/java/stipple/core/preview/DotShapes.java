package stipple.core.preview;

import stipple.core.skin.DotProfile;

/// The dots of a field at one moment: what each takes from the light of the picture, camera blur
/// included. Arrays run beside those of the field; a dot that is not there yet has no energy.
final class DotShapes {
    final DotField field;
    final double blurSigmaPx;

    /// Core: light missing in perfectly black square pixels, three channels a dot.
    final float[] coreEnergy;

    final float[] coreSigmaMm;

    /// Halo: optical density integrated over square pixels, three channels a dot.
    final float[] haloEnergy;

    final float[] haloSigmaMm;

    /// Haze: optical density integrated over square pixels, three channels a dot.
    final float[] hazeEnergy;

    final float[] hazeSigmaMm;

    DotShapes(DotField field, double blurSigmaPx) {
        this.field = field;
        this.blurSigmaPx = blurSigmaPx;
        coreEnergy = new float[3 * field.size()];
        coreSigmaMm = new float[field.size()];
        haloEnergy = new float[3 * field.size()];
        haloSigmaMm = new float[field.size()];
        hazeEnergy = new float[3 * field.size()];
        hazeSigmaMm = new float[field.size()];
    }

    void put(int i, DotProfile profile) {
        double area = field.areaPxPerMm2(i) * field.open[i];
        coreSigmaMm[i] = (float) profile.coreSigmaMm();
        haloSigmaMm[i] = (float) profile.haloSigmaMm();
        hazeSigmaMm[i] = (float) profile.hazeSigmaMm();
        for (int c = 0; c < 3; c++) {
            coreEnergy[3 * i + c] = (float) (area * profile.coreDeficitMm2(c));
            haloEnergy[3 * i + c] = (float) (area * profile.haloDensityMm2(c));
            hazeEnergy[3 * i + c] = (float) (area * profile.hazeDensityMm2(c));
        }
    }

    boolean isThere(int i) {
        return coreSigmaMm[i] > 0;
    }
}

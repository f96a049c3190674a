package stipple.core.skin;

import java.util.function.IntConsumer;
import stipple.core.color.Spectrum;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.skin.optics.Layer;
import stipple.core.skin.optics.LayerStack;
import stipple.core.skin.optics.PhotonDice;
import stipple.core.skin.optics.PhotonTracer;

/// Makes the dot table by following photons. All bands use the same chance, so that they differ by
/// physics more than by luck.
public final class DotTableBake {
    /// Photons of each band behind the shipped table.
    public static final int SHIPPED_PHOTONS = 200_000;

    private static final double SMALL_WEIGHT = 0.02;
    private static final double CM_PER_MM = 0.1;
    private static final int BATCH = 4_000;

    private final SkinLayers layers;
    private final double blood;

    private DotTableBake(Parameters parameters) {
        layers = SkinLayers.of(parameters);
        blood = parameters.likely("b-sk3-blood-fraction");
    }

    public static DotTableBake of(Parameters parameters) {
        return new DotTableBake(parameters);
    }

    public static int bands() {
        return DotAxes.BANDS;
    }

    /// The whole table.
    ///
    /// @param photons for each band, a multiple of 4,000 at least
    /// @param bandDone told the number of bands done so far
    public DotTable bake(int photons, Seed seed, IntConsumer bandDone) {
        double[] taken = new double[DotAxes.size()];
        for (int band = 0; band < DotAxes.BANDS; band++) {
            DotScore score = band(band, photons, seed);
            int perBand = taken.length / DotAxes.BANDS;
            for (int at = 0; at < perBand; at++) {
                taken[band * perBand + at] = score.mean(at);
            }
            bandDone.accept(band + 1);
        }
        return DotTable.of(taken);
    }

    /// The scores of one band.
    DotScore band(int band, int photons, Seed seed) {
        int sample = (DotAxes.bandNm(band) - Spectrum.FIRST_NM) / Spectrum.STEP_NM;
        LayerStack lightest = stack(0, sample);
        double[][] extra = new double[DotAxes.SKINS][lightest.layers().size()];
        for (int skin = 0; skin < DotAxes.SKINS; skin++) {
            LayerStack darker = stack(skin, sample);
            for (int i = 0; i < extra[skin].length; i++) {
                extra[skin][i] =
                        CM_PER_MM * (absorptionPerCm(darker, i) - absorptionPerCm(lightest, i));
            }
        }
        Seed places = seed.forPurpose("dot-places");
        DotScore score = new DotScore(extra, places);
        PhotonTracer tracer = new PhotonTracer(lightest, SMALL_WEIGHT);
        Seed chance = seed.forPurpose("dot-table");
        for (int batch = 0; batch * BATCH < photons; batch++) {
            int count = Math.min(BATCH, photons - batch * BATCH);
            tracer.trace(new PhotonDice(new Seed(chance.bits(batch))), count, score);
        }
        return score;
    }

    private LayerStack stack(int skin, int sample) {
        return layers.stack(new Complexion(DotAxes.melanin(skin), blood), sample);
    }

    private static double absorptionPerCm(LayerStack stack, int layer) {
        Layer here = stack.layers().get(layer);
        return here.absorptionPerCm();
    }
}

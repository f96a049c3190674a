package stipple.core.skin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.color.Spectrum;
import stipple.core.ink.Pigment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.skin.optics.AddingDoubling;
import stipple.core.skin.optics.Layer;
import stipple.core.skin.optics.LayerStack;

/// Two ways to the mean tone of a field of dots that know nothing of each other: the deficits of
/// single dots from photons, and layers with the same mean absorption by adding-doubling.
class DotEnergyTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final DotTable TABLE = DotTable.shipped();
    private static final AddingDoubling METHOD = AddingDoubling.ofQuadrature(12);
    private static final double PER_MM2 = 1.6;
    private static final int SLABS = 24;
    private static final double FAR_MM = 1e6;

    @ParameterizedTest(name = "skin {0}, depth {1}, radius {2}, column {3}")
    @CsvSource({
        "0, 2, 2, 0, 0.03",
        "0, 2, 3, 0, 0.03",
        "0, 1, 2, 2, 0.05",
        "1, 2, 3, 2, 0.05",
        "0, 2, 3, 4, 0.10",
        "1, 2, 2, 4, 0.10",
        "2, 2, 3, 4, 0.10",
        "0, 4, 3, 4, 0.10",
        "0, 6, 4, 3, 0.10"
    })
    void a_field_of_dots_is_as_dark_as_layers_with_its_mean_absorption(
            int skin, int depth, int radius, int column, double tolerance) {
        DotBody body = DotBody.at(DotAxes.depthMm(depth), DotAxes.radiusMm(radius));
        for (int band = 1; band < DotAxes.BANDS; band++) {
            double[] rings = new double[DotAxes.RINGS];
            for (int ring = 0; ring < rings.length; ring++) {
                rings[ring] = TABLE.at(band, skin, depth, radius, column, ring);
            }
            double dots = 1 - Math.exp(-PER_MM2 * DotTable.wholeMm2(rings));
            double layers = darkeningOfLayers(band, skin, body, DotAxes.column(column));
            assertThat(dots)
                    .as("%d nm", DotAxes.bandNm(band))
                    .isCloseTo(layers, within(tolerance * layers + 2e-4));
        }
    }

    /// The look that pictures use takes, in all, what the table says.
    @Test
    void a_look_takes_as_much_light_as_the_table() {
        Complexion complexion = SkinType.II.complexion(SHIPPED);
        TableDotLook look = TableDotLook.of(TABLE, Pigment.SMP_CARBON, complexion, SHIPPED);
        double[] green = TABLE.rings(3, complexion.melanin(), 0.15, 0.1, 3);
        DotProfile dot = look.profile(0.15, 0.2, 15);
        assertThat(dot.wholeDeficitMm2(1))
                .isCloseTo(DotTable.wholeMm2(green), within(0.06 * DotTable.wholeMm2(green)));
        assertThat(dot.wholeDeficitMm2(0)).isGreaterThan(dot.wholeDeficitMm2(1));
        assertThat(integral(dot, 1))
                .isCloseTo(dot.wholeDeficitMm2(1), within(0.02 * dot.wholeDeficitMm2(1)));
    }

    /// Places of dots drawn by chance, light multiplied: the mean is `exp(-n x)`.
    @Test
    void the_mean_over_random_places_is_that_of_the_whole_deficits() {
        Complexion complexion = SkinType.II.complexion(SHIPPED);
        DotProfile dot =
                TableDotLook.of(TABLE, Pigment.SMP_CARBON, complexion, SHIPPED)
                        .profile(0.15, 0.24, 10);
        Seed seed = new Seed(3);
        double mean = 0;
        int fields = 3000;
        double halfMm = 8;
        int dots = (int) (PER_MM2 * 4 * halfMm * halfMm);
        for (int f = 0; f < fields; f++) {
            double kept = 1;
            for (int i = 0; i < dots; i++) {
                long at = 2L * (f * (long) dots + i);
                double x = halfMm * (2 * seed.uniform(at) - 1);
                double y = halfMm * (2 * seed.uniform(at + 1) - 1);
                kept *= dot.ratio(1, Math.hypot(x, y));
            }
            mean += kept / fields;
        }
        assertThat(mean).isCloseTo(Math.exp(-PER_MM2 * dot.wholeDeficitMm2(1)), within(0.012));
    }

    private static double integral(DotProfile dot, int channel) {
        double sum = 0;
        double step = 0.005;
        for (double r = step / 2; r < 12; r += step) {
            sum += 2 * Math.PI * r * step * (1 - dot.ratio(channel, r));
        }
        return sum;
    }

    /// How much darker skin gets from layers that absorb what the dots do: at each depth the share
    /// of it that is dot, times what a ball of that blackness catches from light of all sides over
    /// what it would catch if it were thin.
    private static double darkeningOfLayers(int band, int skin, DotBody body, double column) {
        double blood = SHIPPED.likely("b-sk3-blood-fraction");
        int sample = (DotAxes.bandNm(band) - Spectrum.FIRST_NM) / Spectrum.STEP_NM;
        LayerStack bare =
                SkinLayers.of(SHIPPED).stack(new Complexion(DotAxes.melanin(skin), blood), sample);
        double caught = 1 - 2 / (column * column) * (1 - (1 + column) * Math.exp(-column));
        double perMm = column / (2 * body.halfThicknessMm()) * caught / (2 * column / 3);
        double dark = METHOD.light(withDots(bare, body, perMm)).diffuseReflectance();
        return 1 - dark / METHOD.light(bare).diffuseReflectance();
    }

    private static LayerStack withDots(LayerStack bare, DotBody body, double absorptionPerMm) {
        TreeSet<Double> cuts = new TreeSet<>();
        double z = 0;
        for (Layer layer : bare.layers()) {
            cuts.add(z);
            z += 10 * Math.min(layer.thicknessCm(), FAR_MM);
        }
        for (int i = 0; i <= SLABS; i++) {
            cuts.add(body.depthMm() + body.halfThicknessMm() * (2.0 * i / SLABS - 1));
        }
        List<Double> edges = new ArrayList<>(cuts);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            boolean last = i == edges.size() - 1;
            double thickness = last ? Double.POSITIVE_INFINITY : edges.get(i + 1) - edges.get(i);
            if (thickness < 1e-9) {
                continue;
            }
            double middle = edges.get(i) + (last ? 1 : thickness / 2);
            double away = (middle - body.depthMm()) / body.halfThicknessMm();
            double radius2 = body.radiusMm() * body.radiusMm() * Math.max(0, 1 - away * away);
            double added = 10 * PER_MM2 * Math.PI * radius2 * absorptionPerMm;
            Layer here = at(bare, middle);
            layers.add(
                    new Layer(
                            here.refractiveIndex(),
                            here.absorptionPerCm() + added,
                            here.scatteringPerCm(),
                            here.anisotropy(),
                            thickness / 10));
        }
        return new LayerStack(1, layers, 1);
    }

    private static Layer at(LayerStack stack, double depthMm) {
        double z = 0;
        for (Layer layer : stack.layers()) {
            z += 10 * layer.thicknessCm();
            if (depthMm < z) {
                return layer;
            }
        }
        return stack.last();
    }
}

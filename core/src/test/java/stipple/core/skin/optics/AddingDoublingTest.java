package stipple.core.skin.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddingDoublingTest {
    private final AddingDoubling fine = AddingDoubling.ofQuadrature(32);

    @Test
    void slab_of_van_de_hulst_is_met_to_1e_5() {
        SlabLight light = fine.light(Stacks.VAN_DE_HULST);
        assertThat(light.specularReflectance()).isZero();
        assertThat(light.totalReflectance()).isCloseTo(0.09739, within(1e-5));
        assertThat(light.totalTransmittance()).isCloseTo(0.66096, within(1e-5));
    }

    @Test
    void quadrature_12_is_good_to_2e_4() {
        SlabLight light = AddingDoubling.ofQuadrature(12).light(Stacks.VAN_DE_HULST);
        assertThat(light.totalReflectance()).isCloseTo(0.09739, within(2e-4));
        assertThat(light.totalTransmittance()).isCloseTo(0.66096, within(2e-4));
    }

    @Test
    void half_space_of_giovanelli_is_met_to_1e_4() {
        SlabLight light = fine.light(Stacks.GIOVANELLI);
        assertThat(light.specularReflectance()).isCloseTo(0.04, within(1e-12));
        assertThat(light.totalReflectance()).isCloseTo(0.2600, within(1e-4));
        assertThat(light.totalTransmittance()).isZero();
    }

    @Test
    void three_layers_of_gardner_are_met() {
        SlabLight light = fine.light(Stacks.GARDNER);
        assertThat(light.diffuseReflectance()).isCloseTo(0.2379, within(5e-4));
        assertThat(light.totalTransmittance()).isCloseTo(0.0961, within(5e-4));
    }

    @Test
    void layers_of_different_index_are_met() {
        SlabLight light = fine.light(Stacks.TWO_INDICES);
        assertThat(light.specularReflectance()).isCloseTo(0.0170, within(5e-5));
        assertThat(light.diffuseReflectance()).isCloseTo(0.1055, within(1e-3));
    }

    /// Van de Hulst's tables for light at 60 degrees: optical thickness, g, reflectance,
    /// transmittance at albedo 0.99.
    @ParameterizedTest
    @CsvSource({"4, 0.5, 0.61996, 0.30605", "1, 0, 0.48652, 0.49163"})
    void oblique_light_is_met_to_1e_5(double tau, double g, double reflected, double passed) {
        LayerStack stack = LayerStack.inAir(new Layer(1, 0.01, 0.99, g, tau));
        SlabLight light = fine.light(stack, 60);
        assertThat(light.totalReflectance()).isCloseTo(reflected, within(1e-5));
        assertThat(light.totalTransmittance()).isCloseTo(passed, within(1e-5));
    }

    @Test
    void clear_pane_reflects_as_fresnel_and_the_sum_over_all_bounces_says() {
        double r = 0.04;
        SlabLight light = fine.light(LayerStack.inAir(new Layer(1.5, 0, 0, 0, 1)));
        assertThat(light.totalReflectance()).isCloseTo(2 * r / (1 + r), within(1e-12));
        assertThat(light.totalTransmittance()).isCloseTo((1 - r) / (1 + r), within(1e-12));
    }

    @Test
    void pure_absorber_follows_beer() {
        SlabLight light = fine.light(LayerStack.inAir(new Layer(1, 3, 0, 0, 0.5)), 40);
        double path = 0.5 / StrictMath.cos(Math.toRadians(40));
        assertThat(light.totalReflectance()).isCloseTo(0, within(1e-12));
        assertThat(light.totalTransmittance()).isCloseTo(StrictMath.exp(-3 * path), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void without_absorption_all_light_comes_out(int number) {
        SlabLight light =
                AddingDoubling.ofQuadrature(12).light(Stacks.random(number, false), 10 * number);
        assertThat(light.totalReflectance() + light.totalTransmittance())
                .isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_light_is_made(int number) {
        SlabLight light = AddingDoubling.ofQuadrature(12).light(Stacks.random(number, true));
        assertThat(light.diffuseReflectance()).isPositive();
        assertThat(light.totalTransmittance()).isPositive();
        assertThat(light.absorbed()).isBetween(0.0, 1.0);
    }

    /// From stream i into j or from j into i: the same, once measured per étendue.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void light_can_go_back_the_way_it_came(int number) {
        LayerStack stack = Stacks.random(number, true);
        double[] indices = new double[stack.layers().size() + 2];
        indices[0] = 1;
        indices[1] = 1;
        for (int i = 2; i < indices.length; i++) {
            indices[i] = stack.layers().get(i - 2).refractiveIndex();
        }
        Streams streams = Streams.of(12, indices, 0);
        Below whole = AddingDoubling.whole(new LayerStack(1, stack.layers(), 1), streams);
        int n = whole.streams();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double there = whole.reflected()[i * n + j] * streams.etendue(j);
                double back = whole.reflected()[j * n + i] * streams.etendue(i);
                assertThat(there).isCloseTo(back, within(1e-10));
            }
        }
    }

    @Test
    void endless_last_layer_is_the_limit_of_thick_ones() {
        Layer thick = new Layer(1.4, 1, 100, 0.8, 20);
        Layer endless = new Layer(1.4, 1, 100, 0.8, Stacks.ENDLESS);
        assertThat(fine.light(LayerStack.inAir(endless)).diffuseReflectance())
                .isCloseTo(fine.light(LayerStack.inAir(thick)).diffuseReflectance(), within(1e-9));
    }

    @Test
    void splitting_a_layer_changes_nothing() {
        Layer whole = new Layer(1.4, 2, 100, 0.8, 0.1);
        Layer part = new Layer(1.4, 2, 100, 0.8, 0.05);
        SlabLight one = fine.light(LayerStack.inAir(whole));
        SlabLight two = fine.light(LayerStack.inAir(part, part));
        assertThat(two.diffuseReflectance()).isCloseTo(one.diffuseReflectance(), within(1e-8));
        assertThat(two.totalTransmittance()).isCloseTo(one.totalTransmittance(), within(1e-8));
    }

    @Test
    void light_beyond_the_critical_angle_is_mirrored() {
        LayerStack prism = new LayerStack(1.5, List.of(new Layer(1, 1, 10, 0, 1)), 1);
        assertThat(fine.light(prism, 60)).isEqualTo(new SlabLight(1, 0, 0));
    }

    @Test
    void impossible_layers_are_refused() {
        assertThatThrownBy(() -> new Layer(0.9, 1, 1, 0, 1)).hasMessageContaining("index 0.9");
        assertThatThrownBy(() -> new Layer(1, -1, 1, 0, 1)).hasMessageContaining("absorption -1");
        assertThatThrownBy(() -> new Layer(1, 1, Double.NaN, 0, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Layer(1, 1, 1, 1, 1)).hasMessageContaining("anisotropy 1");
        assertThatThrownBy(() -> new Layer(1, 1, 1, 0, 0)).hasMessageContaining("thickness 0");
        assertThatThrownBy(() -> LayerStack.inAir()).hasMessageContaining("0 layers");
        Layer endless = new Layer(1, 1, 1, 0, Stacks.ENDLESS);
        assertThatThrownBy(() -> LayerStack.inAir(endless, endless)).hasMessageContaining("last");
    }
}

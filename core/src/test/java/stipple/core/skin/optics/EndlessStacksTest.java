package stipple.core.skin.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Seed;

class EndlessStacksTest {
    /// The plain way, one stack after the other, is the oracle.
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12, 32})
    void many_stacks_at_once_are_as_one_after_the_other(int quadrature) {
        Seed chance = new Seed(11).forPurpose("stacks");
        for (int round = 0; round < 4; round++) {
            List<LayerStack> stacks = stacks(chance, round);
            assertThat(EndlessStacks.areAlike(stacks)).isTrue();
            AddingDoubling method = AddingDoubling.ofQuadrature(quadrature);
            double[] together = method.diffuseReflectances(stacks);
            for (int i = 0; i < together.length; i++) {
                assertThat(together[i])
                        .as("stack %d of round %d", i, round)
                        .isCloseTo(method.light(stacks.get(i)).diffuseReflectance(), within(5e-6));
            }
        }
    }

    @Test
    void giovanellis_half_space_comes_out_of_the_fast_way_too() {
        LayerStack half = LayerStack.inAir(new Layer(1.5, 10, 90, 0, Double.POSITIVE_INFINITY));
        double[] diffuse = AddingDoubling.ofQuadrature(32).diffuseReflectances(List.of(half));
        assertThat(diffuse[0] + Fresnel.reflectance(1, 1.5, 1)).isCloseTo(0.2600, within(1e-4));
    }

    @Test
    void an_endless_layer_that_absorbs_nothing_sends_all_light_back() {
        LayerStack clear = LayerStack.inAir(new Layer(1.4, 0, 200, 0.8, Double.POSITIVE_INFINITY));
        double[] diffuse = AddingDoubling.ofQuadrature(8).diffuseReflectances(List.of(clear));
        assertThat(diffuse[0] + Fresnel.reflectance(1, 1.4, 1)).isCloseTo(1, within(1e-4));
    }

    @Test
    void stacks_of_another_kind_go_the_plain_way() {
        List<LayerStack> slab = List.of(LayerStack.inAir(new Layer(1, 10, 90, 0.75, 0.02)));
        assertThat(EndlessStacks.areAlike(slab)).isFalse();
        assertThat(AddingDoubling.ofQuadrature(32).diffuseReflectances(slab)[0])
                .isCloseTo(0.09739, within(1e-5));
    }

    /// Skin-like and less skin-like; the index of a round is that of all of its layers.
    private static List<LayerStack> stacks(Seed chance, int round) {
        double index = 1 + 0.2 * round;
        List<LayerStack> stacks = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            List<Layer> layers = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                long at = 100L * round + 10L * i + 3L * k;
                layers.add(
                        new Layer(
                                index,
                                StrictMath.exp(8 * chance.uniform(at) - 2),
                                20 + 300 * chance.uniform(at + 1),
                                -0.5 + 1.4 * chance.uniform(at + 2),
                                k == 2 ? Double.POSITIVE_INFINITY : 0.001 + 0.02 * i));
            }
            stacks.add(new LayerStack(1, layers, 1));
        }
        return stacks;
    }
}

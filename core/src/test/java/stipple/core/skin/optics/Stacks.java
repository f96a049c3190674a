package stipple.core.skin.optics;

import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Seed;

/// The stacks of the published tables, and random ones.
final class Stacks {
    static final double ENDLESS = Double.POSITIVE_INFINITY;

    /// Source: vandehulst1980multiple, as in wang1995mcml Table 6.1.
    static final LayerStack VAN_DE_HULST = LayerStack.inAir(new Layer(1, 10, 90, 0.75, 0.02));

    /// Source: giovanelli1955reflection, as in wang1995mcml Table 6.2.
    static final LayerStack GIOVANELLI = LayerStack.inAir(new Layer(1.5, 10, 90, 0, ENDLESS));

    /// Source: gardner1992monte, as in wang1995mcml Table 6.6.
    static final LayerStack GARDNER =
            LayerStack.inAir(
                    new Layer(1.37, 1, 100, 0.9, 0.1),
                    new Layer(1.37, 1, 10, 0, 0.1),
                    new Layer(1.37, 2, 10, 0.7, 0.2));

    static final LayerStack TWO_INDICES =
            LayerStack.inAir(
                    new Layer(1.3, 20, 200, 0.7, 0.01), new Layer(1.4, 10, 200, 0.9, ENDLESS));

    private Stacks() {}

    /// One to three layers with coefficients that both methods can handle in short time.
    static LayerStack random(int number, boolean absorbing) {
        Seed seed = new Seed(number).forPurpose("stack");
        int count = 1 + (int) (3 * seed.uniform(0));
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = 10 * (i + 1);
            layers.add(
                    new Layer(
                            1 + 0.1 * (int) (6 * seed.uniform(at)),
                            absorbing ? 20 * seed.uniform(at + 1) : 0,
                            200 * seed.uniform(at + 2),
                            0.95 * seed.uniform(at + 3),
                            0.002 + 0.05 * seed.uniform(at + 4)));
        }
        return new LayerStack(1, layers, seed.uniform(1) < 0.5 ? 1 : 1.5);
    }
}

package stipple.core.skin.optics;

import java.util.List;

/// Layers on top of each other between two clear half spaces; light comes from above.
///
/// @param indexAbove refractive index of the clear half space above, in [1, 5]
/// @param layers from the top down, 1 to 100; only the last may be infinitely thick
/// @param indexBelow refractive index of the clear half space below, in [1, 5]
public record LayerStack(double indexAbove, List<Layer> layers, double indexBelow) {
    public static final int MOST_LAYERS = 100;

    private static final double MOST_INDEX = 5;

    public LayerStack {
        layers = List.copyOf(layers);
        requireIndex(indexAbove, "above");
        requireIndex(indexBelow, "below");
        if (layers.isEmpty() || layers.size() > MOST_LAYERS) {
            throw new IllegalArgumentException(
                    layers.size() + " layers, allowed 1 to " + MOST_LAYERS);
        }
        for (Layer layer : layers.subList(0, layers.size() - 1)) {
            if (layer.isInfinite()) {
                throw new IllegalArgumentException("only the last layer may be infinitely thick");
            }
        }
    }

    /// Layers in air.
    public static LayerStack inAir(Layer... layers) {
        return new LayerStack(1, List.of(layers), 1);
    }

    public Layer first() {
        return layers.getFirst();
    }

    public Layer last() {
        return layers.getLast();
    }

    private static void requireIndex(double index, String where) {
        if (!(index >= 1 && index <= MOST_INDEX)) {
            throw new IllegalArgumentException(
                    "refractive index " + index + " " + where + ", allowed 1 to 5");
        }
    }
}

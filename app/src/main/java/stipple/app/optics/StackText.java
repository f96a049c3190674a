package stipple.app.optics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import stipple.app.planning.Refusal;
import stipple.core.skin.optics.Layer;
import stipple.core.skin.optics.LayerStack;

/// A stack of layers as a person writes it.
///
/// @param layers from the top down, each `n,mua,mus,g,d`: refractive index, absorption and
///   scattering per cm, anisotropy, thickness in cm or `inf`
/// @param indexAbove refractive index above
/// @param indexBelow refractive index below
public record StackText(List<String> layers, double indexAbove, double indexBelow) {
    private static final int NUMBERS = 5;

    public StackText {
        layers = List.copyOf(layers);
    }

    LayerStack parse() {
        List<Layer> parsed = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            parsed.add(layer(i + 1, layers.get(i)));
        }
        return refusing("", () -> new LayerStack(indexAbove, parsed, indexBelow));
    }

    private static Layer layer(int number, String text) {
        String where = "layer " + number + " '" + text + "': ";
        String[] cells = text.split(",", -1);
        if (cells.length != NUMBERS) {
            throw new Refusal(where + cells.length + " numbers, expected 5 as in n,mua,mus,g,d");
        }
        double[] values = new double[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            values[i] = number(where, cells[i].strip());
        }
        return refusing(
                where, () -> new Layer(values[0], values[1], values[2], values[3], values[4]));
    }

    static double number(String where, String cell) {
        if (cell.equals("inf")) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new Refusal(where + "'" + cell + "' is not a number", e);
        }
    }

    /// What the computation says about numbers it cannot take, as a refusal.
    static <T> T refusing(String where, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new Refusal(where + e.getMessage(), e);
        }
    }
}

package stipple.app.planning;

import stipple.core.parameter.Parameters;

/// How densely a person wants deposits: a word or a number per cm2.
public sealed interface DensityWish {
    /// `light`, `standard` or `dense`.
    record Named(String word) implements DensityWish {}

    /// Deposits per cm2.
    record PerCm2(double value) implements DensityWish {}

    /// Reads `light`, `standard`, `dense` or a number.
    ///
    /// @throws Refusal if it is none of these or beyond what skin takes
    static DensityWish parse(String text) {
        return switch (text) {
            case "light", "standard", "dense" -> new Named(text);
            default -> new PerCm2(number(text));
        };
    }

    /// The density on bald skin.
    ///
    /// @param betweenHair whether deposits go between existing long hair, as in diffuse thinning
    default double perCm2(boolean betweenHair, Parameters parameters) {
        return switch (this) {
            case Named(String word) ->
                    parameters.likely(
                            "b-a4-density-" + (betweenHair ? "between-hair-" : "") + word);
            case PerCm2(double value) -> value;
        };
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= 5 && value <= 300) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refusal(text, e);
        }
        throw refusal(text, null);
    }

    private static Refusal refusal(
            String text, @org.jspecify.annotations.Nullable Throwable cause) {
        String sentence =
                "--density "
                        + text
                        + ": allowed light, standard, dense, or 5 to 300 dots per cm2"
                        + " (beyond 300 the dots run into each other)";
        return cause == null ? new Refusal(sentence) : new Refusal(sentence, cause);
    }
}

package stipple.core.ink;

import stipple.core.parameter.Parameters;

/// What an ink is made of, as far as light is concerned.
public enum Pigment {
    /// Carbon black thinned with water: absorbs a little more at short wavelengths.
    SMP_CARBON("smp-carbon"),
    /// Iron oxide mixes: warm brown to black.
    SMP_IRON_OXIDE("smp-iron-oxide"),
    /// Ash-grey pigment that the body is meant to absorb.
    TRICO("trico"),
    /// Body tattoo ink sold as black: a mix whose black part fades first and leaves a blue one.
    TATTOO_BLACK("tattoo-black");

    private final String id;

    Pigment(String id) {
        this.id = id;
    }

    /// The name in files: `smp-carbon`, `smp-iron-oxide`, `trico`, `tattoo-black`.
    public String id() {
        return id;
    }

    /// The pigment that a treatment is usually done with.
    public static Pigment usual(Treatment treatment) {
        return switch (treatment) {
            case PERMANENT -> SMP_CARBON;
            case TRICO -> TRICO;
            case TATTOO -> TATTOO_BLACK;
        };
    }

    /// Absorption of channel 0 red, 1 green, 2 blue relative to green light.
    public double relativeAbsorption(int channel, Parameters parameters) {
        String color =
                switch (channel) {
                    case 0 -> "red";
                    case 1 -> "green";
                    case 2 -> "blue";
                    default ->
                            throw new IllegalArgumentException(
                                    "channel " + channel + ", allowed 0-2");
                };
        return parameters.likely("x-pigment-" + id + "-" + color);
    }
}

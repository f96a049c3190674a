package stipple.core.dots;

import stipple.core.parameter.Parameters;

/// How evenly a technician works: one-sigma spreads between deposits that were meant to be alike.
///
/// @param diameterSdMm of the healed diameter, [0, 0.2]
/// @param depthSdMm of the depth of the pigment, [0, 0.5]
/// @param loadSdFraction of the amount of pigment, [0, 1]
public record TechnicianSkill(double diameterSdMm, double depthSdMm, double loadSdFraction) {
    public TechnicianSkill {
        check("diameter", diameterSdMm, 0.2, "mm");
        check("depth", depthSdMm, 0.5, "mm");
        check("load", loadSdFraction, 1, "of the load");
    }

    public static TechnicianSkill trained(Parameters parameters) {
        return new TechnicianSkill(
                parameters.likely("b-d1-dot-diameter-sd"),
                parameters.likely("b-d10-pigment-depth-sd"),
                parameters.likely("b-d16-load-sd-fraction"));
    }

    public static TechnicianSkill untrained(Parameters parameters) {
        return new TechnicianSkill(
                parameters.likely("x-untrained-diameter-sd"),
                parameters.likely("x-untrained-depth-sd"),
                parameters.likely("x-untrained-load-sd-fraction"));
    }

    private static void check(String what, double sd, double most, String unit) {
        if (!(sd >= 0 && sd <= most)) {
            throw new IllegalArgumentException(
                    what + " spread " + sd + " " + unit + ", allowed 0-" + most + " " + unit);
        }
    }
}

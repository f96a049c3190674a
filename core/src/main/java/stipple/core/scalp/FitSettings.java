package stipple.core.scalp;

import stipple.core.parameter.Parameters;

/// The prior knowledge of the fit, all one-sigma: how people's heads differ from the template, how
/// exactly anchors are placed, how far a photo's pose strays from what its name says.
record FitSettings(
        double sizeSigmaFraction,
        double proportionSigmaFraction,
        double crownShiftSigmaMm,
        double anchorSigmaMm,
        double outlineSigmaMm,
        double outlineWeight,
        double nominalPoseSigmaDeg,
        double heldPoseSigmaDeg,
        double focalGuessSigmaFraction) {
    static FitSettings of(Parameters parameters) {
        return new FitSettings(
                parameters.likely("p-scale-head-breadth-sigma"),
                parameters.likely("x-fit-proportion-sigma"),
                parameters.likely("x-fit-crown-shift-sigma"),
                parameters.likely("x-fit-anchor-sigma"),
                parameters.likely("x-fit-outline-sigma"),
                parameters.likely("x-fit-outline-weight"),
                parameters.likely("x-fit-nominal-pose-sigma"),
                parameters.likely("x-fit-held-pose-sigma"),
                parameters.likely("x-fit-focal-guess-sigma"));
    }
}

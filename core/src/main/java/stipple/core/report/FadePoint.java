package stipple.core.report;

import stipple.core.math.Range;

/// How much of the healed pigment is left without a top-up.
///
/// @param years after healing, from 0
/// @param leftFraction share of the healed pigment, [0, 1]; low is the worst case
public record FadePoint(double years, Range leftFraction) {}

package stipple.core.course;

import stipple.core.math.Range;

/// What there is to see on one day; likely with the worst and the best case around it.
///
/// @param day counted from the first session
/// @param load pigment over that of the same deposits healed
/// @param contrast luminance missing at the centre of the clearest dots, [0, 1]
/// @param widthMm visible width of a dot
/// @param deltaBlue units of b* that a dot draws the skin further to blue than the own stubble
/// @param shows 1 is what can just be seen at reading distance
public record TimePoint(
        int day, Range load, Range contrast, Range widthMm, Range deltaBlue, Range shows) {
    static TimePoint of(int day, Sight likely, Sight best, Sight worst) {
        return new TimePoint(
                day,
                around(likely.load(), best.load(), worst.load()),
                around(likely.contrast(), best.contrast(), worst.contrast()),
                around(likely.widthMm(), best.widthMm(), worst.widthMm()),
                around(likely.deltaBlue(), best.deltaBlue(), worst.deltaBlue()),
                around(likely.showsFactor(), best.showsFactor(), worst.showsFactor()));
    }

    private static Range around(double likely, double a, double b) {
        return new Range(
                likely, Math.min(likely, Math.min(a, b)), Math.max(likely, Math.max(a, b)));
    }
}

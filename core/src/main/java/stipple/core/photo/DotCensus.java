package stipple.core.photo;

import java.util.Arrays;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;

/// How many dots there are, how wide and how strong, with what the count and the spread leave open.
///
/// @param count of dots found
/// @param densityPerCm2 of the photographed skin; low and high hold missed and false dots
/// @param diameterMm median, and the ends between which nine in ten dots lie
/// @param contrast the same, share of the light missing at the middle
public record DotCensus(int count, Range densityPerCm2, Range diameterMm, Range contrast) {
    private static final double MM2_PER_CM2 = 100;

    /// @param widthMm of the photographed skin
    /// @param heightMm of the photographed skin
    public static DotCensus of(
            FoundDots dots, double widthMm, double heightMm, Parameters parameters) {
        double areaCm2 = widthMm * heightMm / MM2_PER_CM2;
        double share = parameters.likely("x-measure-count-error");
        double floor = parameters.likely("x-measure-false-per-cm2");
        int n = dots.count();
        double margin =
                share * n + parameters.likely("x-measure-count-sigmas") * Math.sqrt(share * n);
        Range density =
                new Range(
                        n / areaCm2,
                        Math.max(0, (n - margin) / areaCm2 - floor),
                        (n + margin) / areaCm2 + floor);
        return new DotCensus(n, density, spread(dots.diametersMm()), spread(dots.contrasts()));
    }

    private static Range spread(double[] values) {
        if (values.length == 0) {
            return Range.exactly(0);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Range(at(sorted, 0.5), at(sorted, 0.05), at(sorted, 0.95));
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}

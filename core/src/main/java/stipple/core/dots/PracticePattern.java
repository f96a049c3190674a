package stipple.core.dots;

import java.util.List;
import stipple.core.design.DensityField;
import stipple.core.design.PatternFamily;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

/// A square of dots for a trainee to follow: one of the pattern families at an even density, or the
/// front edge of a hairline, where dots begin single and far apart and reach the full density some
/// millimetres behind a line that wanders.
public final class PracticePattern {
    /// Side of the square.
    public static final double SIDE_MM = 40;

    private static final double EDGE_MM = 10;
    private static final double LOGITS_OF_NINE_TENTHS = 5.9;

    private PracticePattern() {}

    /// Places of dots as x, y, x, y, ... from the top left corner.
    ///
    /// @param perCm2 dots on a square centimetre
    public static double[] even(PatternFamily family, double perCm2, Seed seed) {
        return places(family, DensityField.uniform(perCm2), seed);
    }

    /// Places of dots behind a wandering line about 10 mm below the top.
    ///
    /// @param perCm2 full density
    /// @param transitionMm from the first dots to nearly the full density
    public static double[] hairline(double perCm2, double transitionMm, Seed seed) {
        double scale = transitionMm / LOGITS_OF_NINE_TENTHS;
        DensityField rising =
                at -> {
                    double x = at.sMm();
                    double line =
                            EDGE_MM
                                    + 1.3 * StrictMath.sin(0.23 * x + 0.6)
                                    + 0.7 * StrictMath.sin(0.71 * x);
                    double behind = at.wMm() - line - transitionMm / 2;
                    return perCm2 / (1 + StrictMath.exp(-behind / scale));
                };
        return places(PatternFamily.FINE, rising, seed);
    }

    /// The full densities to practise at, lightest first.
    public static List<Double> densitiesPerCm2(Parameters parameters) {
        return List.of(
                parameters.likely("b-a4-density-light"),
                parameters.likely("b-a4-density-standard"),
                parameters.likely("b-a4-density-dense"));
    }

    private static double[] places(PatternFamily family, DensityField wanted, Seed seed) {
        Sites sites =
                SitePlacer.place(
                        DotSurface.plane(SIDE_MM, SIDE_MM),
                        wanted,
                        List.of(1.0),
                        PriorSites.none(),
                        family,
                        seed,
                        1);
        double[] xyz = sites.positionsMm();
        double[] xy = new double[2 * sites.count()];
        for (int i = 0; i < sites.count(); i++) {
            xy[2 * i] = xyz[3 * i];
            xy[2 * i + 1] = xyz[3 * i + 1];
        }
        return xy;
    }
}

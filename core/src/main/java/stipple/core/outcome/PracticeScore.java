package stipple.core.outcome;

import java.util.ArrayList;
import java.util.List;
import stipple.core.geometry.PointStatistics;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;
import stipple.core.photo.DotProbe;
import stipple.core.photo.FoundDots;

/// A practice sheet judged by the measures of healed results: how evenly dots are spaced, how alike
/// they are in size and strength, how soft their edges are, and which pattern they make.
///
/// @param count of dots
/// @param spacingMm mean distance to the next dot
/// @param spacingSpread its standard deviation over its mean: 0 a grid, about 0.5 chance
/// @param clarkEvans mean distance over that of chance
/// @param sizeMm mean width
/// @param sizeSpread standard deviation over mean
/// @param strength mean share of the light missing
/// @param strengthSpread standard deviation over mean
/// @param softness width of the edge over the radius: about 0.3 printed, 0.9 and more blurred out
public record PracticeScore(
        int count,
        double spacingMm,
        double spacingSpread,
        double clarkEvans,
        double sizeMm,
        double sizeSpread,
        double strength,
        double strengthSpread,
        double softness,
        Family family,
        Edge edge,
        List<Finding> findings) {
    public static final int LEAST_DOTS = 12;

    private static final String SOURCE = "assumption";
    private static final int STEPS = 24;
    private static final double REACH_RADII = 2.4;

    public PracticeScore {
        findings = List.copyOf(findings);
    }

    /// What the dots stand like.
    public enum Family {
        /// As if ruled.
        GRID,
        /// More even than own follicles.
        EVEN,
        /// Like own follicles.
        NATURAL,
        /// As chance throws them, or in clumps.
        SCATTERED
    }

    /// How far pigment ran at the rim of a dot.
    public enum Edge {
        CRISP,
        MEDIUM,
        DIFFUSE
    }

    /// Judges at least twelve dots.
    ///
    /// @param widthMm of the photographed sheet
    public static PracticeScore of(
            FoundDots dots,
            DotProbe probe,
            double widthMm,
            double heightMm,
            Parameters parameters) {
        if (dots.count() < LEAST_DOTS) {
            throw new IllegalArgumentException(dots.count() + " dots, allowed from " + LEAST_DOTS);
        }
        double[] x = new double[dots.count()];
        double[] y = new double[dots.count()];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.clamp(dots.xMm(i), 0, widthMm);
            y[i] = Math.clamp(dots.yMm(i), 0, heightMm);
        }
        PointStatistics spread = PointStatistics.inWindow(x, y, widthMm, heightMm);
        double[] size = meanAndSpread(dots.diametersMm());
        double[] strength = meanAndSpread(dots.contrasts());
        double softness = softness(dots, probe);
        Family family = family(spread.nnCv(), parameters);
        Edge edge = edge(softness, parameters);
        return new PracticeScore(
                dots.count(),
                spread.nnMean(),
                spread.nnCv(),
                spread.clarkEvans(),
                size[0],
                size[1],
                strength[0],
                strength[1],
                softness,
                family,
                edge,
                findings(
                        family, edge, softness, size[1], strength[1], spread, size[0], parameters));
    }

    private static List<Finding> findings(
            Family family,
            Edge edge,
            double softness,
            double sizeSpread,
            double strengthSpread,
            PointStatistics spread,
            double sizeMm,
            Parameters parameters) {
        List<Finding> findings = new ArrayList<>();
        double natural = parameters.likely("x-practice-spacing-spread");
        if (family == Family.GRID || family == Family.SCATTERED) {
            String rule = family == Family.GRID ? "practice-grid" : "practice-scattered";
            findings.add(finding(rule, spread.nnCv(), natural));
        }
        double size = parameters.likely("x-practice-size-spread");
        if (sizeSpread > size) {
            findings.add(finding("practice-size", sizeSpread, size));
        }
        double strength = parameters.likely("x-practice-strength-spread");
        if (strengthSpread > strength) {
            findings.add(finding("practice-strength", strengthSpread, strength));
        }
        if (edge == Edge.DIFFUSE) {
            double softest = parameters.range("x-practice-softness").high();
            findings.add(finding("practice-diffuse", softness, softest));
        }
        if (spread.nnMin() < sizeMm) {
            findings.add(finding("practice-touching", spread.nnMin() / sizeMm, 1));
        }
        return findings;
    }

    private static Finding finding(String rule, double value, double limit) {
        return new Finding(rule, Finding.Severity.WARNING, value, limit, "fraction", SOURCE);
    }

    private static Family family(double spread, Parameters parameters) {
        if (spread < parameters.range("x-practice-spacing-spread").low()) {
            return Family.GRID;
        }
        if (spread < parameters.likely("x-practice-spacing-spread")) {
            return Family.EVEN;
        }
        return spread < parameters.range("x-practice-spacing-spread").high()
                ? Family.NATURAL
                : Family.SCATTERED;
    }

    private static Edge edge(double softness, Parameters parameters) {
        if (softness < parameters.range("x-practice-softness").low()) {
            return Edge.CRISP;
        }
        return softness < parameters.range("x-practice-softness").high()
                ? Edge.MEDIUM
                : Edge.DIFFUSE;
    }

    /// Mean profile of all dots from the middle outwards: how far it takes from four fifths of the
    /// middle's darkness to one fifth, over the radius of half.
    private static double softness(FoundDots dots, DotProbe probe) {
        double[] profile = new double[STEPS + 1];
        for (int i = 0; i < dots.count(); i++) {
            double radius = dots.diameterMm(i) / 2;
            for (int k = 0; k <= STEPS; k++) {
                double far = REACH_RADII * radius * k / STEPS;
                profile[k] += probe.ring(dots.xMm(i), dots.yMm(i), far);
            }
        }
        double ground = profile[STEPS];
        double top = profile[0] - ground;
        double outer = place(profile, ground + 0.2 * top);
        double inner = place(profile, ground + 0.8 * top);
        return (outer - inner) / Math.max(1e-6, place(profile, ground + 0.5 * top));
    }

    private static double place(double[] profile, double level) {
        for (int k = 1; k < profile.length; k++) {
            if (profile[k] <= level) {
                double part =
                        (profile[k - 1] - level) / Math.max(1e-9, profile[k - 1] - profile[k]);
                return k - 1 + part;
            }
        }
        return profile.length - 1;
    }

    private static double[] meanAndSpread(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new double[] {mean, Math.sqrt(squares / (values.length - 1)) / Math.max(1e-9, mean)};
    }
}

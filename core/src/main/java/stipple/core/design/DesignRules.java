package stipple.core.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stipple.core.math.Vec3;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Finding.Severity;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ScalpPoint;

/// What the rules of hairline and density design say about a design. All findings at once, each
/// with its source.
public final class DesignRules {
    private static final String UNIT_MM = "mm";

    private final Head head;
    private final Design design;
    private final Parameters parameters;

    private DesignRules(Head head, Design design, Parameters parameters) {
        this.head = head;
        this.design = design;
        this.parameters = parameters;
    }

    public static List<Finding> findings(
            Head head,
            Design design,
            HairlineEdge edge,
            OptionalInt ageYears,
            Parameters parameters) {
        DesignRules rules = new DesignRules(head, design, parameters);
        List<Finding> found = new ArrayList<>();
        rules.hairlineNotBelowTheAgeRule(ageYears).ifPresent(found::add);
        rules.hairlineNotVeryLow().ifPresent(found::add);
        rules.hairlineNotRulerStraight(edge).ifPresent(found::add);
        rules.templesStayOpen(edge).ifPresent(found::add);
        rules.foreheadIsAThird().ifPresent(found::add);
        rules.coverageBelowHelmet().ifPresent(found::add);
        return List.copyOf(found);
    }

    private Optional<Finding> hairlineNotBelowTheAgeRule(OptionalInt ageYears) {
        double least = HairlineLayout.minimumHeightMm(ageYears, parameters);
        return below("hairline-low-for-age", Severity.WARNING, middle().sMm(), least, "assumption");
    }

    private Optional<Finding> hairlineNotVeryLow() {
        return below(
                "hairline-very-low",
                Severity.WARNING,
                middle().sMm(),
                lowestMm(parameters),
                "teammicrohairlines");
    }

    /// How high above the glabella the middle of a hairline must lie at least, whatever the age.
    public static double lowestMm(Parameters parameters) {
        return parameters.likely("b-hl12-low-warn");
    }

    private Optional<Finding> hairlineNotRulerStraight(HairlineEdge edge) {
        double least = parameters.likely("b-hl12-straightness-warn");
        return below(
                "hairline-too-straight",
                Severity.WARNING,
                edge.irregularityMm(),
                least,
                "teammicrohairlines");
    }

    /// The temples must turn back: a line whose corners are hardly higher than its middle closes
    /// them.
    private Optional<Finding> templesStayOpen(HairlineEdge edge) {
        return below(
                "temples-closed",
                Severity.WARNING,
                recessionMm(design.hairline(), edge.line()),
                leastRecessionMm(parameters),
                "shapirohairline");
    }

    /// How much further back than its middle a hairline must run at least.
    public static double leastRecessionMm(Parameters parameters) {
        return parameters.likely("x-hl3-least-recession");
    }

    /// How much further back than its middle a hairline runs.
    ///
    /// @param drawn the line as it was drawn
    /// @param line the same as it runs, with its temples in their shape
    public static double recessionMm(List<ScalpPoint> drawn, List<ScalpPoint> line) {
        return line.stream().mapToDouble(ScalpPoint::sMm).max().orElse(0) - middle(drawn).sMm();
    }

    /// Hairline to brow should be about as long as brow to nose base and nose base to chin.
    private Optional<Finding> foreheadIsAThird() {
        Vec3 line = head.chart().surfaceAt(middle()).positionMm();
        double upper = line.distanceTo(head.landmark(Landmark.GLABELLA));
        double lower =
                head.landmark(Landmark.GLABELLA).distanceTo(head.landmark(Landmark.CHIN)) / 2;
        double off = upper / lower - 1;
        double tolerance = 2 * parameters.likely("b-hl8-thirds-tolerance");
        if (Math.abs(off) <= tolerance) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        "forehead-third",
                        Severity.NOTE,
                        off,
                        tolerance,
                        "fraction",
                        "aaps135thirds"));
    }

    private Optional<Finding> coverageBelowHelmet() {
        double diameterMm = parameters.likely("b-d1-dot-diameter");
        double coverage = design.densityPerCm2() / 100 * Math.PI * diameterMm * diameterMm / 4;
        double stop = parameters.likely("c-4-coverage-stop");
        double warn = parameters.likely("c-4-coverage-warn");
        if (coverage <= warn) {
            return Optional.empty();
        }
        Severity severity = coverage > stop ? Severity.STOP : Severity.WARNING;
        return Optional.of(
                new Finding(
                        "coverage-high",
                        severity,
                        coverage,
                        coverage > stop ? stop : warn,
                        "fraction",
                        "baldingblogyears"));
    }

    private static Optional<Finding> below(
            String rule, Severity severity, double measured, double least, String source) {
        return measured < least
                ? Optional.of(new Finding(rule, severity, measured, least, UNIT_MM, source))
                : Optional.empty();
    }

    private ScalpPoint middle() {
        return middle(design.hairline());
    }

    private static ScalpPoint middle(List<ScalpPoint> line) {
        return line.stream().min(Comparator.comparingDouble(p -> Math.abs(p.wMm()))).orElseThrow();
    }
}

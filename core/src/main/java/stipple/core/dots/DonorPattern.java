package stipple.core.dots;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import stipple.core.math.Range;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;

/// How irregularly a person's own hair stands, measured in a macro photo of the donor zone, and the
/// evenness of the follicle-like pattern that stands most like it.
///
/// The pattern is placed at several evennesses and cut into windows as large as the photo. What is
/// compared is the spread of nearest-neighbour distances, their mean over that of chance, and the
/// pair correlation, each by how much windows of the shipped pattern differ among themselves; so
/// the borders and the few units of a photo weigh on both sides alike. The pattern with the least
/// sum of squares is taken, and those within 2.7 of it are as likely as not to be told from it.
///
/// What is approximate: missed and split units count as irregularity of the person.
///
/// @param units found
/// @param unitsPerCm2 on the photographed skin
/// @param spacingMm mean spacing, one over the root of the density
/// @param nnCv standard deviation of nearest-neighbour distances over their mean, with the error
///   that so few units leave
/// @param evenness of the pattern that stands most like the person's hair, [-1, 1]
/// @param patternCv spread of nearest-neighbour distances of that pattern in such a window
/// @param usualCv the same of the shipped pattern
/// @param pairDifference mean difference of the person's pair correlation from that pattern's,
///   between 0.3 and 1.8 mean spacings
/// @param usualDifference the same from the shipped pattern's
/// @param chanceDifference the same of one window of that pattern, which chance alone makes
public record DonorPattern(
        int units,
        double unitsPerCm2,
        double spacingMm,
        Range nnCv,
        Range evenness,
        double patternCv,
        double usualCv,
        double pairDifference,
        double usualDifference,
        double chanceDifference) {
    private static final double[] TRIED = {
        -1, -0.75, -0.5, -0.25, 0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1
    };
    private static final int USUAL = 4;
    private static final double NINE_TENTHS = 1.645;
    private static final double MM2_PER_CM2 = 100;
    private static final double BEYOND_SIGMAS = 3;
    private static final double LEAST_ERROR = 0.02;
    private static final String SOURCE = "stipple2026follicles";

    /// Why a photo cannot say how irregular hair stands.
    public enum TooLittle {
        UNITS,
        AREA
    }

    /// Whether there is too little to judge by, and what.
    public static Optional<TooLittle> tooLittle(
            int units, double widthMm, double heightMm, Parameters parameters) {
        if (widthMm * heightMm / MM2_PER_CM2 < parameters.likely("x-donor-least-area")) {
            return Optional.of(TooLittle.AREA);
        }
        return units < parameters.likely("x-donor-least-units")
                ? Optional.of(TooLittle.UNITS)
                : Optional.empty();
    }

    /// Fits the pattern to units in a photo.
    ///
    /// @param xMm of each unit, [0, widthMm]
    public static DonorPattern of(
            double[] xMm, double[] yMm, double widthMm, double heightMm, Parameters parameters) {
        if (tooLittle(xMm.length, widthMm, heightMm, parameters).isPresent()) {
            throw new IllegalArgumentException(
                    xMm.length + " units on " + widthMm + " x " + heightMm + " mm are too few");
        }
        PatternTexture person = PatternTexture.of(xMm, yMm, widthMm, heightMm);
        double spacing = Math.sqrt(widthMm * heightMm / xMm.length);
        List<TriedPattern> tried =
                DoubleStream.of(TRIED)
                        .mapToObj(e -> TriedPattern.of(e, spacing, widthMm, heightMm))
                        .toList();
        return fitted(person, tried, xMm.length, spacing);
    }

    private static DonorPattern fitted(
            PatternTexture person, List<TriedPattern> tried, int units, double spacing) {
        TriedPattern usual = tried.get(USUAL);
        double[] misfit = tried.stream().mapToDouble(t -> t.misfit(person, usual)).toArray();
        int best = 0;
        for (int i = 1; i < misfit.length; i++) {
            best = misfit[i] < misfit[best] ? i : best;
        }
        double allowed = misfit[best] + NINE_TENTHS * NINE_TENTHS;
        int[] near = IntStream.range(0, misfit.length).filter(i -> misfit[i] <= allowed).toArray();
        TriedPattern chosen = tried.get(best);
        double error = NINE_TENTHS * chosen.cvSigma();
        return new DonorPattern(
                units,
                MM2_PER_CM2 / (spacing * spacing),
                spacing,
                new Range(person.cv(), Math.max(0, person.cv() - error), person.cv() + error),
                evenness(misfit, best, near),
                chosen.mean().cv(),
                usual.mean().cv(),
                chosen.mean().difference(person),
                usual.mean().difference(person),
                chosen.chance());
    }

    private static Range evenness(double[] misfit, int best, int[] near) {
        double likely = lowest(misfit, best);
        return new Range(
                likely,
                Math.min(likely, TRIED[near[0]]),
                Math.max(likely, TRIED[near[near.length - 1]]));
    }

    /// Where the parabola through the least misfit and its neighbours is lowest.
    private static double lowest(double[] misfit, int best) {
        if (best == 0 || best == misfit.length - 1) {
            return TRIED[best];
        }
        double left = (misfit[best - 1] - misfit[best]) / (TRIED[best] - TRIED[best - 1]);
        double right = (misfit[best + 1] - misfit[best]) / (TRIED[best + 1] - TRIED[best]);
        double low = (TRIED[best - 1] + TRIED[best]) / 2;
        double high = (TRIED[best] + TRIED[best + 1]) / 2;
        return left + right <= 0 ? TRIED[best] : low + (high - low) * left / (left + right);
    }

    /// Whether the person's hair stands more or less evenly than any pattern that was tried.
    public boolean isBeyond() {
        double error = Math.max(LEAST_ERROR, (nnCv.high() - nnCv.low()) / 2 / NINE_TENTHS);
        return Math.abs(nnCv.likely() - patternCv) > BEYOND_SIGMAS * error;
    }

    /// What the plan says about it.
    public List<Finding> findings() {
        Finding spread =
                finding(
                        isBeyond() ? "donor-pattern-beyond" : "donor-pattern",
                        isBeyond() ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                        nnCv.likely(),
                        patternCv);
        return List.of(
                spread,
                finding(
                        "donor-pair-correlation",
                        Finding.Severity.NOTE,
                        pairDifference,
                        chanceDifference));
    }

    private static Finding finding(
            String rule, Finding.Severity severity, double measured, double limit) {
        return new Finding(rule, severity, measured, limit, "fraction", SOURCE);
    }
}

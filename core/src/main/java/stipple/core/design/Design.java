package stipple.core.design;

import java.util.List;
import stipple.core.ink.Treatment;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;

/// What is wanted, resolved to the last number: nothing is looked up or guessed after this.
///
/// @param lossClassId class of hair loss as `norwood-VI`, `ludwig-2` or `totalis`
/// @param hairlineStyle shape that the hairline was made from
/// @param hairline front edge from the person's right temple to the left one, scalp coordinates, at
///   least 3 points
/// @param densityPerCm2 deposits per cm2 where skin is bald, (0, 300]
/// @param pattern how deposits stand to each other
/// @param treatment permanent or temporary
/// @param shade strength of the last session's ink, 0 lightest to 1 darkest dilution
/// @param sessionShares share of all deposits by session; they add up to 1
/// @param marks scars and birthmarks to be worked into the pattern
/// @param hairAreas where the person said how much hair there is
/// @param zones outlines that limit the treatment; empty means wherever hair is missing
public record Design(
        String lossClassId,
        HairlineStyle hairlineStyle,
        List<ScalpPoint> hairline,
        double densityPerCm2,
        PatternFamily pattern,
        Treatment treatment,
        double shade,
        List<Double> sessionShares,
        List<ScalpMark> marks,
        List<HairArea> hairAreas,
        List<List<ScalpPoint>> zones) {
    private static final double MOST_PER_CM2 = 300;
    private static final double SUM_TOLERANCE = 1e-9;

    public Design {
        hairline = List.copyOf(hairline);
        sessionShares = List.copyOf(sessionShares);
        marks = List.copyOf(marks);
        hairAreas = List.copyOf(hairAreas);
        zones = zones.stream().map(List::copyOf).toList();
        if (hairline.size() < 3) {
            throw new IllegalArgumentException(
                    "hairline with " + hairline.size() + " points, needs at least 3");
        }
        if (!(densityPerCm2 > 0 && densityPerCm2 <= MOST_PER_CM2)) {
            throw new IllegalArgumentException(
                    "density " + densityPerCm2 + " per cm2, allowed above 0 to 300 per cm2");
        }
        if (!(shade >= 0 && shade <= 1)) {
            throw new IllegalArgumentException("shade " + shade + ", allowed 0 to 1");
        }
        double sum = sessionShares.stream().mapToDouble(Double::doubleValue).sum();
        if (sessionShares.isEmpty()
                || sessionShares.stream().anyMatch(share -> !(share > 0))
                || Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException(
                    "session shares " + sessionShares + ", each above 0, together 1");
        }
    }

    /// The same design with other sessions.
    public Design withSessionShares(List<Double> shares) {
        return new Design(
                lossClassId,
                hairlineStyle,
                hairline,
                densityPerCm2,
                pattern,
                treatment,
                shade,
                shares,
                marks,
                hairAreas,
                zones);
    }

    /// The same design with another ink.
    ///
    /// @param otherShade strength of the last session's ink, 0 lightest to 1 darkest dilution
    public Design withInk(Treatment other, double otherShade) {
        return new Design(
                lossClassId,
                hairlineStyle,
                hairline,
                densityPerCm2,
                pattern,
                other,
                otherShade,
                sessionShares,
                marks,
                hairAreas,
                zones);
    }

    /// The same design for another class of hair loss.
    ///
    /// @param otherId class of hair loss as `norwood-VI`, `ludwig-2` or `totalis`
    public Design withLossClass(String otherId) {
        return new Design(
                otherId,
                hairlineStyle,
                hairline,
                densityPerCm2,
                pattern,
                treatment,
                shade,
                sessionShares,
                marks,
                hairAreas,
                zones);
    }

    /// The same design with another hairline.
    public Design withHairline(HairlineStyle otherStyle, List<ScalpPoint> other) {
        return new Design(
                lossClassId,
                otherStyle,
                other,
                densityPerCm2,
                pattern,
                treatment,
                shade,
                sessionShares,
                marks,
                hairAreas,
                zones);
    }

    /// The same design with other dots.
    ///
    /// @param otherPerCm2 deposits per cm2 where skin is bald, (0, 300]
    public Design withDots(double otherPerCm2, PatternFamily otherPattern) {
        return new Design(
                lossClassId,
                hairlineStyle,
                hairline,
                otherPerCm2,
                otherPattern,
                treatment,
                shade,
                sessionShares,
                marks,
                hairAreas,
                zones);
    }
}

package stipple.core.design;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import stipple.core.ink.Treatment;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

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
/// @param zoneFactors by how much denser than elsewhere a zone is to be, each [0.2, 3]; 1 for zones
///   that are not named
/// @param evenness of the pattern, [-1, 1]: 0 as shipped, above 0 dots keep further apart, below 0
///   they stand more by chance
/// @param temples how the hairline turns at the temples
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
        List<List<ScalpPoint>> zones,
        Map<Zone, Double> zoneFactors,
        double evenness,
        TempleShape temples) {
    private static final double MOST_PER_CM2 = 300;
    private static final double LEAST_FACTOR = 0.2;
    private static final double MOST_FACTOR = 3;
    private static final double SUM_TOLERANCE = 1e-9;

    public Design {
        hairline = List.copyOf(hairline);
        sessionShares = List.copyOf(sessionShares);
        marks = List.copyOf(marks);
        hairAreas = List.copyOf(hairAreas);
        zones = zones.stream().map(List::copyOf).toList();
        zoneFactors = Map.copyOf(zoneFactors);
        zoneFactors.forEach((zone, factor) -> {
            if (!(factor >= LEAST_FACTOR && factor <= MOST_FACTOR)) {
                throw new IllegalArgumentException(
                        "density of zone "
                                + zone.id()
                                + " times "
                                + factor
                                + ", allowed 0.2 to 3 times the density elsewhere");
            }
        });
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
        if (!(evenness >= -1 && evenness <= 1)) {
            throw new IllegalArgumentException("evenness " + evenness + ", allowed -1 to 1");
        }
        double sum = sessionShares.stream().mapToDouble(Double::doubleValue).sum();
        if (sessionShares.isEmpty()
                || sessionShares.stream().anyMatch(share -> !(share > 0))
                || Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException(
                    "session shares " + sessionShares + ", each above 0, together 1");
        }
    }

    /// A design of the same density in all zones, in the shipped pattern, with temples as drawn.
    public Design(
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
        this(
                lossClassId,
                hairlineStyle,
                hairline,
                densityPerCm2,
                pattern,
                treatment,
                shade,
                sessionShares,
                marks,
                hairAreas,
                zones,
                Map.of(),
                0,
                TempleShape.NATURAL);
    }

    /// The same design with other densities of zones.
    public Design withZoneFactors(Map<Zone, Double> factors) {
        return changed(copy -> copy.zoneFactors = factors);
    }

    /// The same design in a pattern that is more even, or less.
    public Design withEvenness(double other) {
        return changed(copy -> copy.evenness = other);
    }

    /// The same design with a hairline that turns otherwise at the temples.
    public Design withTemples(TempleShape other) {
        return changed(copy -> copy.temples = other);
    }

    /// The same design with other sessions.
    public Design withSessionShares(List<Double> shares) {
        return changed(copy -> copy.sessionShares = shares);
    }

    /// The same design with another ink.
    ///
    /// @param otherShade strength of the last session's ink, 0 lightest to 1 darkest dilution
    public Design withInk(Treatment other, double otherShade) {
        return changed(copy -> {
            copy.treatment = other;
            copy.shade = otherShade;
        });
    }

    /// The same design for another class of hair loss.
    ///
    /// @param otherId class of hair loss as `norwood-VI`, `ludwig-2` or `totalis`
    public Design withLossClass(String otherId) {
        return changed(copy -> copy.lossClassId = otherId);
    }

    /// The same design with another hairline.
    public Design withHairline(HairlineStyle otherStyle, List<ScalpPoint> other) {
        return changed(copy -> {
            copy.hairlineStyle = otherStyle;
            copy.hairline = other;
        });
    }

    /// The same design with other dots.
    ///
    /// @param otherPerCm2 deposits per cm2 where skin is bald, (0, 300]
    public Design withDots(double otherPerCm2, PatternFamily otherPattern) {
        return changed(copy -> {
            copy.densityPerCm2 = otherPerCm2;
            copy.pattern = otherPattern;
        });
    }

    private Design changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.design();
    }

    /// A design on its way to becoming another one; seen only inside [#changed].
    private static final class Copy {
        private final List<ScalpMark> marks;
        private final List<HairArea> hairAreas;
        private final List<List<ScalpPoint>> zones;
        private String lossClassId;
        private HairlineStyle hairlineStyle;
        private List<ScalpPoint> hairline;
        private double densityPerCm2;
        private PatternFamily pattern;
        private Treatment treatment;
        private double shade;
        private List<Double> sessionShares;
        private Map<Zone, Double> zoneFactors;
        private double evenness;
        private TempleShape temples;

        Copy(Design from) {
            marks = from.marks;
            hairAreas = from.hairAreas;
            zones = from.zones;
            lossClassId = from.lossClassId;
            hairlineStyle = from.hairlineStyle;
            hairline = from.hairline;
            densityPerCm2 = from.densityPerCm2;
            pattern = from.pattern;
            treatment = from.treatment;
            shade = from.shade;
            sessionShares = from.sessionShares;
            zoneFactors = from.zoneFactors;
            evenness = from.evenness;
            temples = from.temples;
        }

        Design design() {
            return new Design(
                    lossClassId,
                    hairlineStyle,
                    hairline,
                    densityPerCm2,
                    pattern,
                    treatment,
                    shade,
                    sessionShares,
                    marks,
                    hairAreas,
                    zones,
                    zoneFactors,
                    evenness,
                    temples);
        }
    }
}

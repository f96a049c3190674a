package stipple.app.planning;

import java.util.Optional;
import stipple.core.math.Range;

/// How irregularly the person's own hair stands, and how well the plan's pattern follows it.
///
/// @param units of hair found in the donor photo
/// @param unitsPerCm2 on the photographed skin
/// @param spacingMm mean spacing of units
/// @param nnCv spread of nearest-neighbour distances over their mean
/// @param evenness of the fitted pattern, [-1, 1], 0 as shipped
/// @param patternCv spread of nearest-neighbour distances of the fitted pattern
/// @param usualCv the same of the shipped pattern
/// @param pairDifference mean difference of the pair correlations of hair and fitted pattern
/// @param usualDifference the same from the shipped pattern
/// @param chanceDifference what chance alone makes in so few units
public record DonorAnswer(
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
    /// Empty if the plan was made without a donor photo.
    public static Optional<DonorAnswer> of(PlanRequest request) {
        return request.donor()
                .map(d ->
                        new DonorAnswer(
                                d.units(),
                                d.unitsPerCm2(),
                                d.spacingMm(),
                                d.nnCv(),
                                d.evenness(),
                                d.patternCv(),
                                d.usualCv(),
                                d.pairDifference(),
                                d.usualDifference(),
                                d.chanceDifference()));
    }
}

package stipple.core.advice;

import java.util.List;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.directory.Technician;
import stipple.core.advice.evidence.Assessment;
import stipple.core.advice.evidence.Contribution;

/// One technician proposed, with the sum behind it.
///
/// @param technician the person
/// @param branch where they work
/// @param provider whose house that is
/// @param distanceKm from the person who asks
/// @param travel how that is travelled
/// @param isAbroad a border lies between
/// @param isBeyondReach further than the person would travel
/// @param rank 1 first; those with the same rank are equal, in no order
/// @param contributions summands of the score: the quality's own and what travel costs
/// @param assessment what the evidence says
public record Recommendation(
        Technician technician,
        Branch branch,
        Provider provider,
        double distanceKm,
        Travel travel,
        boolean isAbroad,
        boolean isBeyondReach,
        int rank,
        List<Contribution> contributions,
        Assessment assessment) {
    public Recommendation {
        contributions = List.copyOf(contributions);
    }

    /// The score in hundredths of a point: exactly the sum of the contributions.
    public int scoreHundredths() {
        return contributions.stream().mapToInt(Contribution::hundredths).sum();
    }

    Recommendation ranked(int place) {
        return new Recommendation(
                technician,
                branch,
                provider,
                distanceKm,
                travel,
                isAbroad,
                isBeyondReach,
                place,
                contributions,
                assessment);
    }
}

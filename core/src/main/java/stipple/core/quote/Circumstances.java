package stipple.core.quote;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a person learnt around an offer. Everything may be unknown, and what is unknown warns of
/// nothing.
///
/// @param exampleClients how many different clients the shown examples are of
/// @param areExamplesHealed whether they show healed work
/// @param areExamplesTheTechnicians whether they are by the technician who is to do it
/// @param isSmpTrained whether training in this craft was shown
/// @param isTattooArtist whether the technician comes from tattooing
/// @param hasQualityControl whether anybody checks results
/// @param branchCases treatments done at this branch
/// @param isExperienceProved whether the years in business that are named were shown
/// @param areSessionsExplained whether it was said why so many sessions
/// @param daysBetweenSessions shortest gap that is offered
/// @param isTraveller whether a shorter gap was agreed because of travel
/// @param hasBlueWork whether old work has turned blue
/// @param isLaserFirst whether it is to be lasered before new pigment
/// @param daysAfterLaser wait from the last laser session to pigment
/// @param wasConsulted whether there was a consultation
/// @param promises what was promised
public record Circumstances(
        OptionalInt exampleClients,
        Optional<Boolean> areExamplesHealed,
        Optional<Boolean> areExamplesTheTechnicians,
        Optional<Boolean> isSmpTrained,
        Optional<Boolean> isTattooArtist,
        Optional<Boolean> hasQualityControl,
        OptionalInt branchCases,
        Optional<Boolean> isExperienceProved,
        Optional<Boolean> areSessionsExplained,
        OptionalInt daysBetweenSessions,
        Optional<Boolean> isTraveller,
        Optional<Boolean> hasBlueWork,
        Optional<Boolean> isLaserFirst,
        OptionalInt daysAfterLaser,
        Optional<Boolean> wasConsulted,
        Set<Promise> promises) {
    public Circumstances {
        promises = Set.copyOf(promises);
    }

    /// Nothing was learnt.
    public static Circumstances unknown() {
        return new Circumstances(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Set.of());
    }
}

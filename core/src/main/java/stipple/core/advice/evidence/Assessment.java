package stipple.core.advice.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stipple.core.advice.directory.Need;
import stipple.core.ink.Treatment;

/// What the evidence says about one technician and one kind of treatment on one day.
///
/// @param technician id of the person
/// @param branch id of where they work
/// @param treatment permanent or trico
/// @param contributions summands of the quality; they add up to it exactly
/// @param grade how complete the evidence is
/// @param held what is shown
/// @param missing what could be shown and is not
/// @param bars why the technician is not recommended for it; none if they are
/// @param provenClients different people with proven healed results
/// @param measuredResults how many were measured
/// @param countedReviews how many reviews count
/// @param needCases proven results of each special need
/// @param newestProof day of the newest proof
/// @param meanFraction what is believed, without the caution
/// @param changes what would change it
public record Assessment(
        String technician,
        String branch,
        Treatment treatment,
        List<Contribution> contributions,
        Grade grade,
        Set<Item> held,
        List<Item> missing,
        List<Bar> bars,
        int provenClients,
        int measuredResults,
        int countedReviews,
        NeedCases needCases,
        Optional<LocalDate> newestProof,
        double meanFraction,
        List<Change> changes) {
    public Assessment {
        contributions = List.copyOf(contributions);
        held = Set.copyOf(held);
        missing = List.copyOf(missing);
        bars = List.copyOf(bars);
        changes = List.copyOf(changes);
    }

    /// The lower bound of quality in hundredths of a point, 0 to 10,000.
    public int qualityHundredths() {
        return contributions.stream().mapToInt(Contribution::hundredths).sum();
    }

    /// Nothing speaks against recommending this person for the need.
    public boolean isQualified(Need need, int leastNeedCases) {
        return bars.isEmpty() && hasShown(need, leastNeedCases);
    }

    /// Enough proven results of a special need; permanent and trico need none beside their own.
    public boolean hasShown(Need need, int leastNeedCases) {
        return switch (need) {
            case PERMANENT, TRICO -> true;
            case SCAR, WOMEN, AFRO, REPAIR -> needCases.of(need) >= leastNeedCases;
        };
    }

    /// Something speaks against this person, not only too little for them.
    public boolean isUnsound() {
        return bars.stream().anyMatch(Bar::isUnsound);
    }

    /// Nothing at all is held about this person's own work.
    public boolean isUnknown() {
        return bars.contains(Bar.NO_EVIDENCE);
    }
}

package stipple.core.advice.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import stipple.core.image.PhotoPrint;
import stipple.core.ink.Treatment;

/// One client's result by one technician.
///
/// @param technician who did it
/// @param branch where
/// @param client a word that stands for the person treated, the same for all their cases
/// @param treatment permanent or trico
/// @param shows what else it is an example of
/// @param treatedOn day of the last session
/// @param photographedOn day of the picture after
/// @param isHealed the picture was taken when the skin had settled
/// @param isSameLight before and after were taken in the same view and light, unedited
/// @param hasConsent the client agreed that it is shown
/// @param isVerified somebody independent saw that this person did this work
/// @param measuredFraction how well the healed result met the plan as measured, 0 to 1; none if
///   nobody measured
/// @param print what the picture is recognised by when somebody else shows it too
public record PortfolioCase(
        String id,
        String technician,
        String branch,
        String client,
        Treatment treatment,
        Set<Need> shows,
        LocalDate treatedOn,
        LocalDate photographedOn,
        boolean isHealed,
        boolean isSameLight,
        boolean hasConsent,
        boolean isVerified,
        OptionalDouble measuredFraction,
        Optional<PhotoPrint> print)
        implements Entry {
    public PortfolioCase {
        Facts.id("id", id);
        Facts.id("technician", technician);
        Facts.id("branch", branch);
        Facts.id("client", client);
        shows = Set.copyOf(shows);
        if (treatment != Treatment.PERMANENT && treatment != Treatment.TRICO) {
            throw new IllegalArgumentException(
                    "treatment '" + treatment.id() + "', allowed permanent, trico");
        }
        Facts.day("treated", treatedOn);
        Facts.day("photographed", photographedOn);
        Facts.order("treated", treatedOn, "photographed", photographedOn);
        measuredFraction.ifPresent(value -> Facts.fraction("measured", value));
    }

    /// It proves something: healed, same light, shown with consent, seen by somebody independent.
    public boolean isProof() {
        return isHealed && isSameLight && hasConsent && isVerified;
    }
}

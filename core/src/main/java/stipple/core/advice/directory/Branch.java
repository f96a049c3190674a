package stipple.core.advice.directory;

import java.time.LocalDate;
import java.util.Optional;
import stipple.core.advice.place.Place;

/// One address of a provider.
///
/// @param provider id of the house
/// @param place the town and the point on the Earth
/// @param status whether it can be visited
/// @param statusSince since when
/// @param price what a whole treatment costs there, to be shown only
public record Branch(
        String id,
        String provider,
        Place place,
        Status status,
        LocalDate statusSince,
        Optional<PriceRange> price)
        implements Entry {
    public Branch {
        Facts.id("id", id);
        Facts.id("provider", provider);
        Facts.day("since", statusSince);
    }
}

package stipple.core.advice;

import java.util.List;
import java.util.Optional;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Need;
import stipple.core.advice.evidence.Assessment;
import stipple.core.advice.evidence.Item;

/// The answer to a question, as data.
///
/// @param answer what it comes to
/// @param afterPhotos what it would come to with the photo consultation complete
/// @param need what was looked for
/// @param permanent technicians for permanent work, proven ones only
/// @param trico technicians for temporary work, proven ones only
/// @param openings proven technicians who begin within reach
/// @param advisories warnings about the country asked from and those of the lists
/// @param examined how many technicians within reach offer what is looked for
/// @param provenWithinReach how many of them are proven
/// @param unproven why the others are not, nearest first
/// @param askFor what to ask for where too little is known
/// @param named what is held about the technician who was named
/// @param notes codes of what else to say: `under-age`, `young`, `trade-off-trico`, ...
public record Advice(
        Answer answer,
        Answer afterPhotos,
        Need need,
        List<Recommendation> permanent,
        List<Recommendation> trico,
        List<Expected> openings,
        List<Advisory> advisories,
        int examined,
        int provenWithinReach,
        List<Unproven> unproven,
        List<Item> askFor,
        Optional<Unproven> named,
        List<String> notes) {
    public Advice {
        permanent = List.copyOf(permanent);
        trico = List.copyOf(trico);
        openings = List.copyOf(openings);
        advisories = List.copyOf(advisories);
        unproven = List.copyOf(unproven);
        askFor = List.copyOf(askFor);
        notes = List.copyOf(notes);
    }

    /// A proven technician who will begin within reach.
    public record Expected(java.time.LocalDate opensOn, Recommendation recommendation) {}

    /// Somebody within reach who is not recommended, and why; without an assessment if it is not
    /// even known who works there.
    public record Unproven(
            Branch branch, String provider, double distanceKm, Optional<Assessment> assessment) {}

    /// The same answer with nobody named, for somebody whose photos have not been seen.
    Advice withoutNames() {
        return new Advice(
                /* answer= */ Answer.PHOTOS_FIRST,
                /* afterPhotos= */ answer,
                need,
                List.of(),
                List.of(),
                List.of(),
                advisories,
                examined,
                provenWithinReach,
                List.of(),
                List.of(),
                Optional.empty(),
                notes.stream().filter("young"::equals).toList());
    }
}

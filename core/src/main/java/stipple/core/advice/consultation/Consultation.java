package stipple.core.advice.consultation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stipple.core.advice.directory.Need;

/// One person's request for a consultation by photo.
///
/// @param id of the request
/// @param need what is looked for
/// @param place where from
/// @param askedOn when it began
/// @param photos the views that are there
/// @param threads to whom it went
/// @param decision what was decided, if it was
/// @param history who treated what before and after
public record Consultation(
        String id,
        Need need,
        String place,
        LocalDate askedOn,
        Set<PhotoView> photos,
        List<ProviderThread> threads,
        Optional<Decision> decision,
        List<Treated> history) {
    /// @param on the day
    /// @param provider who was chosen; empty if nobody was
    /// @param reason why
    public record Decision(LocalDate on, String provider, String reason) {}

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    public Consultation {
        if (askedOn.isBefore(FIRST_DAY) || askedOn.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException(
                    "askedOn " + askedOn + ", allowed " + FIRST_DAY + " to " + LAST_DAY);
        }
        photos = Set.copyOf(photos);
        threads = List.copyOf(threads);
        history = List.copyOf(history);
        long providers = threads.stream().map(ProviderThread::provider).distinct().count();
        if (providers < threads.size()) {
            throw new IllegalArgumentException("two threads to one provider: continue the first");
        }
        for (ProviderThread thread : threads) {
            if (thread.sentOn().isBefore(askedOn)) {
                throw new IllegalArgumentException(
                        "sent to " + thread.provider() + " before it was asked for");
            }
        }
    }

    /// The views still to be taken.
    public Set<PhotoView> missingPhotos() {
        Set<PhotoView> missing = EnumSet.allOf(PhotoView.class);
        missing.removeAll(photos);
        return missing;
    }

    public boolean isPhotoSetComplete() {
        return missingPhotos().isEmpty();
    }
}

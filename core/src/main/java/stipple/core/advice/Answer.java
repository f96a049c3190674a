package stipple.core.advice;

/// What a question about providers comes to.
public enum Answer {
    /// Somebody proven works within reach.
    RECOMMENDED("recommended"),
    /// Nobody within reach has a record that is long and sound enough; the nearest who have are
    /// listed.
    NONE_NEARBY("noneNearby"),
    /// Somebody proven begins within reach on a day to come.
    WAIT("wait"),
    /// About those within reach nothing is known: they can be asked for examples.
    NO_EVIDENCE("noEvidence"),
    /// Nobody is named before the photo consultation is complete.
    PHOTOS_FIRST("photosFirst"),
    /// No treatment is better than the one that could be had now.
    DO_NOT_TREAT_NOW("doNotTreatNow");

    private final String id;

    Answer(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
